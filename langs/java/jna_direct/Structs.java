import static crosscall.Crosscall.C;

import com.sun.jna.Structure;

import crosscall.Crosscall;

import kit.Inputs;
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

    /** A struct that stays as it is: written once, and not again before and after every call. */
    private static <S extends Structure> S written(S struct) {
        struct.write();
        struct.setAutoSynch(false);
        return struct;
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        Crosscall.Point a = written(new Crosscall.Point(1, 2));
        Crosscall.Point b = written(new Crosscall.Point(4, 6));
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_point_dist(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) {
        Crosscall.Point.ByValue a = written(new Crosscall.Point.ByValue(1, 2));
        Crosscall.Point.ByValue b = written(new Crosscall.Point.ByValue(3, 4));
        double x = 0;
        double y = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Crosscall.Point.ByValue p = C.xc_point_add(a, b);
            x = p.x;
            y = p.y;
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, (long) x + "," + (long) y);
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) {
        Crosscall.Mat4.ByValue m = new Crosscall.Mat4.ByValue();
        m.m = Inputs.doubles(16);
        written(m);
        Crosscall.Mat4.ByValue m2 = m;
        double factor = Opaque.hide(2.0);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            m2 = C.xc_mat4_scale(m, factor);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(m2.m));
    }
    // end of cases
}
