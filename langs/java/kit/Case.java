package kit;

/** One case of cases.toml: it makes {@code loops} calls in a loop of its own. */
@FunctionalInterface
public interface Case {
    Sample run(int size, long loops) throws Throwable;
}
