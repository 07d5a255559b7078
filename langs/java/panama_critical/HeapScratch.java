import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** As Scratch, but a Java array is reused, which C reads in place. */
final class HeapScratch {
    private HeapScratch() {}

    static SegmentAllocator of(String text) {
        byte[] bytes = new byte[Math.toIntExact(Scratch.utf8Bound(text))];
        return SegmentAllocator.prefixAllocator(MemorySegment.ofArray(bytes));
    }
}
