import kit.LogBook;

/**
 * What the functions call back. The run line tells the JIT not to inline these: a library that
 * others call cannot see into their callbacks either, and inlined, all of apply_i64 becomes one
 * addition.
 */
final class CalledBack {
    private CalledBack() {}

    static long increment(long value, Object user) {
        return value + 1;
    }

    static int compare(int a, int b, Object user) {
        return Integer.compare(a, b);
    }

    static void sink(int level, String message, Object user) {
        ((LogBook) user).write(level, message);
    }
}
