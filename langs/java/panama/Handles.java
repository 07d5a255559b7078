import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.MemorySegment;

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
    static Sample counterAdd(int size, long loops) throws Throwable {
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
    static Sample counterCycle(int size, long loops) throws Throwable {
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
    @SuppressWarnings("restricted") // reinterpret: C said how long the buffer is
    static Sample bufferAdopt(int size, long loops) throws Throwable {
        long length = size;
        byte first = 0;
        byte last = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            MemorySegment buffer =
                    Crosscall.allocated((MemorySegment) Crosscall.BUFFER_NEW.invokeExact(length))
                            .reinterpret(length);
            first = buffer.get(JAVA_BYTE, 0);
            last = buffer.get(JAVA_BYTE, length - 1);
            Crosscall.BUFFER_FREE.invokeExact(buffer);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }
    // end of cases
}
