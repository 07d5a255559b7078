import static crosscall.Crosscall.C;

import kit.Opaque;
import kit.Sample;
import kit.Worker;

import org.bytedeco.javacpp.BytePointer;

/** What C owns: a counter behind a pointer, and a buffer. */
final class Handles {
    private Handles() {}

    static void addTo(Worker worker) {
        worker.add("counter_add", Handles::counterAdd)
                .add("counter_cycle", Handles::counterCycle)
                .add("counter_guarded", Handles::counterGuarded)
                .add("buffer_adopt", Handles::bufferAdopt);
    }

    // case: counter_add
    static Sample counterAdd(int size, long loops) {
        try (Counter counter = new Counter(5)) {
            long amount = Opaque.hide(3L);
            long r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = counter.add(amount);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: counter_cycle
    static Sample counterCycle(int size, long loops) {
        long value = Opaque.hide(5L);
        long amount = Opaque.hide(3L);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Counter counter = new Counter(value)) {
                r = counter.add(amount);
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: counter_guarded
    static Sample counterGuarded(int size, long loops) throws Throwable {
        long value = Opaque.hide(5L);
        long amount = Opaque.hide(3L);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (GuardedCounter counter = new GuardedCounter(value)) {
                r = counter.add(amount);
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: buffer_adopt
    static Sample bufferAdopt(int size, long loops) {
        byte first = 0;
        byte last = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            BytePointer buffer = Failures.allocated(C.xc_buffer_new(size));
            first = buffer.get(0);
            last = buffer.get(size - 1);
            C.xc_buffer_free(buffer);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }
    // end of cases
}
