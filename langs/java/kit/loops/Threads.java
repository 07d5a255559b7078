import static crosscall.Crosscall.C;

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
        return Race.run(
                size,
                () -> {
                    long r = 0;
                    for (long i = 0; i < loops; i++) {
                        r = C.xc_work(10_000);
                    }
                    return r;
                });
    }
    // end of cases
}
