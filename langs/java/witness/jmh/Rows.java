import static crosscall.Crosscall.C;

import crosscall.Crosscall.Point;

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

import java.util.concurrent.TimeUnit;

/**
 * Each method is one turn of the loop of its case in langs/java/jni, under the name of the case.
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
    private Point left;
    private Point right;
    private double[] values;
    private String number;

    @Setup
    public void setUp() {
        a = 1_000_000;
        b = 2_345_678;
        x = 1L << 53;
        text = Inputs.text(size);
        left = new Point(1, 2);
        right = new Point(3, 4);
        values = Inputs.doubles(size);
        number = "123456789012";
    }

    @TearDown
    public void tearDown() {}

    @Benchmark
    public int add_i32() {
        return C.xc_add_i32(a, b);
    }

    @Benchmark
    public long inc_i64() {
        x = C.xc_inc_i64(x);
        return x;
    }

    @Benchmark
    public long str_len() {
        return C.xc_str_len(text);
    }

    @Benchmark
    public void point_add(Blackhole blackhole) {
        Point p = C.xc_point_add(left, right);
        blackhole.consume(p.x());
        blackhole.consume(p.y());
    }

    @Benchmark
    public double sum_f64() {
        return C.xc_sum_f64(values);
    }

    @Benchmark
    public long parse_ok() {
        return C.xc_parse_i64(number);
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public int add_i32_looped() {
        int a = this.a;
        int b = this.b;
        int r = 0;
        for (long i = 0; i < TURNS; i++) {
            r = C.xc_add_i32(a, b);
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long inc_i64_looped() {
        long x = this.x;
        for (long i = 0; i < TURNS; i++) {
            x = C.xc_inc_i64(x);
        }
        return x;
    }

    /** The variant own: the worker's very method. */
    @Benchmark
    @OperationsPerInvocation(OWN_TURNS)
    public Object inc_i64_own() throws Throwable {
        return Calls.incI64(1, OWN_TURNS);
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long str_len_looped() {
        String text = this.text;
        long r = 0;
        for (long i = 0; i < TURNS; i++) {
            r = C.xc_str_len(text);
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public void point_add_looped(Blackhole blackhole) {
        Point left = this.left;
        Point right = this.right;
        double x = 0;
        double y = 0;
        for (long i = 0; i < TURNS; i++) {
            Point p = C.xc_point_add(left, right);
            x = p.x();
            y = p.y();
        }
        blackhole.consume(x);
        blackhole.consume(y);
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public double sum_f64_looped() {
        double[] values = this.values;
        double r = 0;
        for (long i = 0; i < TURNS; i++) {
            r = C.xc_sum_f64(values);
        }
        return r;
    }

    @Benchmark
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    @OperationsPerInvocation(TURNS)
    public long parse_ok_looped() {
        String number = this.number;
        long r = 0;
        for (long i = 0; i < TURNS; i++) {
            r = C.xc_parse_i64(number);
        }
        return r;
    }

    /** What one call gives, as a worker prints it. */
    String value(String name) {
        return switch (name) {
            case "add_i32" -> Integer.toString(add_i32());
            case "inc_i64" -> Long.toString(inc_i64());
            case "str_len" -> Long.toString(str_len());
            case "point_add" -> {
                Point p = C.xc_point_add(left, right);
                yield (long) p.x() + "," + (long) p.y();
            }
            case "sum_f64" -> Long.toString((long) sum_f64());
            case "parse_ok" -> Long.toString(parse_ok());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
