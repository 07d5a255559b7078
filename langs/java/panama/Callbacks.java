import static java.lang.foreign.ValueLayout.JAVA_INT;

import kit.Inputs;
import kit.LogBook;
import kit.Opaque;
import kit.Sample;
import kit.Upcalls;
import kit.UserData;
import kit.Worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** C calls back into Java; CalledBack holds what it calls. */
final class Callbacks {
    private Callbacks() {}

    static void addTo(Worker worker) {
        worker.add("apply_i64", Callbacks::applyI64)
                .add("sort_i32", Callbacks::sortI32)
                .add("log_message", Callbacks::logMessage);
    }

    // case: apply_i64
    static Sample applyI64(int size, long loops) throws Throwable {
        MemorySegment fn = CalledBack.INCREMENT;
        long value = Opaque.hide(1L << 53);
        long count = size;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.APPLY_I64.invokeExact(fn, MemorySegment.NULL, value, count);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) throws Throwable {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        MemorySegment compare = CalledBack.COMPARE;
        long count = size;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment in = arena.allocateFrom(JAVA_INT, input);
                MemorySegment out = arena.allocate(JAVA_INT, count);
                Crosscall.check(
                        (int)
                                Crosscall.SORT_I32.invokeExact(
                                        in, out, count, compare, MemorySegment.NULL));
                MemorySegment.copy(out, JAVA_INT, 0, output, 0, output.length);
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) throws Throwable {
        LogBook book = new LogBook();
        long handle = UserData.open(book);
        try {
            MemorySegment user = MemorySegment.ofAddress(handle);
            int level = Opaque.hide(Crosscall.LOG_WARNING);
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                Crosscall.check(
                        (int) Crosscall.LOG_MESSAGE.invokeExact(CalledBack.SINK, user, level));
                Upcalls.rethrow();
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, book.toString());
        } finally {
            UserData.close(handle);
        }
    }
    // end of cases
}
