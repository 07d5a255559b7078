import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.MemorySegment;

/** Arrays that C reads or changes. */
final class Arrays {
    private Arrays() {}

    static void addTo(Worker worker) {
        worker.add("sum_f64", Arrays::sumF64).add("scale_f64", Arrays::scaleF64);
    }

    // case: sum_f64
    static Sample sumF64(int size, long loops) throws Throwable {
        double[] values = Inputs.doubles(size);
        long count = size;
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (double) Crosscall.SUM_F64.invokeExact(MemorySegment.ofArray(values), count);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: scale_f64
    static Sample scaleF64(int size, long loops) throws Throwable {
        double[] values = Inputs.doubles(size);
        long count = size;
        double factor = Opaque.hide(-1.0);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            MemorySegment valuesC = MemorySegment.ofArray(values);
            Crosscall.check((int) Crosscall.SCALE_F64.invokeExact(valuesC, count, factor));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, values[size - 1]);
    }
    // end of cases
}
