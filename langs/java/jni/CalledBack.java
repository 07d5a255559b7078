import kit.LogBook;

/** What C calls back; register.c looks the methods up by these names. */
final class CalledBack {
    private CalledBack() {}

    static long increment(long value) {
        return value + 1;
    }

    static int compare(int a, int b) {
        return Integer.compare(a, b);
    }

    static void sink(LogBook book, int level, String message) {
        book.write(level, message);
    }
}
