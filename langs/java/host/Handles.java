import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** An object with a state, and a buffer. */
final class Handles {
    private Handles() {}

    static void addTo(Worker worker) {
        worker.add("counter_add", Handles::counterAdd)
                .add("counter_cycle", Handles::counterCycle)
                .add("buffer_adopt", Handles::bufferAdopt);
    }

    // case: counter_add
    static Sample counterAdd(int size, long loops) {
        Functions.Counter counter = Opaque.hide(new Functions.Counter(5));
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = counter.add(3);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: counter_cycle
    static Sample counterCycle(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.Counter counter = Opaque.hide(new Functions.Counter(5));
            r = counter.add(3);
            Opaque.keep(r);
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
            byte[] buffer = Opaque.hide(Functions.bufferNew(size));
            first = buffer[0];
            last = buffer[size - 1];
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }
    // end of cases
}
