import static crosscall.Crosscall.C;

import crosscall.Mat4;
import crosscall.Point;

import java.util.ArrayList;
import java.util.List;

/** Calls of what SWIG made with what it does not expect: exceptions of Java, and nothing worse. */
final class WrongInput {
    private static final List<String> FAILURES = new ArrayList<>();

    private interface Call {
        Object make();
    }

    private WrongInput() {}

    private static void raises(String what, Call call) {
        Object result;
        try {
            result = call.make();
        } catch (RuntimeException | Error refused) {
            return;
        }
        FAILURES.add(what + ": gave " + result);
    }

    public static void main(String[] arguments) {
        for (String text : new String[] {null, "", "ü", "9".repeat(100)}) {
            raises("parse_i64", () -> C.xc_parse_i64(text, new long[1]));
        }
        raises("parse_i64 into null", () -> C.xc_parse_i64("1", null));
        raises("parse_i64 into nothing", () -> C.xc_parse_i64("1", new long[0]));
        raises("sum_f64", () -> C.xc_sum_f64(null, 1));
        raises("scale_f64", () -> C.xc_scale_f64(null, 1, 2));
        raises("point_add", () -> C.xc_point_add(null, new Point(1, 2)));
        raises("mat4_scale", () -> C.xc_mat4_scale(null, 2));
        raises("mat4_scale of a deleted one", () -> C.xc_mat4_scale(deleted(), 2));
        raises("sort_i32", () -> C.xc_sort_i32(new int[2], new int[2], 2, null));
        raises("log_message", () -> C.xc_log_message(null, 2));
        raises("matmul_f64", () -> C.xc_matmul_f64(null, null, null, 1));
        raises("add_batch", () -> C.xc_add_batch(null, null, null, 1));
        FAILURES.forEach(System.out::println);
        System.exit(FAILURES.isEmpty() ? 0 : 1);
    }

    private static Mat4 deleted() {
        Mat4 matrix = new Mat4();
        matrix.delete();
        return matrix;
    }
}
