import kit.Inputs;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.MemorySegment;

/** Many additions in one call. */
final class Batch {
    private Batch() {}

    static void addTo(Worker worker) {
        worker.add("add_batch", Batch::addBatch);
    }

    // case: add_batch
    static Sample addBatch(int size, long loops) throws Throwable {
        int[] a = Inputs.multiples(size, 1);
        int[] b = Inputs.multiples(size, 2);
        int[] sums = new int[size];
        long count = size;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            MemorySegment aC = MemorySegment.ofArray(a);
            MemorySegment bC = MemorySegment.ofArray(b);
            MemorySegment sumsC = MemorySegment.ofArray(sums);
            Crosscall.check((int) Crosscall.ADD_BATCH.invokeExact(aC, bC, sumsC, count));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, sums[size - 1]);
    }
    // end of cases
}
