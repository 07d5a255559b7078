import static crosscall.Crosscall.C;

import java.util.Map;

/** Mistakes by the native methods that the binding has, and by glue with mistakes of its own. */
final class Mistakes {
    private static final int LOG_WARNING = 2;

    static final Map<String, String> REJECTED =
            Map.of(
                    "integer_too_large",
                    "javac: incompatible types: possible lossy conversion from long to int");

    private Mistakes() {}

    static Object make(String name) throws Throwable {
        return switch (name) {
            case "throw_in_callback" -> throwInCallback();
            case "foreign_thread" -> foreignThread();
            case "freed_callback" -> freedCallback();
            case "null_pointer" -> nullPointer();
            case "negative_to_unsigned" -> negativeToUnsigned();
            case "nul_in_string" -> nulInString();
            case "lone_surrogate" -> loneSurrogate();
            case "short_buffer" -> shortBuffer();
            case "use_after_free" -> useAfterFree();
            case "double_free" -> doubleFree();
            case "wrong_type" -> wrongType();
            case "library_missing" -> libraryMissing();
            case "symbol_missing" -> symbolMissing();
            case "fork_after_load" -> forkAfterLoad();
            case "signal_during_call" -> Signals.signalDuringCall();
            default -> throw new IllegalArgumentException("unknown mistake " + name);
        };
    }

    // case: throw_in_callback
    static Object throwInCallback() {
        C.xc_log_message(null, LOG_WARNING); // CalledBack.sink writes into the book: it is null
        return null;
    }

    // case: foreign_thread
    static long foreignThread() {
        return Glue.foreignThread(value -> value + 1);
    }

    // case: freed_callback
    static long freedCallback() {
        return Glue.freedCallback(value -> value + 1);
    }

    // case: null_pointer
    static long nullPointer() {
        return C.xc_str_len(null);
    }

    // case: negative_to_unsigned
    static long negativeToUnsigned() {
        return C.xc_apply_i64(7, -1);
    }

    // case: nul_in_string
    static long nulInString() {
        return C.xc_str_len("abc\0def");
    }

    // case: lone_surrogate
    static long loneSurrogate() {
        return C.xc_str_len("\ud800");
    }

    // case: short_buffer
    static long shortBuffer() {
        return C.xc_str_copy(new byte[4], "longer than four bytes");
    }

    // case: use_after_free
    static long useAfterFree() {
        long counter = C.xc_counter_new(5);
        C.xc_counter_free(counter);
        return C.xc_counter_add(counter, 3);
    }

    // case: double_free
    static Object doubleFree() {
        long counter = C.xc_counter_new(5);
        C.xc_counter_free(counter);
        C.xc_counter_free(counter);
        return null;
    }

    // case: wrong_type
    static double wrongType() {
        return Glue.wrongType(1, 2);
    }

    // case: library_missing
    static Object libraryMissing() {
        System.load("/nosuchplace/libnosuchthing.so");
        return null;
    }

    // case: symbol_missing
    static int symbolMissing() {
        return Glue.noSuchFunction(1);
    }

    // case: fork_after_load
    static int forkAfterLoad() {
        int child = Glue.fork();
        if (child == 0) {
            Glue.exit(C.xc_add_i32(40, 2));
        }
        return Glue.exitStatus(child);
    }
    // end of cases
}
