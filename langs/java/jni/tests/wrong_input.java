import crosscall.Crosscall.C;
import crosscall.Crosscall.Point;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Native methods with what they do not expect: exceptions of Java, and nothing worse. */
final class WrongInput {
    private static final List<String> FAILURES = new ArrayList<>();

    private interface Code {
        Object run();
    }

    private interface Action {
        void run();
    }

    private static void raises(String kind, Action code) {
        String did = "returned";
        try {
            code.run();
        } catch (Throwable error) {
            if (error.getClass().getSimpleName().equals(kind)) {
                return;
            }
            did = "raised " + error;
        }
        FAILURES.add(at() + ": " + did + ", not " + kind);
    }

    private static void equals(Object expected, Code code) {
        Object result = code.run();
        if (!expected.equals(result)) {
            FAILURES.add(at() + ": gave " + result + ", not " + expected);
        }
    }

    private static int at() {
        return Thread.currentThread().getStackTrace()[3].getLineNumber();
    }

    public static void main(String[] arguments) {
        String isNull = "NullPointerException", isWrong = "IllegalArgumentException";
        String none = null, some = "12";
        byte[] noBytes = null, bytes = {1, 2};
        Point noPoint = null, point = new Point(1, 2);
        double[] noDoubles = null, four = new double[4];
        int[] noInts = null, ints = {3, 2, 1};

        raises(isNull, () -> C.xc_str_len(none));
        raises(isNull, () -> C.xc_str_upper(none));
        raises(isNull, () -> C.xc_str_copy(noBytes, some));
        raises(isNull, () -> C.xc_str_copy(new byte[8], none));
        raises(isNull, () -> C.xc_person_json(none, 1, 2));
        raises(isNull, () -> C.xc_parse_i64(none));
        raises(isNull, () -> C.xc_sum_f64(noDoubles));
        raises(isNull, () -> C.xc_scale_f64(noDoubles, 2));
        raises(isNull, () -> C.xc_point_dist(noPoint, point));
        raises(isNull, () -> C.xc_point_dist(point, noPoint));
        raises(isNull, () -> C.xc_point_add(noPoint, point));
        raises(isNull, () -> C.xc_point_add(point, noPoint));
        raises(isNull, () -> C.xc_mat4_scale(noDoubles, 2));
        raises(isNull, () -> C.xc_sort_i32(noInts, ints));
        raises(isNull, () -> C.xc_sort_i32(ints, noInts));
        raises(isNull, () -> C.xc_sha256(noBytes, new byte[32]));
        raises(isNull, () -> C.xc_sha256(bytes, noBytes));
        raises(isNull, () -> C.xc_matmul_f64(noDoubles, four, four, 2));
        raises(isNull, () -> C.xc_matmul_f64(four, noDoubles, four, 2));
        raises(isNull, () -> C.xc_matmul_f64(four, four, noDoubles, 2));
        raises(isNull, () -> C.xc_add_batch(noInts, ints, ints));
        raises(isNull, () -> C.xc_add_batch(ints, noInts, ints));
        raises(isNull, () -> C.xc_add_batch(ints, ints, noInts));
        raises(isNull, () -> C.xc_buffer_free(null));

        // Shorter arrays than C would read or write.
        raises("ArrayIndexOutOfBoundsException", () -> C.xc_mat4_scale(four, 2));
        raises("ArrayIndexOutOfBoundsException", () -> C.xc_sha256(bytes, new byte[31]));
        raises(isWrong, () -> C.xc_sort_i32(new int[2], new int[5000]));
        raises(isWrong, () -> C.xc_sort_i32(new int[5000], new int[2]));
        raises(isWrong, () -> C.xc_add_batch(new int[2], new int[5000], new int[5000]));
        raises(isWrong, () -> C.xc_add_batch(new int[5000], new int[2], new int[5000]));
        raises(isWrong, () -> C.xc_add_batch(new int[5000], new int[5000], new int[2]));
        raises(isWrong, () -> C.xc_matmul_f64(four, four, four, 3));
        raises(isWrong, () -> C.xc_matmul_f64(four, four, four, 1 << 16));
        raises(isWrong, () -> C.xc_matmul_f64(four, four, four, -2));
        raises(isWrong, () -> C.xc_matmul_f64(new double[1], four, four, 2));
        raises(isWrong, () -> C.xc_matmul_f64(four, new double[1], four, 2));
        raises(isWrong, () -> C.xc_matmul_f64(four, four, new double[1], 2));

        raises("CrosscallException", () -> C.xc_str_copy(new byte[2], some));
        raises("CrosscallException", () -> C.xc_str_copy(new byte[0], some));
        raises("CrosscallException", () -> C.xc_parse_i64(""));
        raises("CrosscallException", () -> C.xc_parse_i64("9".repeat(5000)));
        raises("CrosscallException", () -> C.xc_buffer_new(0));
        raises("CrosscallException", () -> C.xc_buffer_new(-1));
        raises("CrosscallException", () -> C.xc_log_message(null, 99));
        raises(isWrong, () -> C.xc_apply_i64(1, -1));
        equals(4L, () -> C.xc_str_len("a\0b")); // modified UTF-8 has two bytes for NUL
        equals(0.0, () -> C.xc_sum_f64(new double[0]));
        equals(Long.MIN_VALUE, () -> C.xc_inc_i64(Long.MAX_VALUE));
        equals(Integer.MIN_VALUE, () -> C.xc_add_i32(Integer.MAX_VALUE, 1));
        equals(Long.MIN_VALUE, () -> C.xc_counter_add(0, 1));
        C.xc_counter_free(0);
        C.xc_buffer_free(ByteBuffer.allocate(8)); // on Java's heap: there is nothing to free
        C.xc_sort_i32(new int[0], new int[0]);

        FAILURES.forEach(System.out::println);
        System.exit(FAILURES.isEmpty() ? 0 : 1);
    }
}
