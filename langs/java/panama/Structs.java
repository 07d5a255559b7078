import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Structs by pointer and by value. */
final class Structs {
    private Structs() {}

    static void addTo(Worker worker) {
        worker.add("point_dist", Structs::pointDist)
                .add("point_add", Structs::pointAdd)
                .add("mat4_scale", Structs::mat4Scale);
    }

    private static MemorySegment point(Arena arena, double x, double y) {
        MemorySegment point = arena.allocate(Crosscall.POINT);
        point.set(JAVA_DOUBLE, Crosscall.POINT_X, x);
        point.set(JAVA_DOUBLE, Crosscall.POINT_Y, y);
        return point;
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = point(arena, 1, 2);
            MemorySegment b = point(arena, 4, 6);
            double r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = (double) Crosscall.POINT_DIST.invokeExact(a, b);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) throws Throwable {
        try (Arena whole = Arena.ofConfined()) {
            MemorySegment a = point(whole, 1, 2);
            MemorySegment b = point(whole, 3, 4);
            double x = 0;
            double y = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                try (Arena arena = Arena.ofConfined()) {
                    SegmentAllocator result = arena;
                    MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(result, a, b);
                    x = p.get(JAVA_DOUBLE, Crosscall.POINT_X);
                    y = p.get(JAVA_DOUBLE, Crosscall.POINT_Y);
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, (long) x + "," + (long) y);
        }
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) throws Throwable {
        try (Arena whole = Arena.ofConfined()) {
            MemorySegment m = whole.allocate(Crosscall.MAT4);
            MemorySegment.copy(Inputs.doubles(16), 0, m, JAVA_DOUBLE, 0, 16);
            double factor = Opaque.hide(2.0);
            double[] last = {};
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                try (Arena arena = Arena.ofConfined()) {
                    SegmentAllocator result = arena;
                    MemorySegment m2 =
                            (MemorySegment) Crosscall.MAT4_SCALE.invokeExact(result, m, factor);
                    if (i == loops - 1) {
                        last = m2.toArray(JAVA_DOUBLE);
                    }
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, Inputs.sum(last));
        }
    }
    // end of cases
}
