import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;

/** The loop that hands a string to C, as the mechanism does. */
final class Texts {
    private Texts() {}

    static long lengths(String text, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = Scratch.of(arena, text);
            long r = 0;
            for (long i = 0; i < loops; i++) {
                r = (long) Crosscall.STR_LEN.invokeExact(scratch.allocateFrom(text));
                if (r < 0) {
                    throw Crosscall.failure();
                }
            }
            return r;
        }
    }
}
