import static crosscall.Crosscall.C;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** C calls back into Java; CalledBack holds what it calls. */
final class Callbacks {
    private static final int LOG_WARNING = 2;

    private Callbacks() {}

    static void addTo(Worker worker) {
        worker.add("apply_i64", Callbacks::applyI64)
                .add("sort_i32", Callbacks::sortI32)
                .add("log_message", Callbacks::logMessage);
    }

    // case: apply_i64
    static Sample applyI64(int size, long loops) {
        long value = Opaque.hide(1L << 53);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_apply_i64(CalledBack.INCREMENT, null, value, size);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(C.xc_sort_i32(input, output, size, CalledBack.COMPARE, null));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) {
        try (CalledBack.Sink sink = new CalledBack.Sink()) {
            int level = Opaque.hide(LOG_WARNING);
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                Failures.check(C.xc_log_message(sink, null, level));
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, sink.book.toString());
        }
    }
    // end of cases
}
