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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment aC = arena.allocate(JAVA_INT, size);
            MemorySegment bC = arena.allocate(JAVA_INT, size);
            MemorySegment sumsC = arena.allocate(JAVA_INT, size);
            long count = size;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(a, 0, aC, JAVA_INT, 0, a.length);
                MemorySegment.copy(b, 0, bC, JAVA_INT, 0, b.length);
                Crosscall.check((int) Crosscall.ADD_BATCH.invokeExact(aC, bC, sumsC, count));
                MemorySegment.copy(sumsC, JAVA_INT, 0, sums, 0, sums.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, sums[size - 1]);
        }
    }
    // end of cases
}
