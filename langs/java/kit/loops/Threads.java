import static crosscall.Crosscall.C;

import kit.Opaque;
import kit.Race;
import kit.Sample;
import kit.Worker;

/** Several threads call at once. */
final class Threads {
    private Threads() {}

    static void addTo(Worker worker) {
        worker.add("parallel_work", Threads::parallelWork);
    }

    // case: parallel_work
    static Sample parallelWork(int size, long loops) throws Exception {
        long steps = Opaque.hide(10_000L);
        return Race.run(
                size,
                () -> {
                    long r = 0;
                    for (long i = 0; i < loops; i++) {
                        r = C.xc_work(steps);
                    }
                    return r;
                });
    }
    // end of cases
}
