package crosscall;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FunctionPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByVal;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Opaque;
import org.bytedeco.javacpp.annotation.Platform;

/** crosscall.h as JavaCPP maps it: it writes the C++ of these declarations. */
@Platform(include = "crosscall.h")
public class Natives {
    static {
        Loader.load();
    }

    protected Natives() {}

    @Name("xc_point")
    public static final class Point extends Pointer {
        static {
            Loader.load();
        }

        public Point(double x, double y) {
            allocate();
            x(x);
            y(y);
        }

        public Point(Pointer other) {
            super(other);
        }

        private native void allocate();

        public native double x();

        public native Point x(double value);

        public native double y();

        public native Point y(double value);
    }

    @Name("xc_mat4")
    public static final class Mat4 extends Pointer {
        static {
            Loader.load();
        }

        public Mat4() {
            allocate();
        }

        public Mat4(Pointer other) {
            super(other);
        }

        private native void allocate();

        public native double m(int i);

        public native Mat4 m(int i, double value);
    }

    @Name("xc_person")
    public static final class Person extends Pointer {
        static {
            Loader.load();
        }

        public Person() {
            allocate();
        }

        private native void allocate();

        public native @Cast("const char*") BytePointer name();

        public native Person name(@Cast("const char*") BytePointer value);

        public native @Cast("int64_t") long id();

        public native Person id(@Cast("int64_t") long value);

        public native int age();

        public native Person age(int value);
    }

    @Opaque
    @Name("xc_counter")
    public static final class NativeCounter extends Pointer {
        public NativeCounter(Pointer other) {
            super(other);
        }
    }

    /** An xc_map_i64. */
    public static class MapI64 extends FunctionPointer {
        static {
            Loader.load();
        }

        protected MapI64() {
            allocate();
        }

        private native void allocate();

        public native @Cast("int64_t") long call(@Cast("int64_t") long value, Pointer user);
    }

    /** An xc_compare_i32. */
    public static class CompareI32 extends FunctionPointer {
        static {
            Loader.load();
        }

        protected CompareI32() {
            allocate();
        }

        private native void allocate();

        public native int call(int a, int b, Pointer user);
    }

    /** An xc_log_sink. */
    public static class LogSink extends FunctionPointer {
        static {
            Loader.load();
        }

        protected LogSink() {
            allocate();
        }

        private native void allocate();

        public native void call(int level, @Cast("const char*") BytePointer message, Pointer user);
    }

    public static native @Cast("uint32_t") int xc_abi_version();

    public static native String xc_last_error();

    public static native void xc_noop();

    public static native int xc_add_i32(int a, int b);

    public static native long xc_inc_i64(long value);

    public static native long xc_sum2_i64(long a, long b);

    public static native long xc_sum4_i64(long a, long b, long c, long d);

    public static native long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

    public static native long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);

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

    public static native @Cast("char*") BytePointer xc_str_upper(String text);

    public static native void xc_str_free(@Cast("char*") BytePointer text);

    public static native long xc_str_copy(
            @Cast("char*") byte[] buffer, @Cast("size_t") long capacity, String text);

    public static native @Cast("char*") BytePointer xc_person_json(@Const Person person);

    public static native double xc_sum_f64(@Const double[] values, @Cast("size_t") long count);

    public static native int xc_scale_f64(
            double[] values, @Cast("size_t") long count, double factor);

    public static native double xc_point_dist(@Const Point a, @Const Point b);

    public static native @ByVal Point xc_point_add(@ByVal Point a, @ByVal Point b);

    public static native @ByVal Mat4 xc_mat4_scale(@ByVal Mat4 matrix, double factor);

    public static native long xc_apply_i64(
            MapI64 fn, Pointer user, long value, @Cast("size_t") long count);

    public static native int xc_sort_i32(
            @Const int[] input,
            int[] output,
            @Cast("size_t") long count,
            CompareI32 compare,
            Pointer user);

    public static native int xc_log_message(LogSink sink, Pointer user, int level);

    public static native NativeCounter xc_counter_new(long value);

    public static native long xc_counter_add(NativeCounter counter, long amount);

    public static native void xc_counter_free(NativeCounter counter);

    public static native @Cast("uint8_t*") BytePointer xc_buffer_new(@Cast("size_t") long size);

    public static native void xc_buffer_free(@Cast("uint8_t*") BytePointer buffer);

    public static native int xc_parse_i64(String text, @Cast("int64_t*") long[] value);

    public static native long xc_work(long steps);

    public static native int xc_sha256(
            @Cast("const uint8_t*") byte[] data,
            @Cast("size_t") long size,
            @Cast("uint8_t*") byte[] digest);

    public static native int xc_matmul_f64(
            @Const double[] a, @Const double[] b, double[] product, @Cast("size_t") long n);

    public static native int xc_add_batch(
            @Const int[] a, @Const int[] b, int[] sums, @Cast("size_t") long count);
}
