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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = point(arena, 1, 2);
            MemorySegment b = point(arena, 3, 4);
            SegmentAllocator result =
                    SegmentAllocator.prefixAllocator(arena.allocate(Crosscall.POINT));
            double x = 0;
            double y = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(result, a, b);
                x = p.get(JAVA_DOUBLE, Crosscall.POINT_X);
                y = p.get(JAVA_DOUBLE, Crosscall.POINT_Y);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, (long) x + "," + (long) y);
        }
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment m = arena.allocate(Crosscall.MAT4);
            MemorySegment.copy(Inputs.doubles(16), 0, m, JAVA_DOUBLE, 0, 16);
            SegmentAllocator result =
                    SegmentAllocator.prefixAllocator(arena.allocate(Crosscall.MAT4));
            MemorySegment m2 = m;
            double factor = Opaque.hide(2.0);
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                m2 = (MemorySegment) Crosscall.MAT4_SCALE.invokeExact(result, m, factor);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, Inputs.sum(m2.toArray(JAVA_DOUBLE)));
        }
    }
    // end of cases
}
