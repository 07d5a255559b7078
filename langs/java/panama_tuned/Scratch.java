import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;

/**
 * One segment, reused for every string: prefixAllocator hands out its beginning again at each
 * allocation, so that nothing is allocated in the loop.
 */
final class Scratch {
    private Scratch() {}

    static SegmentAllocator of(Arena arena, String text) {
        return SegmentAllocator.prefixAllocator(arena.allocate(utf8Bound(text)));
    }

    /** The size of a C string with text, for no char takes more than three bytes. */
    static long utf8Bound(String text) {
        return 3L * text.length() + 1;
    }
}
