import static crosscall.Crosscall.C;

import crosscall.Counter;
import crosscall.GuardedCounter;
import crosscall.SWIGTYPE_p_unsigned_char;

import kit.Opaque;
import kit.Sample;
import kit.Worker;

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
        Counter counter = new Counter(5);
        long amount = Opaque.hide(3L);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = counter.add(amount);
        }
        long ns = System.nanoTime() - start;
        counter.delete();
        return new Sample(ns, r);
    }

    // case: counter_cycle
    static Sample counterCycle(int size, long loops) {
        long value = Opaque.hide(5L);
        long amount = Opaque.hide(3L);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Counter counter = new Counter(value);
            r = counter.add(amount);
            counter.delete();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: counter_guarded
    static Sample counterGuarded(int size, long loops) {
        long value = Opaque.hide(5L);
        long amount = Opaque.hide(3L);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            GuardedCounter counter = new GuardedCounter(value);
            r = counter.add(amount);
            counter.delete();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: buffer_adopt
    static Sample bufferAdopt(int size, long loops) {
        short first = 0;
        short last = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            SWIGTYPE_p_unsigned_char buffer = C.xc_buffer_new(size);
            first = C.byteArray_getitem(buffer, 0);
            last = C.byteArray_getitem(buffer, size - 1);
            C.xc_buffer_free(buffer);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }
    // end of cases
}
