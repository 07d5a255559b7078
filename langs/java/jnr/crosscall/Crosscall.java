package crosscall;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.ffi.Struct;
import jnr.ffi.annotations.Delegate;
import jnr.ffi.annotations.Encoding;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.byref.LongLongByReference;

/** libcrosscall as JNR-FFI maps it to an interface. A size_t is a long. */
public final class Crosscall {
    public static final int OK = 0;
    public static final int LOG_WARNING = 2;

    public static final Functions C =
            LibraryLoader.create(Functions.class).load(System.getenv("XC_LIBRARY"));
    public static final Runtime RUNTIME = Runtime.getRuntime(C);

    private Crosscall() {}

    public static int abiVersion() {
        return C.xc_abi_version();
    }

    /** An xc_person. */
    public static final class Person extends Struct {
        public final UTF8StringRef name = new UTF8StringRef();
        public final Signed64 id = new Signed64();
        public final Signed32 age = new Signed32();

        public Person(Runtime runtime) {
            super(runtime);
        }
    }

    /** An xc_point. */
    public static final class Point extends Struct {
        public final Double x = new Double();
        public final Double y = new Double();

        public Point(Runtime runtime) {
            super(runtime);
        }
    }

    /** An xc_map_i64. */
    public interface MapI64 {
        @Delegate
        long invoke(long value, Pointer user);
    }

    /** An xc_compare_i32. */
    public interface CompareI32 {
        @Delegate
        int invoke(int a, int b, Pointer user);
    }

    /** An xc_log_sink. */
    public interface LogSink {
        @Delegate
        void invoke(int level, Pointer message, Pointer user);
    }

    /** The functions, under the names that they have in C. */
    @Encoding("UTF-8")
    public interface Functions {
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

        long xc_str_len(@In String text);

        /** A Pointer, not a String: the caller must free it. */
        Pointer xc_str_upper(@In String text);

        void xc_str_free(Pointer text);

        long xc_str_copy(@Out byte[] buffer, long capacity, @In String text);

        Pointer xc_person_json(@In Person person);

        double xc_sum_f64(@In double[] values, long count);

        int xc_scale_f64(@In @Out double[] values, long count, double factor);

        double xc_point_dist(@In Point a, @In Point b);

        long xc_apply_i64(MapI64 fn, Pointer user, long value, long count);

        int xc_sort_i32(
                @In int[] input, @Out int[] output, long count, CompareI32 compare, Pointer user);

        int xc_log_message(LogSink sink, Pointer user, int level);

        Pointer xc_counter_new(long value);

        long xc_counter_add(Pointer counter, long amount);

        void xc_counter_free(Pointer counter);

        Pointer xc_buffer_new(long size);

        void xc_buffer_free(Pointer buffer);

        int xc_parse_i64(@In String text, @Out LongLongByReference value);

        long xc_work(long steps);

        int xc_sha256(@In byte[] data, long size, @Out byte[] digest);

        int xc_matmul_f64(@In double[] a, @In double[] b, @Out double[] product, long n);

        int xc_add_batch(@In int[] a, @In int[] b, @Out int[] sums, long count);
    }
}
