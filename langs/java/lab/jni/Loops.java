import static crosscall.Crosscall.C;

import crosscall.Crosscall;

import kit.Inputs;

/** The loops of the lab, by the native methods of Crosscall. */
final class Loops {
    // Not final: the JIT would take them for constants. Not hidden: that is for one thread.
    private static int a = 1_000_000;
    private static int b = 2_345_678;
    private static long value = 1L << 53;
    private static String text = Inputs.text(256);

    private Loops() {}

    /** Nothing that could be told apart from the library. */
    static void prepare() {}

    /** Loads the glue and with it the library, the first time. */
    static int abiVersion() {
        return Crosscall.abiVersion();
    }

    static long addI32(int size, long loops) {
        int left = a;
        int right = b;
        int r = 0;
        for (long i = 0; i < loops; i++) {
            r = C.xc_add_i32(left, right);
        }
        return r;
    }

    static long strLen(int size, long loops) {
        String java = text;
        long r = 0;
        for (long i = 0; i < loops; i++) {
            r = C.xc_str_len(java);
        }
        return r;
    }

    static long applyI64(int size, long loops) {
        long from = value;
        long r = 0;
        for (long i = 0; i < loops; i++) {
            r = C.xc_apply_i64(from, size);
        }
        return r;
    }

    static long work(long steps) {
        return C.xc_work(steps);
    }

    /** A handle with a safety net, as in counter_guarded, that nobody closes. */
    static void dropHandle(long number) throws Throwable {
        new GuardedCounter(number);
    }
}
