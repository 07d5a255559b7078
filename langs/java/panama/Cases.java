import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

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
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.HexFormat;

/** The cases through the Foreign Function and Memory API. */
final class Cases {
    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        new Worker(Crosscall::abiVersion)
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

    /**
     * One segment, reused for every string: prefixAllocator hands out its beginning again at each
     * allocation, so that nothing is allocated in the loop.
     */
    private static SegmentAllocator scratch(Arena arena, String text) {
        long utf8Bound = 3L * text.length() + 1; // no char takes more than three bytes
        return SegmentAllocator.prefixAllocator(arena.allocate(utf8Bound));
    }

    private static MemorySegment point(Arena arena, double x, double y) {
        MemorySegment point = arena.allocate(Crosscall.POINT);
        point.set(JAVA_DOUBLE, Crosscall.POINT_X, x);
        point.set(JAVA_DOUBLE, Crosscall.POINT_Y, y);
        return point;
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
    static Sample noop(int size, long loops) throws Throwable {
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            Crosscall.NOOP.invokeExact();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, 0);
    }

    // case: add_i32
    static Sample addI32(int size, long loops) throws Throwable {
        int a = 1_000_000;
        int b = 2_345_678;
        int r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (int) Crosscall.ADD_I32.invokeExact(a, b);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: inc_i64
    static Sample incI64(int size, long loops) throws Throwable {
        long x = 1L << 53;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            x = (long) Crosscall.INC_I64.invokeExact(x);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, x);
    }

    // case: sum2_i64
    static Sample sum2I64(int size, long loops) throws Throwable {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.SUM2_I64.invokeExact(1L << 40, 1L << 41);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum4_i64
    static Sample sum4I64(int size, long loops) throws Throwable {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.SUM4_I64.invokeExact(1L << 40, 1L << 41, 1L << 42, 1L << 43);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum6_i64
    static Sample sum6I64(int size, long loops) throws Throwable {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    (long)
                            Crosscall.SUM6_I64.invokeExact(
                                    1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_i64
    static Sample sum8I64(int size, long loops) throws Throwable {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    (long)
                            Crosscall.SUM8_I64.invokeExact(
                                    1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45,
                                    1L << 46, 1L << 47);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum12_i64
    static Sample sum12I64(int size, long loops) throws Throwable {
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    (long)
                            Crosscall.SUM12_I64.invokeExact(
                                    1L << 40, 1L << 41, 1L << 42, 1L << 43, 1L << 44, 1L << 45,
                                    1L << 46, 1L << 47, 1L << 48, 1L << 49, 1L << 50, 1L << 51);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sum8_f64
    static Sample sum8F64(int size, long loops) throws Throwable {
        double r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r =
                    (double)
                            Crosscall.SUM8_F64.invokeExact(
                                    1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_len
    static Sample strLen(int size, long loops) throws Throwable {
        String text = Inputs.text(size);
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, text);
            long r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = (long) Crosscall.STR_LEN.invokeExact(scratch.allocateFrom(text));
                if (r < 0) {
                    throw Crosscall.failure();
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) throws Throwable {
        String text = Inputs.text(size);
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, text);
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment textC = scratch.allocateFrom(text);
                r = Crosscall.take((MemorySegment) Crosscall.STR_UPPER.invokeExact(textC));
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) throws Throwable {
        String text = Inputs.text(size);
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, text);
            MemorySegment buffer = arena.allocate(size + 1L);
            long capacity = buffer.byteSize();
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment textC = scratch.allocateFrom(text);
                if ((long) Crosscall.STR_COPY.invokeExact(buffer, capacity, textC) < 0) {
                    throw Crosscall.failure();
                }
                r = buffer.getString(0);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: person_json
    static Sample personJson(int size, long loops) throws Throwable {
        String name = "Zoë";
        long id = 9007199254740993L;
        int age = 41;
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, name);
            MemorySegment person = arena.allocate(Crosscall.PERSON);
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                person.set(ADDRESS, Crosscall.PERSON_NAME, scratch.allocateFrom(name));
                person.set(JAVA_LONG, Crosscall.PERSON_ID, id);
                person.set(JAVA_INT, Crosscall.PERSON_AGE, age);
                r = Crosscall.take((MemorySegment) Crosscall.PERSON_JSON.invokeExact(person));
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
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
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(values, 0, valuesC, JAVA_DOUBLE, 0, values.length);
                Crosscall.check((int) Crosscall.SCALE_F64.invokeExact(valuesC, count, -1.0));
                MemorySegment.copy(valuesC, JAVA_DOUBLE, 0, values, 0, values.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, values[size - 1]);
        }
    }

    // case: point_dist
    static Sample pointDist(int size, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = point(arena, 1, 2);
            MemorySegment b = point(arena, 4, 6);
            double r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = (double) Crosscall.POINT_DIST.invokeExact(a, b);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: point_add
    static Sample pointAdd(int size, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = point(arena, 1, 2);
            MemorySegment b = point(arena, 3, 4);
            SegmentAllocator result =
                    SegmentAllocator.prefixAllocator(arena.allocate(Crosscall.POINT));
            double x = 0;
            double y = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(result, a, b);
                x = p.get(JAVA_DOUBLE, Crosscall.POINT_X);
                y = p.get(JAVA_DOUBLE, Crosscall.POINT_Y);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, (long) x + "," + (long) y);
        }
    }

    // case: mat4_scale
    static Sample mat4Scale(int size, long loops) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment m = arena.allocate(Crosscall.MAT4);
            MemorySegment.copy(Inputs.doubles(16), 0, m, JAVA_DOUBLE, 0, 16);
            SegmentAllocator result =
                    SegmentAllocator.prefixAllocator(arena.allocate(Crosscall.MAT4));
            MemorySegment m2 = m;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                m2 = (MemorySegment) Crosscall.MAT4_SCALE.invokeExact(result, m, 2.0);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, Inputs.sum(m2.toArray(JAVA_DOUBLE)));
        }
    }

    // case: apply_i64
    static Sample applyI64(int size, long loops) throws Throwable {
        MemorySegment fn = Callbacks.INCREMENT;
        long count = size;
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = (long) Crosscall.APPLY_I64.invokeExact(fn, MemorySegment.NULL, 1L << 53, count);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: sort_i32
    static Sample sortI32(int size, long loops) throws Throwable {
        int[] input = Inputs.shuffled(size);
        int[] output = new int[size];
        MemorySegment compare = Callbacks.COMPARE;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocate(JAVA_INT, size);
            MemorySegment out = arena.allocate(JAVA_INT, size);
            long count = size;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(input, 0, in, JAVA_INT, 0, input.length);
                Crosscall.check(
                        (int)
                                Crosscall.SORT_I32.invokeExact(
                                        in, out, count, compare, MemorySegment.NULL));
                MemorySegment.copy(out, JAVA_INT, 0, output, 0, output.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, Inputs.ends(output));
        }
    }

    // case: log_message
    static Sample logMessage(int size, long loops) throws Throwable {
        LogBook book = new LogBook();
        long handle = Handles.open(book);
        try {
            MemorySegment user = MemorySegment.ofAddress(handle);
            int level = Crosscall.LOG_WARNING;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                Crosscall.check(
                        (int) Crosscall.LOG_MESSAGE.invokeExact(Callbacks.SINK, user, level));
                Upcalls.rethrow();
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, book.toString());
        } finally {
            Handles.close(handle);
        }
    }

    // case: counter_add
    static Sample counterAdd(int size, long loops) throws Throwable {
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
    static Sample counterCycle(int size, long loops) throws Throwable {
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
    @SuppressWarnings("restricted") // reinterpret: C said how long the buffer is
    static Sample bufferAdopt(int size, long loops) throws Throwable {
        long length = size;
        byte first = 0;
        byte last = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            MemorySegment buffer =
                    Crosscall.allocated((MemorySegment) Crosscall.BUFFER_NEW.invokeExact(length))
                            .reinterpret(length);
            first = buffer.get(JAVA_BYTE, 0);
            last = buffer.get(JAVA_BYTE, length - 1);
            Crosscall.BUFFER_FREE.invokeExact(buffer);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, first + "," + last);
    }

    // case: parse_ok
    static Sample parseOk(int size, long loops) throws Throwable {
        String text = "123456789012";
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, text);
            MemorySegment value = arena.allocate(JAVA_LONG);
            long r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment textC = scratch.allocateFrom(text);
                Crosscall.check((int) Crosscall.PARSE_I64.invokeExact(textC, value));
                r = value.get(JAVA_LONG, 0);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: parse_fail
    static Sample parseFail(int size, long loops) throws Throwable {
        String text = "12x4567";
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = scratch(arena, text);
            MemorySegment value = arena.allocate(JAVA_LONG);
            String r = "";
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                try {
                    MemorySegment textC = scratch.allocateFrom(text);
                    Crosscall.check((int) Crosscall.PARSE_I64.invokeExact(textC, value));
                } catch (CrosscallException failure) {
                    r = failure.getMessage();
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
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

    // case: add_batch
    static Sample addBatch(int size, long loops) throws Throwable {
        int[] a = Inputs.multiples(size, 1);
        int[] b = Inputs.multiples(size, 2);
        int[] sums = new int[size];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment aC = arena.allocate(JAVA_INT, size);
            MemorySegment bC = arena.allocate(JAVA_INT, size);
            MemorySegment sumsC = arena.allocate(JAVA_INT, size);
            long count = size;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment.copy(a, 0, aC, JAVA_INT, 0, a.length);
                MemorySegment.copy(b, 0, bC, JAVA_INT, 0, b.length);
                Crosscall.check((int) Crosscall.ADD_BATCH.invokeExact(aC, bC, sumsC, count));
                MemorySegment.copy(sumsC, JAVA_INT, 0, sums, 0, sums.length);
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, sums[size - 1]);
        }
    }

    // case: parallel_work
    static Sample parallelWork(int size, long loops) throws Exception {
        return Race.run(
                size,
                () -> {
                    long r = 0;
                    for (long i = 0; i < loops; i++) {
                        r = (long) Crosscall.WORK.invokeExact(10_000L);
                    }
                    return r;
                });
    }
    // end of cases
}
