import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

import java.util.Map;

/**
 * libcrosscall as native methods that JNA binds, in the types that JNA need not convert: a text is
 * a byte[] with a NUL, for which {@code Native.toByteArray} exists, and an output a long[].
 *
 * <p>A size_t is a long: right on every 64-bit platform.
 */
final class Crosscall {
    static final int OK = 0;
    static final int LOG_WARNING = 2;

    static {
        Native.register(
                NativeLibrary.getInstance(
                        System.getenv("XC_LIBRARY"),
                        Map.of(Library.OPTION_STRING_ENCODING, "UTF-8")));
    }

    private Crosscall() {}

    /** An xc_person. */
    @FieldOrder({"name", "id", "age"})
    public static final class Person extends Structure {
        public String name;
        public long id;
        public int age;
    }

    /** An xc_point. */
    @FieldOrder({"x", "y"})
    public static class Point extends Structure {
        public double x;
        public double y;

        public Point() {}

        public Point(double x, double y) {
            this.x = x;
            this.y = y;
        }

        /** The same, handed over and returned as it is. */
        public static final class ByValue extends Point implements Structure.ByValue {
            public ByValue() {}

            public ByValue(double x, double y) {
                super(x, y);
            }
        }
    }

    /** An xc_mat4. */
    @FieldOrder("m")
    public static class Mat4 extends Structure {
        public double[] m = new double[16];

        /** The same, handed over and returned as it is. */
        public static final class ByValue extends Mat4 implements Structure.ByValue {}
    }

    /** An xc_map_i64. */
    public interface MapI64 extends Callback {
        long invoke(long value, Pointer user);
    }

    /** An xc_compare_i32. */
    public interface CompareI32 extends Callback {
        int invoke(int a, int b, Pointer user);
    }

    /** An xc_log_sink. */
    public interface LogSink extends Callback {
        void invoke(int level, Pointer message, Pointer user);
    }

    static int abiVersion() {
        return xc_abi_version();
    }

    static native int xc_abi_version();

    static native String xc_last_error();

    static native void xc_noop();

    static native int xc_add_i32(int a, int b);

    static native long xc_inc_i64(long value);

    static native long xc_sum2_i64(long a, long b);

    static native long xc_sum4_i64(long a, long b, long c, long d);

    static native long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

    static native long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);

    static native long xc_sum12_i64(
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

    static native double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h);

    static native long xc_str_len(byte[] text);

    static native Pointer xc_str_upper(byte[] text);

    static native void xc_str_free(Pointer text);

    static native long xc_str_copy(byte[] buffer, long capacity, byte[] text);

    static native Pointer xc_person_json(Person person);

    static native double xc_sum_f64(double[] values, long count);

    static native int xc_scale_f64(double[] values, long count, double factor);

    static native double xc_point_dist(Point a, Point b);

    static native Point.ByValue xc_point_add(Point.ByValue a, Point.ByValue b);

    static native Mat4.ByValue xc_mat4_scale(Mat4.ByValue matrix, double factor);

    static native long xc_apply_i64(MapI64 fn, Pointer user, long value, long count);

    static native int xc_sort_i32(
            int[] input, int[] output, long count, CompareI32 compare, Pointer user);

    static native int xc_log_message(LogSink sink, Pointer user, int level);

    static native Pointer xc_counter_new(long value);

    static native long xc_counter_add(Pointer counter, long amount);

    static native void xc_counter_free(Pointer counter);

    static native Pointer xc_buffer_new(long size);

    static native void xc_buffer_free(Pointer buffer);

    static native int xc_parse_i64(byte[] text, long[] value);

    static native long xc_work(long steps);

    static native int xc_sha256(byte[] data, long size, byte[] digest);

    static native int xc_matmul_f64(double[] a, double[] b, double[] product, long n);

    static native int xc_add_batch(int[] a, int[] b, int[] sums, long count);
}
