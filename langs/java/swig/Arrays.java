import static crosscall.Crosscall.C;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Arrays that C reads or changes. */
final class Arrays {
    private Arrays() {}

    static void addTo(Worker worker) {
        worker.add("sum_f64", Arrays::sumF64).add("scale_f64", Arrays::scaleF64);
    }

    // case: sum_f64
    static Sample sumF64(int size, long loops) {
        double[] values = Inputs.doubles(size);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum_f64(values, values.length);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: scale_f64
    static Sample scaleF64(int size, long loops) {
        double[] values = Inputs.doubles(size);
        double factor = Opaque.hide(-1.0);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_scale_f64(values, values.length, factor);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, values[size - 1]);
    }
    // end of cases
}
