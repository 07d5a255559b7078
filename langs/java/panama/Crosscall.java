import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import kit.CrosscallException;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Collections;

/**
 * libcrosscall as method handles.
 *
 * <p>They are static final, so that the JIT takes each for a constant and compiles the call in
 * place. A size_t is a long, as on every 64-bit platform the linker knows.
 */
@SuppressWarnings("restricted") // calling C is what this is for
final class Crosscall {
    static final int OK = 0;
    static final int LOG_WARNING = 2;

    /** A {@code char *} that C hands out; its text ends at the NUL, wherever that is. */
    static final AddressLayout TEXT =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, JAVA_BYTE));

    static final StructLayout PERSON =
            MemoryLayout.structLayout(
                    ADDRESS.withName("name"),
                    JAVA_LONG.withName("id"),
                    JAVA_INT.withName("age"),
                    MemoryLayout.paddingLayout(4));
    static final long PERSON_NAME = PERSON.byteOffset(PathElement.groupElement("name"));
    static final long PERSON_ID = PERSON.byteOffset(PathElement.groupElement("id"));
    static final long PERSON_AGE = PERSON.byteOffset(PathElement.groupElement("age"));

    static final StructLayout POINT =
            MemoryLayout.structLayout(JAVA_DOUBLE.withName("x"), JAVA_DOUBLE.withName("y"));
    static final long POINT_X = POINT.byteOffset(PathElement.groupElement("x"));
    static final long POINT_Y = POINT.byteOffset(PathElement.groupElement("y"));

    static final StructLayout MAT4 =
            MemoryLayout.structLayout(MemoryLayout.sequenceLayout(16, JAVA_DOUBLE).withName("m"));

    static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(Path.of(System.getenv("XC_LIBRARY")), Arena.global());

    static final MethodHandle ABI_VERSION = function("xc_abi_version", JAVA_INT);
    static final MethodHandle LAST_ERROR = function("xc_last_error", TEXT);

    static final MethodHandle NOOP = procedure("xc_noop");
    static final MethodHandle ADD_I32 = function("xc_add_i32", JAVA_INT, JAVA_INT, JAVA_INT);
    static final MethodHandle INC_I64 = function("xc_inc_i64", JAVA_LONG, JAVA_LONG);
    static final MethodHandle SUM2_I64 = function("xc_sum2_i64", JAVA_LONG, times(2, JAVA_LONG));
    static final MethodHandle SUM4_I64 = function("xc_sum4_i64", JAVA_LONG, times(4, JAVA_LONG));
    static final MethodHandle SUM6_I64 = function("xc_sum6_i64", JAVA_LONG, times(6, JAVA_LONG));
    static final MethodHandle SUM8_I64 = function("xc_sum8_i64", JAVA_LONG, times(8, JAVA_LONG));
    static final MethodHandle SUM12_I64 = function("xc_sum12_i64", JAVA_LONG, times(12, JAVA_LONG));
    static final MethodHandle SUM8_F64 =
            function("xc_sum8_f64", JAVA_DOUBLE, times(8, JAVA_DOUBLE));

    static final MethodHandle STR_LEN = function("xc_str_len", JAVA_LONG, ADDRESS);
    static final MethodHandle STR_UPPER = function("xc_str_upper", TEXT, ADDRESS);
    static final MethodHandle STR_FREE = procedure("xc_str_free", ADDRESS);
    static final MethodHandle STR_COPY =
            function("xc_str_copy", JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);
    static final MethodHandle PERSON_JSON = function("xc_person_json", TEXT, ADDRESS);

    static final MethodHandle SUM_F64 = function("xc_sum_f64", JAVA_DOUBLE, ADDRESS, JAVA_LONG);
    static final MethodHandle SCALE_F64 =
            function("xc_scale_f64", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_DOUBLE);

    static final MethodHandle POINT_DIST = function("xc_point_dist", JAVA_DOUBLE, ADDRESS, ADDRESS);
    static final MethodHandle POINT_ADD = function("xc_point_add", POINT, POINT, POINT);
    static final MethodHandle MAT4_SCALE = function("xc_mat4_scale", MAT4, MAT4, JAVA_DOUBLE);

    static final MethodHandle APPLY_I64 =
            function("xc_apply_i64", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG);
    static final MethodHandle SORT_I32 =
            function("xc_sort_i32", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    static final MethodHandle LOG_MESSAGE =
            function("xc_log_message", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);

    static final MethodHandle COUNTER_NEW = function("xc_counter_new", ADDRESS, JAVA_LONG);
    static final MethodHandle COUNTER_ADD =
            function("xc_counter_add", JAVA_LONG, ADDRESS, JAVA_LONG);
    static final MethodHandle COUNTER_FREE = procedure("xc_counter_free", ADDRESS);
    static final MethodHandle BUFFER_NEW = function("xc_buffer_new", ADDRESS, JAVA_LONG);
    static final MethodHandle BUFFER_FREE = procedure("xc_buffer_free", ADDRESS);

    static final MethodHandle PARSE_I64 = function("xc_parse_i64", JAVA_INT, ADDRESS, ADDRESS);

    static final MethodHandle WORK = function("xc_work", JAVA_LONG, JAVA_LONG);
    static final MethodHandle SHA256 = function("xc_sha256", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    static final MethodHandle MATMUL_F64 =
            function("xc_matmul_f64", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    static final MethodHandle ADD_BATCH =
            function("xc_add_batch", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);

    private Crosscall() {}

    private static MethodHandle function(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle procedure(String name, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.ofVoid(arguments));
    }

    private static MethodHandle link(String name, FunctionDescriptor descriptor) {
        MemorySegment symbol = LIBRARY.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
        return LINKER.downcallHandle(symbol, descriptor, LinkOptions.of(name));
    }

    private static MemoryLayout[] times(int count, MemoryLayout layout) {
        return Collections.nCopies(count, layout).toArray(MemoryLayout[]::new);
    }

    static int abiVersion() {
        try {
            return (int) ABI_VERSION.invokeExact();
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    static void check(int status) {
        if (status != OK) {
            throw failure();
        }
    }

    /** The calling thread's last failure. */
    static CrosscallException failure() {
        try {
            return new CrosscallException(((MemorySegment) LAST_ERROR.invokeExact()).getString(0));
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** A pointer that C allocated, or the failure that NULL stands for. */
    static MemorySegment allocated(MemorySegment pointer) {
        if (pointer.address() == 0) {
            throw failure();
        }
        return pointer;
    }

    /** A text that C allocated as a string; the text is freed. */
    static String take(MemorySegment text) throws Throwable {
        allocated(text);
        try {
            return text.getString(0);
        } finally {
            STR_FREE.invokeExact(text);
        }
    }
}
