import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Records as arguments and results. */
final class Structs {
    private Structs() {}

    static void addTo(Worker worker) {
        worker.add("point_dist", Structs::pointDist)
                .add("point_add", Structs::pointAdd)
                .add("mat4_scale", Structs::mat4Scale);
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        Functions.Point a = new Functions.Point(1, 2);
        Functions.Point b = new Functions.Point(4, 6);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.pointDist(Opaque.hide(a), b);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) {
        Functions.Point a = new Functions.Point(1, 2);
        Functions.Point b = new Functions.Point(3, 4);
        double x = 0;
        double y = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.Point p = Opaque.hide(Functions.pointAdd(Opaque.hide(a), b));
            x = p.x();
            y = p.y();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, (long) x + "," + (long) y);
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) {
        double[] m = Inputs.doubles(16);
        double[] m2 = m;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            m2 = Functions.mat4Scale(Opaque.hide(m), 2);
            Opaque.keep(m2);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(m2));
    }
    // end of cases
}
