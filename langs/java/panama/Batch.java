import static java.lang.foreign.ValueLayout.JAVA_INT;

import kit.Inputs;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
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
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment aC = arena.allocateFrom(JAVA_INT, a);
                MemorySegment bC = arena.allocateFrom(JAVA_INT, b);
                MemorySegment sumsC = arena.allocate(JAVA_INT, count);
                Crosscall.check((int) Crosscall.ADD_BATCH.invokeExact(aC, bC, sumsC, count));
                MemorySegment.copy(sumsC, JAVA_INT, 0, sums, 0, sums.length);
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, sums[size - 1]);
    }
    // end of cases
}
