import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;

import kit.CrosscallException;
import kit.Handles;
import kit.Inputs;
import kit.LogBook;
import kit.Opaque;
import kit.Race;
import kit.Sample;
import kit.Upcalls;
import kit.Worker;

import java.io.IOException;
import java.util.HexFormat;

/** The cases through JNA's interface mapping. */
final class Cases {
    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        new Worker(() -> Crosscall.LIBRARY.xc_abi_version())
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
            Crosscall.LIBRARY.xc_noop();
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
            r = Crosscall.LIBRARY.xc_add_i32(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: inc_i64
    static Sample incI64(int size, long loops) {
        long x = 1L << 53;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            x = Crosscall.LIBRARY.xc_inc_i64(x);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, x);
    }

    // case: sum2_i64
    static Sample sum2I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Crosscall.LIBRARY.xc_sum2_i64(1L << 40, 1L << 41);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum4_i64
    static Sample sum4I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Crosscall.LIBRARY.xc_sum4_i64(1L << 40, 1L << 41, 1L << 42, 1L << 43);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum6_i64
    static Sample sum6I64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    Crosscall.LIBRARY.xc_sum6_i64(
                            1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45);
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
                    Crosscall.LIBRARY.xc_sum8_i64(
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
                    Crosscall.LIBRARY.xc_sum12_i64(
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
            r = Crosscall.LIBRARY.xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
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
            r = Crosscall.LIBRARY.xc_str_len(text);
            if (r < 0) {
                throw Failures.last();
            }
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
            r = Failures.take(Crosscall.LIBRARY.xc_str_upper(text));
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
            long length = Crosscall.LIBRARY.xc_str_copy(buffer, buffer.length, text);
            if (length < 0) {
                throw Failures.last();
            }
            r = new String(buffer, 0, (int) length, UTF_8);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: person_json
    static Sample personJson(int size, long loops) {
        Crosscall.Person person = new Crosscall.Person();
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            person.name = "Zoë";
            person.id = 9007199254740993L;
            person.age = 41;
            r = Failures.take(Crosscall.LIBRARY.xc_person_json(person));
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
            r = Crosscall.LIBRARY.xc_sum_f64(values, values.length);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: scale_f64
    static Sample scaleF64(int size, long loops) {
        double[] values = Inputs.doubles(size);
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(Crosscall.LIBRARY.xc_scale_f64(values, values.length, -1));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, values[size - 1]);
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) {
        Crosscall.Point a = new Crosscall.Point(1, 2);
        Crosscall.Point b = new Crosscall.Point(4, 6);
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Crosscall.LIBRARY.xc_point_dist(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) {
        Crosscall.Point.ByValue a = new Crosscall.Point.ByValue(1, 2);
        Crosscall.Point.ByValue b = new Crosscall.Point.ByValue(3, 4);
        double x = 0;
        double y = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Crosscall.Point.ByValue p = Crosscall.LIBRARY.xc_point_add(a, b);
            x = p.x;
            y = p.y;
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, (long) x + "," + (long) y);
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) {
        Crosscall.Mat4.ByValue m = new Crosscall.Mat4.ByValue();
        m.m = Inputs.doubles(16);
        Crosscall.Mat4.ByValue m2 = m;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            m2 = Crosscall.LIBRARY.xc_mat4_scale(m, 2);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.sum(m2.m));
    }

    // case: apply_i64
    static Sample applyI64(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Crosscall.LIBRARY.xc_apply_i64(Callbacks.INCREMENT, null, 1L << 53, size);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(
                    Crosscall.LIBRARY.xc_sort_i32(input, output, size, Callbacks.COMPARE, null));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, Inputs.ends(output));
    }

    // case: log_message
    static Sample logMessage(int size, long loops) throws Throwable {
        LogBook book = new LogBook();
        long handle = Handles.open(book);
        try {
            Pointer user = Pointer.createConstant(handle);
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                Failures.check(
                        Crosscall.LIBRARY.xc_log_message(
                                Callbacks.SINK, user, Crosscall.LOG_WARNING));
                Upcalls.rethrow();
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, book.toString());
        } finally {
            Handles.close(handle);
        }
    }

    // case: counter_add
    static Sample counterAdd(int size, long loops) {
        try (Counter counter = new Counter(5)) {
            long r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = counter.add(3);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: counter_cycle
    static Sample counterCycle(int size, long loops) {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Counter counter = new Counter(5)) {
                r = counter.add(3);
            }
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
            Pointer buffer = Failures.allocated(Crosscall.LIBRARY.xc_buffer_new(size));
            first = buffer.getByte(0);
            last = buffer.getByte(size - 1);
            Crosscall.LIBRARY.xc_buffer_free(buffer);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }

    // case: parse_ok
    static Sample parseOk(int size, long loops) {
        String text = "123456789012";
        LongByReference value = new LongByReference();
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Failures.check(Crosscall.LIBRARY.xc_parse_i64(text, value));
            r = value.getValue();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: parse_fail
    static Sample parseFail(int size, long loops) {
        String text = "12x4567";
        LongByReference value = new LongByReference();
        String r = "";
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try {
                Failures.check(Crosscall.LIBRARY.xc_parse_i64(text, value));
            } catch (CrosscallException failure) {
                r = failure.getMessage();
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
            r = Crosscall.LIBRARY.xc_work(size);
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
            Failures.check(Crosscall.LIBRARY.xc_sha256(data, data.length, digest));
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
            Failures.check(Crosscall.LIBRARY.xc_matmul_f64(a, b, product, size));
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
            Failures.check(Crosscall.LIBRARY.xc_add_batch(a, b, sums, size));
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
                        r = Crosscall.LIBRARY.xc_work(10_000);
                    }
                    return r;
                });
    }
    // end of cases
}
