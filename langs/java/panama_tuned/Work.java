import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import kit.Inputs;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;

/** Calls that give C more to do. */
final class Work {
    private Work() {}

    static void addTo(Worker worker) {
        worker.add("work", Work::work)
                .add("sha256", Work::sha256)
                .add("matmul_f64", Work::matmulF64);
    }

    // case: work
    static Sample work(int size, long loops) throws Throwable {
        long steps = size;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.WORK.invokeExact(steps);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sha256
    static Sample sha256(int size, long loops) throws Throwable {
        byte[] data = Inputs.bytes(size);
        byte[] digest = new byte[32];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment dataC = arena.allocate(size);
            MemorySegment digestC = arena.allocate(digest.length);
            long length = size;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(data, 0, dataC, JAVA_BYTE, 0, data.length);
                Crosscall.check((int) Crosscall.SHA256.invokeExact(dataC, length, digestC));
                MemorySegment.copy(digestC, JAVA_BYTE, 0, digest, 0, digest.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, HexFormat.of().formatHex(digest));
        }
    }

    // case: matmul_f64
    static Sample matmulF64(int size, long loops) throws Throwable {
        int elements = Math.multiplyExact(size, size);
        double[] a = Inputs.doubles(elements, 7);
        double[] b = Inputs.doubles(elements, 5);
        double[] product = new double[elements];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment aC = arena.allocate(JAVA_DOUBLE, a.length);
            MemorySegment bC = arena.allocate(JAVA_DOUBLE, b.length);
            MemorySegment productC = arena.allocate(JAVA_DOUBLE, product.length);
            long n = size;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(a, 0, aC, JAVA_DOUBLE, 0, a.length);
                MemorySegment.copy(b, 0, bC, JAVA_DOUBLE, 0, b.length);
                Crosscall.check((int) Crosscall.MATMUL_F64.invokeExact(aC, bC, productC, n));
                MemorySegment.copy(productC, JAVA_DOUBLE, 0, product, 0, product.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, Inputs.sum(product));
        }
    }
    // end of cases
}
