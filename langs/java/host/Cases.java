import static java.nio.charset.StandardCharsets.UTF_8;

import kit.CrosscallException;
import kit.Inputs;
import kit.LogBook;
import kit.Opaque;
import kit.Race;
import kit.Sample;
import kit.Worker;

import java.io.IOException;
import java.util.HexFormat;

/**
 * The cases without C.
 *
 * <p>The JIT may inline what it likes, as it would in any program. It cannot compute a result ahead
 * of the loop, for an argument comes out of {@link Opaque#hide} anew at each turn, and it cannot
 * leave one out, for each goes into {@link Opaque#keep} or a field or array that others see.
 */
final class Cases {
    private static final int LOG_WARNING = 2;

    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        new Worker(() -> Worker.ABI_VERSION)
                .add("empty", Cases::empty)
                .add("noop", Cases::noop)
                .add("add_i32", Cases::addI32)
                .add("inc_i64", Cases::incI64)
                .add("sum2_i64", Cases::sum2I64)
                .add("sum4_i64", Cases::sum4I64)
                .add("sum6_i64", Cases::sum6I64)
                .add("sum8_i64", Cases::sum8I64)
                .add("sum12_i64", Cases::sum12I64)
                .add("sum8_f64", Cases::sum8F64)
                .add("str_len", Cases::strLen)
                .add("str_upper", Cases::strUpper)
                .add("str_copy", Cases::strCopy)
                .add("person_json", Cases::personJson)
                .add("sum_f64", Cases::sumF64)
                .add("scale_f64", Cases::scaleF64)
                .add("point_dist", Cases::pointDist)
                .add("point_add", Cases::pointAdd)
                .add("mat4_scale", Cases::mat4Scale)
                .add("apply_i64", Cases::applyI64)
                .add("sort_i32", Cases::sortI32)
                .add("log_message", Cases::logMessage)
                .add("counter_add", Cases::counterAdd)
                .add("counter_cycle", Cases::counterCycle)
                .add("buffer_adopt", Cases::bufferAdopt)
                .add("parse_ok", Cases::parseOk)
                .add("parse_fail", Cases::parseFail)
                .add("work", Cases::work)
                .add("sha256", Cases::sha256)
                .add("matmul_f64", Cases::matmulF64)
                .add("add_batch", Cases::addBatch)
                .add("parallel_work", Cases::parallelWork)
                .serve();
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
            r = Functions.addI32((int) Opaque.hide(a), b);
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

    // case: str_len
    static Sample strLen(int size, long loops) {
        String text = Inputs.text(size);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.strLen(Opaque.hide(text));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) {
        String text = Inputs.text(size);
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.strUpper(Opaque.hide(text));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) {
        String text = Inputs.text(size);
        byte[] buffer = new byte[Math.addExact(size, 1)];
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            int length = Functions.strCopy(buffer, Opaque.hide(text));
            r = new String(buffer, 0, length, UTF_8);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: person_json
    static Sample personJson(int size, long loops) {
        String name = "Zoë";
        long id = 9007199254740993L;
        int age = 41;
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.personJson(new Functions.Person(Opaque.hide(name), id, age));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum_f64
    static Sample sumF64(int size, long loops) {
        double[] values = Inputs.doubles(size);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.sumF64(Opaque.hide(values));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: scale_f64
    static Sample scaleF64(int size, long loops) {
        double[] values = Inputs.doubles(size);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.scaleF64(Opaque.hide(values), -1);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, values[size - 1]);
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

    // case: apply_i64
    static Sample applyI64(int size, long loops) {
        Functions.MapI64 fn = Callbacks::increment;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.applyI64(fn, null, 1L << 53, size);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        Functions.CompareI32 compare = Callbacks::compare;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.sortI32(Opaque.hide(input), output, compare, null);
            Opaque.keep(output);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) {
        LogBook book = new LogBook();
        Functions.LogSink sink = Callbacks::sink;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.logMessage(sink, book, LOG_WARNING);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, book.toString());
    }

    // case: counter_add
    static Sample counterAdd(int size, long loops) {
        Functions.Counter counter = Opaque.hide(new Functions.Counter(5));
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = counter.add(3);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: counter_cycle
    static Sample counterCycle(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.Counter counter = Opaque.hide(new Functions.Counter(5));
            r = counter.add(3);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: buffer_adopt
    static Sample bufferAdopt(int size, long loops) {
        byte first = 0;
        byte last = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            byte[] buffer = Opaque.hide(Functions.bufferNew(size));
            first = buffer[0];
            last = buffer[size - 1];
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }

    // case: parse_ok
    static Sample parseOk(int size, long loops) {
        String text = "123456789012";
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.parseI64(Opaque.hide(text));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: parse_fail
    static Sample parseFail(int size, long loops) {
        String text = "12x4567";
        String r = "";
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try {
                Opaque.keep(Functions.parseI64(Opaque.hide(text)));
            } catch (CrosscallException failure) {
                r = failure.getMessage();
                Opaque.keep(r);
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: work
    static Sample work(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.work(Opaque.hide(size));
            Opaque.keep(r);
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
            Sha256.digest(Opaque.hide(data), digest);
            Opaque.keep(digest);
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
            Functions.matmulF64(Opaque.hide(a), b, product, size);
            Opaque.keep(product);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(product));
    }

    // case: add_batch
    static Sample addBatch(int size, long loops) {
        int[] a = Inputs.multiples(size, 1);
        int[] b = Inputs.multiples(size, 2);
        int[] sums = new int[size];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Functions.addBatch(Opaque.hide(a), b, sums);
            Opaque.keep(sums);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, sums[size - 1]);
    }

    // case: parallel_work
    static Sample parallelWork(int size, long loops) throws Exception {
        return Race.run(
                size,
                () -> {
                    long r = 0;
                    for (long i = 0; i < loops; i++) {
                        r = Functions.work(10_000); // Opaque.hide is for one thread
                        Opaque.keep(r);
                    }
                    return r;
                });
    }
    // end of cases
}
