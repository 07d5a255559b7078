import static crosscall.Crosscall.C;

import crosscall.Natives.Mat4;
import crosscall.Natives.Point;

import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Structs by pointer and by value. */
final class Structs {
    private Structs() {}

    static void addTo(Worker worker) {
        worker.add("point_dist", Structs::pointDist)
                .add("point_add", Structs::pointAdd)
                .add("mat4_scale", Structs::mat4Scale);
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        try (Point a = new Point(1, 2);
                Point b = new Point(4, 6)) {
            double r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = C.xc_point_dist(a, b);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) {
        try (Point a = new Point(1, 2);
                Point b = new Point(3, 4)) {
            double x = 0;
            double y = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                try (Point p = C.xc_point_add(a, b)) {
                    x = p.x();
                    y = p.y();
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, (long) x + "," + (long) y);
        }
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) {
        try (Mat4 m = new Mat4()) {
            for (int k = 0; k < 16; k++) {
                m.m(k, k);
            }
            double factor = Opaque.hide(2.0);
            double sum = 0;
            Mat4 m2 = new Mat4();
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                m2.close();
                m2 = C.xc_mat4_scale(m, factor);
            }
            long ns = System.nanoTime() - start;
            for (int k = 0; k < 16; k++) {
                sum += m2.m(k);
            }
            m2.close();
            return new Sample(ns, sum);
        }
    }
    // end of cases
}
