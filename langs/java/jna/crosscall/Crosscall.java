package crosscall;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.LongByReference;

import java.util.Map;

/**
 * libcrosscall as JNA maps it to an interface.
 *
 * <p>A size_t is a long: right on every 64-bit platform.
 */
public interface Crosscall extends Library {
    int OK = 0;
    int LOG_WARNING = 2;

    /**
     * The functions, under the names that they have in C.
     *
     * <p>Loops import C and read the same for it as an object, as here, and as a class.
     */
    Crosscall C =
            Native.load(
                    System.getenv("XC_LIBRARY"),
                    Crosscall.class,
                    Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));

    /** An xc_person. */
    @FieldOrder({"name", "id", "age"})
    final class Person extends Structure {
        public String name;
        public long id;
        public int age;
    }

    /** An xc_point. */
    @FieldOrder({"x", "y"})
    class Point extends Structure {
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
    class Mat4 extends Structure {
        public double[] m = new double[16];

        /** The same, handed over and returned as it is. */
        public static final class ByValue extends Mat4 implements Structure.ByValue {}
    }

    /** An xc_map_i64. */
    interface MapI64 extends Callback {
        long invoke(long value, Pointer user);
    }

    /** An xc_compare_i32. */
    interface CompareI32 extends Callback {
        int invoke(int a, int b, Pointer user);
    }

    /** An xc_log_sink. */
    interface LogSink extends Callback {
        void invoke(int level, String message, Pointer user);
    }

    static int abiVersion() {
        return C.xc_abi_version();
    }

    int xc_abi_version();

    String xc_last_error();

    void xc_noop();

    int xc_add_i32(int a, int b);

    long xc_inc_i64(long value);

    long xc_sum2_i64(long a, long b);

    long xc_sum4_i64(long a, long b, long c, long d);

    long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

    long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);

    long xc_sum12_i64(
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

    double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h);

    long xc_str_len(String text);

    /** A Pointer, not a String: the caller must free it. */
    Pointer xc_str_upper(String text);

    void xc_str_free(Pointer text);

    long xc_str_copy(byte[] buffer, long capacity, String text);

    Pointer xc_person_json(Person person);

    double xc_sum_f64(double[] values, long count);

    int xc_scale_f64(double[] values, long count, double factor);

    double xc_point_dist(Point a, Point b);

    Point.ByValue xc_point_add(Point.ByValue a, Point.ByValue b);

    Mat4.ByValue xc_mat4_scale(Mat4.ByValue matrix, double factor);

    long xc_apply_i64(MapI64 fn, Pointer user, long value, long count);

    int xc_sort_i32(int[] input, int[] output, long count, CompareI32 compare, Pointer user);

    int xc_log_message(LogSink sink, Pointer user, int level);

    Pointer xc_counter_new(long value);

    long xc_counter_add(Pointer counter, long amount);

    void xc_counter_free(Pointer counter);

    Pointer xc_buffer_new(long size);

    void xc_buffer_free(Pointer buffer);

    int xc_parse_i64(String text, LongByReference value);

    long xc_work(long steps);

    int xc_sha256(byte[] data, long size, byte[] digest);

    int xc_matmul_f64(double[] a, double[] b, double[] product, long n);

    int xc_add_batch(int[] a, int[] b, int[] sums, long count);
}
