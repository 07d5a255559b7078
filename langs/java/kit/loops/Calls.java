import static crosscall.Crosscall.C;

import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Calls of functions of plain numbers. */
final class Calls {
    private Calls() {}

    static void addTo(Worker worker) {
        worker.add("empty", Calls::empty)
                .add("noop", Calls::noop)
                .add("add_i32", Calls::addI32)
                .add("inc_i64", Calls::incI64)
                .add("sum2_i64", Calls::sum2I64)
                .add("sum4_i64", Calls::sum4I64)
                .add("sum6_i64", Calls::sum6I64)
                .add("sum8_i64", Calls::sum8I64)
                .add("sum12_i64", Calls::sum12I64)
                .add("sum8_f64", Calls::sum8F64);
    }

    // case: empty
    static Sample empty(int size, long loops) {
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Opaque.keep(i);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, 0);
    }

    // case: noop
    static Sample noop(int size, long loops) {
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            C.xc_noop();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, 0);
    }

    // case: add_i32
    static Sample addI32(int size, long loops) {
        int a = 1_000_000;
        int b = 2_345_678;
        int r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_add_i32(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: inc_i64
    static Sample incI64(int size, long loops) {
        long x = 1L << 53;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            x = C.xc_inc_i64(x);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, x);
    }

    // case: sum2_i64
    static Sample sum2I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum2_i64(1L << 40, 1L << 41);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum4_i64
    static Sample sum4I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum4_i64(1L << 40, 1L << 41, 1L << 42, 1L << 43);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum6_i64
    static Sample sum6I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum6_i64(1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_i64
    static Sample sum8I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    C.xc_sum8_i64(
                            1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45, 1L << 46,
                            1L << 47);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum12_i64
    static Sample sum12I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    C.xc_sum12_i64(
                            1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45, 1L << 46,
                            1L << 47, 1L << 48, 1L << 49, 1L << 50, 1L << 51);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_f64
    static Sample sum8F64(int size, long loops) {
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
