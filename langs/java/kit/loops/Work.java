import static crosscall.Crosscall.C;

import kit.Inputs;
import kit.Sample;
import kit.Worker;

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
    static Sample work(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_work(size);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sha256
    static Sample sha256(int size, long loops) {
        byte[] data = Inputs.bytes(size);
        byte[] digest = new byte[32];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(C.xc_sha256(data, data.length, digest));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, HexFormat.of().formatHex(digest));
    }

    // case: matmul_f64
    static Sample matmulF64(int size, long loops) {
        int elements = Math.multiplyExact(size, size);
        double[] a = Inputs.doubles(elements, 7);
        double[] b = Inputs.doubles(elements, 5);
        double[] product = new double[elements];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(C.xc_matmul_f64(a, b, product, size));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(product));
    }
    // end of cases
}
