import static crosscall.Crosscall.C;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Structs by pointer and by value. */
final class Structs {
    private record Point(double x, double y) {}

    private Structs() {}

    static void addTo(Worker worker) {
        worker.add("point_dist", Structs::pointDist)
                .add("point_add", Structs::pointAdd)
                .add("mat4_scale", Structs::mat4Scale);
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        Point a = Opaque.hide(new Point(1, 2));
        Point b = Opaque.hide(new Point(4, 6));
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_point_dist(a.x(), a.y(), b.x(), b.y());
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) {
        Point a = Opaque.hide(new Point(1, 2));
        Point b = Opaque.hide(new Point(3, 4));
        double[] p = new double[2];
        double x = 0;
        double y = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_point_add(a.x(), a.y(), b.x(), b.y(), p);
            x = p[0];
            y = p[1];
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, (long) x + "," + (long) y);
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) {
        double[] m = Inputs.doubles(16);
        double[] m2 = new double[16];
        double factor = Opaque.hide(2.0);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_mat4_scale(m, factor, m2);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(m2));
    }
    // end of cases
}
