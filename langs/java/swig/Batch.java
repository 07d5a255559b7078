import static crosscall.Crosscall.C;

import kit.Inputs;
import kit.Sample;
import kit.Worker;

/** Many additions in one call. */
final class Batch {
    private Batch() {}

    static void addTo(Worker worker) {
        worker.add("add_batch", Batch::addBatch);
    }

    // case: add_batch
    static Sample addBatch(int size, long loops) {
        int[] a = Inputs.multiples(size, 1);
        int[] b = Inputs.multiples(size, 2);
        int[] sums = new int[size];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_add_batch(a, b, sums, size);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, sums[size - 1]);
    }
    // end of cases
}
