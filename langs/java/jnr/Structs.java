import static crosscall.Crosscall.C;

import crosscall.Crosscall;

import kit.Sample;
import kit.Worker;

/** Structs by pointer: JNR-FFI has none by value. */
final class Structs {
    private Structs() {}

    static void addTo(Worker worker) {
        worker.add("point_dist", Structs::pointDist);
    }

    private static Crosscall.Point point(double x, double y) {
        Crosscall.Point point = new Crosscall.Point(Crosscall.RUNTIME);
        point.x.set(x);
        point.y.set(y);
        return point;
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        Crosscall.Point a = point(1, 2);
        Crosscall.Point b = point(4, 6);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_point_dist(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
