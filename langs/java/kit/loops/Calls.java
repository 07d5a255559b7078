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
        int a = Opaque.hide(1_000_000);
        int b = Opaque.hide(2_345_678);
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
        long x = Opaque.hide(1L << 53);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            x = C.xc_inc_i64(x);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, x);
    }

    // case: sum2_i64
    static Sample sum2I64(int size, long loops) {
        long a = Opaque.hide(1L << 40);
        long b = Opaque.hide(1L << 41);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum2_i64(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum4_i64
    static Sample sum4I64(int size, long loops) {
        long a = Opaque.hide(1L << 40);
        long b = Opaque.hide(1L << 41);
        long c = Opaque.hide(1L << 42);
        long d = Opaque.hide(1L << 43);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum4_i64(a, b, c, d);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum6_i64
    static Sample sum6I64(int size, long loops) {
        long a = Opaque.hide(1L << 40);
        long b = Opaque.hide(1L << 41);
        long c = Opaque.hide(1L << 42);
        long d = Opaque.hide(1L << 43);
        long e = Opaque.hide(1L << 44);
        long f = Opaque.hide(1L << 45);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum6_i64(a, b, c, d, e, f);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_i64
    static Sample sum8I64(int size, long loops) {
        long a = Opaque.hide(1L << 40);
        long b = Opaque.hide(1L << 41);
        long c = Opaque.hide(1L << 42);
        long d = Opaque.hide(1L << 43);
        long e = Opaque.hide(1L << 44);
        long f = Opaque.hide(1L << 45);
        long g = Opaque.hide(1L << 46);
        long h = Opaque.hide(1L << 47);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum8_i64(a, b, c, d, e, f, g, h);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum12_i64
    static Sample sum12I64(int size, long loops) {
        long a = Opaque.hide(1L << 40);
        long b = Opaque.hide(1L << 41);
        long c = Opaque.hide(1L << 42);
        long d = Opaque.hide(1L << 43);
        long e = Opaque.hide(1L << 44);
        long f = Opaque.hide(1L << 45);
        long g = Opaque.hide(1L << 46);
        long h = Opaque.hide(1L << 47);
        long i = Opaque.hide(1L << 48);
        long j = Opaque.hide(1L << 49);
        long k = Opaque.hide(1L << 50);
        long l = Opaque.hide(1L << 51);
        long r = 0;
        long start = System.nanoTime();
        for (long turn = 0; turn < loops; turn++) {
            r = C.xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_f64
    static Sample sum8F64(int size, long loops) {
        double a = Opaque.hide(1.0);
        double b = Opaque.hide(2.0);
        double c = Opaque.hide(4.0);
        double d = Opaque.hide(8.0);
        double e = Opaque.hide(16.0);
        double f = Opaque.hide(32.0);
        double g = Opaque.hide(64.0);
        double h = Opaque.hide(128.0);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_sum8_f64(a, b, c, d, e, f, g, h);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
