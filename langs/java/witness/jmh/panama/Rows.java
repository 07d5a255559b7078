import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import kit.Inputs;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.concurrent.TimeUnit;

/**
 * Each method is one turn of the loop of its case in langs/java/panama, under the name of the case.
 * What the loop has in local variables stands in fields, so that nothing is a constant.
 *
 * <p>Those that end in looped are the variant of that name: JMH times a loop of a thousand turns
 * over local variables that is compiled by itself and counted by a long, as the worker's, so that
 * JMH's fields and stubs are out of the way.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class Rows {
    private static final int TURNS = 1000;
    private static final int OWN_TURNS = 100_000;

    @Param("1")
    int size;

    private int a;
    private int b;
    private long x;
    private String text;
    private Arena whole;
    private MemorySegment left;
    private MemorySegment right;
    private double[] values;
    private long count;
    private String number;

    @Setup
    public void setUp() {
        a = 1_000_000;
        b = 2_345_678;
        x = 1L << 53;
        whole = Arena.ofConfined(); // JMH sets up and measures in one thread
        text = Inputs.text(size);
        number = "123456789012";
        left = point(1, 2);
        right = point(3, 4);
        values = Inputs.doubles(size);
        count = size;
    }

    @TearDown
    public void tearDown() {
        whole.close();
    }

    private MemorySegment point(double x, double y) {
        MemorySegment point = whole.allocate(Crosscall.POINT);
        point.set(JAVA_DOUBLE, Crosscall.POINT_X, x);
        point.set(JAVA_DOUBLE, Crosscall.POINT_Y, y);
        return point;
    }

    @Benchmark
    public int add_i32() throws Throwable {
        return (int) Crosscall.ADD_I32.invokeExact(a, b);
    }

    @Benchmark
    public long inc_i64() throws Throwable {
        x = (long) Crosscall.INC_I64.invokeExact(x);
        return x;
    }

    @Benchmark
    public long str_len() throws Throwable {
        long r;
        try (Arena arena = Arena.ofConfined()) {
            r = (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom(text));
        }
        if (r < 0) {
            throw Crosscall.failure();
        }
        return r;
    }

    @Benchmark
    public void point_add(Blackhole blackhole) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator sum = arena;
            MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(sum, left, right);
            blackhole.consume(p.get(JAVA_DOUBLE, Crosscall.POINT_X));
            blackhole.consume(p.get(JAVA_DOUBLE, Crosscall.POINT_Y));
        }
    }

    @Benchmark
    public double sum_f64() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment valuesC = arena.allocateFrom(JAVA_DOUBLE, values);
            return (double) Crosscall.SUM_F64.invokeExact(valuesC, count);
        }
    }

    @Benchmark
    public long parse_ok() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numberC = arena.allocateFrom(number);
            MemorySegment value = arena.allocate(JAVA_LONG);
            Crosscall.check((int) Crosscall.PARSE_I64.invokeExact(numberC, value));
            return value.get(JAVA_LONG, 0);
        }
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public int add_i32_looped() throws Throwable {
        int a = this.a;
        int b = this.b;
        int r = 0;
        for (long i = 0; i < TURNS; i++) {
            r = (int) Crosscall.ADD_I32.invokeExact(a, b);
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long inc_i64_looped() throws Throwable {
        long x = this.x;
        for (long i = 0; i < TURNS; i++) {
            x = (long) Crosscall.INC_I64.invokeExact(x);
        }
        return x;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long str_len_looped() throws Throwable {
        String text = this.text;
        long r = 0;
        for (long i = 0; i < TURNS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                r = (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom(text));
            }
            if (r < 0) {
                throw Crosscall.failure();
            }
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public void point_add_looped(Blackhole blackhole) throws Throwable {
        MemorySegment left = this.left;
        MemorySegment right = this.right;
        double x = 0;
        double y = 0;
        for (long i = 0; i < TURNS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                SegmentAllocator sum = arena;
                MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(sum, left, right);
                x = p.get(JAVA_DOUBLE, Crosscall.POINT_X);
                y = p.get(JAVA_DOUBLE, Crosscall.POINT_Y);
            }
        }
        blackhole.consume(x);
        blackhole.consume(y);
    }

    /** The variant own: the worker's very method. */
    @Benchmark
    @OperationsPerInvocation(OWN_TURNS)
    public Object point_add_own() throws Throwable {
        return Structs.pointAdd(1, OWN_TURNS);
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public double sum_f64_looped() throws Throwable {
        double[] values = this.values;
        long count = this.count;
        double r = 0;
        for (long i = 0; i < TURNS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment valuesC = arena.allocateFrom(JAVA_DOUBLE, values);
                r = (double) Crosscall.SUM_F64.invokeExact(valuesC, count);
            }
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long parse_ok_looped() throws Throwable {
        String number = this.number;
        long r = 0;
        for (long i = 0; i < TURNS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment numberC = arena.allocateFrom(number);
                MemorySegment value = arena.allocate(JAVA_LONG);
                Crosscall.check((int) Crosscall.PARSE_I64.invokeExact(numberC, value));
                r = value.get(JAVA_LONG, 0);
            }
        }
        return r;
    }

    /** What one call gives, as a worker prints it. */
    String value(String name) throws Throwable {
        return switch (name) {
            case "add_i32" -> Integer.toString(add_i32());
            case "inc_i64" -> Long.toString(inc_i64());
            case "str_len" -> Long.toString(str_len());
            case "point_add" -> {
                SegmentAllocator sum = whole;
                MemorySegment p = (MemorySegment) Crosscall.POINT_ADD.invokeExact(sum, left, right);
                double x = p.get(JAVA_DOUBLE, Crosscall.POINT_X);
                yield (long) x + "," + (long) p.get(JAVA_DOUBLE, Crosscall.POINT_Y);
            }
            case "sum_f64" -> Long.toString((long) sum_f64());
            case "parse_ok" -> Long.toString(parse_ok());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
