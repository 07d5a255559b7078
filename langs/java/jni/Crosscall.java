import kit.LogBook;

import java.nio.ByteBuffer;

/**
 * libcrosscall as native methods; the C behind each stands in this folder.
 *
 * <p>All are static and take primitives where they can: a native method then needs no JNI function
 * to get at its arguments. Texts cross as UTF-8 bytes, because JNI's own string functions speak
 * modified UTF-8, which is another encoding for characters beyond U+FFFF.
 */
final class Crosscall {
    static {
        // Not loadLibrary: it wants another file name on every system.
        System.load(System.getProperty("crosscall.glue"));
    }

    private Crosscall() {}

    static native int abiVersion();

    static native void noop();

    static native int addI32(int a, int b);

    static native long incI64(long value);

    static native long sum2I64(long a, long b);

    static native long sum4I64(long a, long b, long c, long d);

    static native long sum6I64(long a, long b, long c, long d, long e, long f);

    static native long sum8I64(long a, long b, long c, long d, long e, long f, long g, long h);

    static native long sum12I64(
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l);

    static native double sum8F64(
            double a, double b, double c, double d, double e, double f, double g, double h);

    static native long strLen(byte[] text);

    static native byte[] strUpper(byte[] text);

    /** Returns how many bytes of buffer the text takes. */
    static native long strCopy(byte[] buffer, byte[] text);

    static native byte[] personJson(byte[] name, long id, int age);

    static native double sumF64(double[] values);

    static native void scaleF64(double[] values, double factor);

    static native double pointDist(double ax, double ay, double bx, double by);

    /** Puts x and y into sum. */
    static native void pointAdd(double ax, double ay, double bx, double by, double[] sum);

    static native void mat4Scale(double[] matrix, double factor, double[] scaled);

    /** Calls {@link CalledBack#increment} back. */
    static native long applyI64(long value, long count);

    /** Calls {@link CalledBack#compare} back. */
    static native void sortI32(int[] input, int[] output);

    /** Calls {@link CalledBack#sink} back, with book. */
    static native void logMessage(LogBook book, int level);

    static native long counterNew(long value);

    static native long counterAdd(long counter, long amount);

    static native void counterFree(long counter);

    /** C's own memory; bufferFree must be called once, and the buffer not used after it. */
    static native ByteBuffer bufferNew(int size);

    static native void bufferFree(ByteBuffer buffer);

    static native long parseI64(byte[] text);

    static native long work(long steps);

    static native void sha256(byte[] data, byte[] digest);

    /** All three of n × n elements. */
    static native void matmulF64(double[] a, double[] b, double[] product, int n);

    /** All three of one length. */
    static native void addBatch(int[] a, int[] b, int[] sums);
}
