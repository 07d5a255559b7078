import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
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
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment valuesC = arena.allocate(JAVA_DOUBLE, size);
            long count = size;
            double r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(values, 0, valuesC, JAVA_DOUBLE, 0, values.length);
                r = (double) Crosscall.SUM_F64.invokeExact(valuesC, count);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: scale_f64
    static Sample scaleF64(int size, long loops) throws Throwable {
        double[] values = Inputs.doubles(size);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment valuesC = arena.allocate(JAVA_DOUBLE, size);
            long count = size;
            double factor = Opaque.hide(-1.0);
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(values, 0, valuesC, JAVA_DOUBLE, 0, values.length);
                Crosscall.check((int) Crosscall.SCALE_F64.invokeExact(valuesC, count, factor));
                MemorySegment.copy(valuesC, JAVA_DOUBLE, 0, values, 0, values.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, values[size - 1]);
        }
    }
    // end of cases
}
