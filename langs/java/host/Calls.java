import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Functions of plain numbers. */
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
            Functions.noop();
            Opaque.keep(i);
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
            r = Functions.addI32(Opaque.hide(a), b);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: inc_i64
    static Sample incI64(int size, long loops) {
        long x = 1L << 53;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            x = Functions.incI64(x);
            Opaque.keep(x);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, x);
    }

    // case: sum2_i64
    static Sample sum2I64(int size, long loops) {
        long a = 1L << 40;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.sum2I64(Opaque.hide(a), 1L << 41);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum4_i64
    static Sample sum4I64(int size, long loops) {
        long a = 1L << 40;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.sum4I64(Opaque.hide(a), 1L << 41, 1L << 42, 1L << 43);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum6_i64
    static Sample sum6I64(int size, long loops) {
        long a = 1L << 40;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.sum6I64(Opaque.hide(a), 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_i64
    static Sample sum8I64(int size, long loops) {
        long a = 1L << 40;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    Functions.sum8I64(
                            Opaque.hide(a),
                            1L << 41,
                            1L << 42,
                            1L << 43,
                            1L << 44,
                            1L << 45,
                            1L << 46,
                            1L << 47);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum12_i64
    static Sample sum12I64(int size, long loops) {
        long a = 1L << 40;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    Functions.sum12I64(
                            Opaque.hide(a),
                            1L << 41,
                            1L << 42,
                            1L << 43,
                            1L << 44,
                            1L << 45,
                            1L << 46,
                            1L << 47,
                            1L << 48,
                            1L << 49,
                            1L << 50,
                            1L << 51);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_f64
    static Sample sum8F64(int size, long loops) {
        double a = 1;
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.sum8F64(Opaque.hide(a), 2, 4, 8, 16, 32, 64, 128);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
