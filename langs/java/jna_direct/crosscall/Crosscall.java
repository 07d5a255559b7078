package crosscall;

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
public final class Crosscall {
    public static final int OK = 0;
    public static final int LOG_WARNING = 2;

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
            Native.register(
                    NativeLibrary.getInstance(
                            System.getenv("XC_LIBRARY"),
                            Map.of(Library.OPTION_STRING_ENCODING, "UTF-8")));
        }

        private C() {}

        public static native int xc_abi_version();

        public static native String xc_last_error();

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

        public static native long xc_str_len(byte[] text);

        public static native Pointer xc_str_upper(byte[] text);

        public static native void xc_str_free(Pointer text);

        public static native long xc_str_copy(byte[] buffer, long capacity, byte[] text);

        public static native Pointer xc_person_json(Person person);

        public static native double xc_sum_f64(double[] values, long count);

        public static native int xc_scale_f64(double[] values, long count, double factor);

        public static native double xc_point_dist(Point a, Point b);

        public static native Point.ByValue xc_point_add(Point.ByValue a, Point.ByValue b);

        public static native Mat4.ByValue xc_mat4_scale(Mat4.ByValue matrix, double factor);

        public static native long xc_apply_i64(MapI64 fn, Pointer user, long value, long count);

        public static native int xc_sort_i32(
                int[] input, int[] output, long count, CompareI32 compare, Pointer user);

        public static native int xc_log_message(LogSink sink, Pointer user, int level);

        public static native Pointer xc_counter_new(long value);

        public static native long xc_counter_add(Pointer counter, long amount);

        public static native void xc_counter_free(Pointer counter);

        public static native Pointer xc_buffer_new(long size);

        public static native void xc_buffer_free(Pointer buffer);

        public static native int xc_parse_i64(byte[] text, long[] value);

        public static native long xc_work(long steps);

        public static native int xc_sha256(byte[] data, long size, byte[] digest);

        public static native int xc_matmul_f64(double[] a, double[] b, double[] product, long n);

        public static native int xc_add_batch(int[] a, int[] b, int[] sums, long count);
    }
}
