import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Times the rows named in XC_ROWS with JMH and writes a line of JSON for each into the file
 * XC_WITNESS, as langs/README.md says. JMH's forks inherit the options of this virtual machine.
 */
public final class Witness {
    private Witness() {}

    public static void main(String[] arguments) throws Throwable {
        try (PrintWriter answers =
                new PrintWriter(System.getenv("XC_WITNESS"), StandardCharsets.UTF_8)) {
            for (String word : System.getenv("XC_ROWS").split(" ")) {
                String[] row = word.split(":");
                answers.println(timed(row[0], row[1], row.length > 2 ? row[2] : ""));
            }
        }
    }

    private static String timed(String name, String size, String variant) throws Throwable {
        Options options =
                new OptionsBuilder()
                        .include("^" + Rows.class.getName() + "\\." + name + variant(variant) + "$")
                        .param("size", size)
                        .shouldFailOnError(true)
                        .build();
        RunResult result = new Runner(options).runSingle();
        return "{\"case\":\"%s\",\"size\":%s%s,\"ns\":[%s],\"value\":\"%s\"}"
                .formatted(
                        name,
                        size,
                        variant.isEmpty() ? "" : ",\"variant\":\"" + variant + "\"",
                        samples(result),
                        value(name, Integer.parseInt(size)));
    }

    private static String variant(String variant) {
        return variant.isEmpty() ? "" : "_" + variant;
    }

    /** The scores of the measured iterations: all that JMH keeps. */
    private static String samples(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static String value(String name, int size) throws Throwable {
        Rows rows = new Rows();
        rows.size = size;
        rows.setUp();
        String value = rows.value(name);
        rows.tearDown();
        return value;
    }
}
