/** So many calls of one function; the result is that of the last one. */
@FunctionalInterface
interface Loop {
    long run(int size, long loops) throws Throwable;

    static Loop named(String name) {
        return switch (name) {
            case "add_i32" -> Loops::addI32;
            case "str_len" -> Loops::strLen;
            case "apply_i64" -> Loops::applyI64;
            case "clock" -> (size, loops) -> 0;
            default -> throw new IllegalArgumentException("unknown case " + name);
        };
    }

    /**
     * The loop of that name, entered often enough that it is compiled by the last tier: its
     * threshold is 5,000 entries (java -XX:+PrintFlagsFinal, Tier4InvocationThreshold).
     */
    static Loop warm(String name, int size) throws Throwable {
        Loop loop = named(name);
        for (int i = 0; i < 20_000; i++) {
            loop.run(size, 10);
        }
        return loop;
    }
}
