import static crosscall.Crosscall.C;

import crosscall.Compare;
import crosscall.Map;
import crosscall.Sink;

import kit.Inputs;
import kit.LogBook;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** C calls back into Java: classes that override a method of a C++ class. */
final class Callbacks {
    private static final int LOG_WARNING = 2;

    private Callbacks() {}

    private static final class Increment extends Map {
        @Override
        public long call(long value) {
            return value + 1;
        }
    }

    private static final class Order extends Compare {
        @Override
        public int call(int a, int b) {
            return Integer.compare(a, b);
        }
    }

    private static final class BookSink extends Sink {
        final LogBook book = new LogBook();

        @Override
        public void call(int level, String message) {
            book.write(level, message);
        }
    }

    static void addTo(Worker worker) {
        worker.add("apply_i64", Callbacks::applyI64)
                .add("sort_i32", Callbacks::sortI32)
                .add("log_message", Callbacks::logMessage);
    }

    // case: apply_i64
    static Sample applyI64(int size, long loops) {
        Increment increment = new Increment();
        long value = Opaque.hide(1L << 53);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_apply_i64(increment, value, size);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) {
        Order order = new Order();
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_sort_i32(input, output, size, order);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) {
        BookSink sink = new BookSink();
        int level = Opaque.hide(LOG_WARNING);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_log_message(sink, level);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, sink.book.toString());
    }
    // end of cases
}
