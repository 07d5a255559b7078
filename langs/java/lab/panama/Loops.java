import kit.Inputs;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/** The loops of the lab, by the method handles of Crosscall. */
final class Loops {
    // Not final: the JIT would take them for constants. Not hidden: that is for one thread.
    private static int a = 1_000_000;
    private static int b = 2_345_678;
    private static long value = 1L << 53;
    private static String text = Inputs.text(256);

    private Loops() {}

    /** Loads what the binding stands on. */
    static void prepare() {
        Linker.nativeLinker();
    }

    /** Loads the library, the first time. */
    static int abiVersion() {
        return Crosscall.abiVersion();
    }

    static long addI32(int size, long loops) throws Throwable {
        int left = a;
        int right = b;
        int r = 0;
        for (long i = 0; i < loops; i++) {
            r = (int) Crosscall.ADD_I32.invokeExact(left, right);
        }
        return r;
    }

    static long strLen(int size, long loops) throws Throwable {
        return Texts.lengths(text, loops);
    }

    static long applyI64(int size, long loops) throws Throwable {
        MemorySegment fn = CalledBack.INCREMENT;
        long from = value;
        long count = size;
        long r = 0;
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.APPLY_I64.invokeExact(fn, MemorySegment.NULL, from, count);
        }
        return r;
    }

    static long work(long steps) {
        try {
            return (long) Crosscall.WORK.invokeExact(steps);
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** A handle with a safety net, as in counter_guarded, that nobody closes. */
    static void dropHandle(long number) throws Throwable {
        new GuardedCounter(number);
    }
}
