import java.lang.foreign.Linker;
import java.util.Set;

/**
 * How the linker treats each function: as critical. The thread stays in the state it has in Java,
 * so that a call costs what one of C's costs, and no garbage collection or other safepoint can
 * begin until C returns.
 *
 * <p>Those ON_HEAP also take segments of Java arrays, whose addresses hold for the length of the
 * call. Those that call back are linked too, but must never be called.
 */
final class LinkOptions {
    private static final Set<String> ON_HEAP =
            Set.of(
                    "xc_str_len",
                    "xc_str_upper",
                    "xc_str_copy",
                    "xc_sum_f64",
                    "xc_scale_f64",
                    "xc_parse_i64",
                    "xc_sha256",
                    "xc_matmul_f64",
                    "xc_add_batch");

    private LinkOptions() {}

    static Linker.Option[] of(String name) {
        return new Linker.Option[] {Linker.Option.critical(ON_HEAP.contains(name))};
    }
}
