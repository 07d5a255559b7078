import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import kit.LogBook;
import kit.Upcalls;
import kit.UserData;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/**
 * What C calls back, as upcall stubs made once.
 *
 * <p>The JIT compiles each stub's code anew: one made per request would never be warm.
 */
@SuppressWarnings("restricted") // C will call these
final class CalledBack {
    static final MemorySegment INCREMENT =
            stub("increment", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS));
    static final MemorySegment COMPARE =
            stub("compare", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    static final MemorySegment SINK =
            stub("sink", FunctionDescriptor.ofVoid(JAVA_INT, Crosscall.TEXT, ADDRESS));

    private CalledBack() {}

    private static MemorySegment stub(String name, FunctionDescriptor descriptor) {
        try {
            var method =
                    MethodHandles.lookup()
                            .findStatic(CalledBack.class, name, descriptor.toMethodType());
            return Crosscall.LINKER.upcallStub(method, descriptor, Arena.global());
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    /** Nothing here can throw, nor in compare; where it could, it is done as in sink. */
    static long increment(long value, MemorySegment user) {
        return value + 1;
    }

    static int compare(int a, int b, MemorySegment user) {
        return Integer.compare(a, b);
    }

    static void sink(int level, MemorySegment message, MemorySegment user) {
        try {
            ((LogBook) UserData.get(user.address())).write(level, message.getString(0));
        } catch (Throwable thrown) {
            Upcalls.keep(thrown); // to leave an upcall by an exception ends the VM
        }
    }
}
