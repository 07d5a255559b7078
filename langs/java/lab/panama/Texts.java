import java.lang.foreign.Arena;

/** The loop that hands a string to C, as the mechanism does. */
final class Texts {
    private Texts() {}

    static long lengths(String text, long loops) throws Throwable {
        long r = 0;
        for (long i = 0; i < loops; i++) {
            try (Arena arena = Arena.ofConfined()) {
                r = (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom(text));
            }
            if (r < 0) {
                throw Crosscall.failure();
            }
        }
        return r;
    }
}
