import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Memory on Java's heap, new at each allocation: C reads it in place, the collector frees it. */
final class Heap {
    static final SegmentAllocator BYTES =
            (size, alignment) -> MemorySegment.ofArray(new byte[Math.toIntExact(size)]);

    private Heap() {}
}
