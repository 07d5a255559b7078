package crosscall;

import kit.LogBook;

import java.nio.ByteBuffer;

/**
 * libcrosscall as native methods; the C behind each stands in this folder.
 *
 * <p>All are static and take what a caller in Java has: strings, arrays and objects, which the C
 * opens by JNI's functions. JNI's strings are modified UTF-8, which is another encoding for NUL and
 * for characters beyond U+FFFF.
 */
public final class Crosscall {
    private Crosscall() {}

    /** An xc_point. */
    public record Point(double x, double y) {}

    public static int abiVersion() {
        return C.xc_abi_version();
    }

    /**
     * The functions, under the names that they have in C.
     *
     * <p>Loops import C and read the same for it as a class, as here, and as an object.
     */
    public static final class C {
        static {
            // Not loadLibrary: it wants another file name on every system.
            System.load(System.getProperty("crosscall.glue"));
        }

        private C() {}

        public static native int xc_abi_version();

        public static native void xc_noop();

        public static native int xc_add_i32(int a, int b);

        public static native long xc_inc_i64(long value);

        public static native long xc_sum2_i64(long a, long b);

        public static native long xc_sum4_i64(long a, long b, long c, long d);

        public static native long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

        public static native long xc_sum8_i64(
                long a, long b, long c, long d, long e, long f, long g, long h);

        public static native long xc_sum12_i64(
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

        public static native double xc_sum8_f64(
                double a, double b, double c, double d, double e, double f, double g, double h);

        public static native long xc_str_len(String text);

        public static native String xc_str_upper(String text);

        /** Returns how many bytes of buffer the text takes. */
        public static native long xc_str_copy(byte[] buffer, String text);

        public static native String xc_person_json(String name, long id, int age);

        public static native double xc_sum_f64(double[] values);

        public static native void xc_scale_f64(double[] values, double factor);

        public static native double xc_point_dist(Point a, Point b);

        public static native Point xc_point_add(Point a, Point b);

        public static native double[] xc_mat4_scale(double[] matrix, double factor);

        /** Calls {@code CalledBack.increment} back. */
        public static native long xc_apply_i64(long value, long count);

        /** Calls {@code CalledBack.compare} back. */
        public static native void xc_sort_i32(int[] input, int[] output);

        /** Calls {@code CalledBack.sink} back, with book. */
        public static native void xc_log_message(LogBook book, int level);

        public static native long xc_counter_new(long value);

        public static native long xc_counter_add(long counter, long amount);

        public static native void xc_counter_free(long counter);

        /** C's own memory; xc_buffer_free must be called once, and the buffer not used after it. */
        public static native ByteBuffer xc_buffer_new(int size);

        public static native void xc_buffer_free(ByteBuffer buffer);

        public static native long xc_parse_i64(String text);

        public static native long xc_work(long steps);

        public static native void xc_sha256(byte[] data, byte[] digest);

        /** All three of n × n elements. */
        public static native void xc_matmul_f64(double[] a, double[] b, double[] product, int n);

        /** All three of one length. */
        public static native void xc_add_batch(int[] a, int[] b, int[] sums);
    }
}
