import kit.Inputs;
import kit.LogBook;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Functions that call back; CalledBack holds what they call. */
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
        Functions.MapI64 fn = CalledBack::increment;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.applyI64(fn, null, 1L << 53, size);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        Functions.CompareI32 compare = CalledBack::compare;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.sortI32(Opaque.hide(input), output, compare, null);
            Opaque.keep(output);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) {
        LogBook book = new LogBook();
        Functions.LogSink sink = CalledBack::sink;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.logMessage(sink, book, LOG_WARNING);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, book.toString());
    }
    // end of cases
}
