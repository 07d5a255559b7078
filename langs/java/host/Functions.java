import static java.nio.charset.StandardCharsets.UTF_8;

import kit.CrosscallException;

/** The functions of crosscall.h but for sha256, as Java has them: no C, no copies, exceptions. */
final class Functions {
    private static final String[] MESSAGES = {
        "cache: 3 of 4 lookups hit",
        "listening on café-1:8080",
        "disk 91 % full – naïve retry №2",
        "connection lost: peer «мир» closed",
    };

    private Functions() {}

    record Point(double x, double y) {}

    record Person(String name, long id, int age) {}

    /** An xc_map_i64. */
    @FunctionalInterface
    interface MapI64 {
        long apply(long value, Object user);
    }

    /** An xc_compare_i32. */
    @FunctionalInterface
    interface CompareI32 {
        int compare(int a, int b, Object user);
    }

    /** An xc_log_sink. */
    @FunctionalInterface
    interface LogSink {
        void write(int level, String message, Object user);
    }

    /** An xc_counter; the garbage collector frees it. */
    static final class Counter {
        private long value;

        Counter(long value) {
            this.value = value;
        }

        long add(long amount) {
            value += amount;
            return value;
        }
    }

    static void noop() {}

    static int addI32(int a, int b) {
        return a + b;
    }

    static long incI64(long value) {
        return value + 1;
    }

    static long sum2I64(long a, long b) {
        return a + b;
    }

    static long sum4I64(long a, long b, long c, long d) {
        return a + b + c + d;
    }

    static long sum6I64(long a, long b, long c, long d, long e, long f) {
        return a + b + c + d + e + f;
    }

    static long sum8I64(long a, long b, long c, long d, long e, long f, long g, long h) {
        return a + b + c + d + e + f + g + h;
    }

    static long sum12I64(
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l) {
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    static double sum8F64(
            double a, double b, double c, double d, double e, double f, double g, double h) {
        return a + b + c + d + e + f + g + h;
    }

    /** The length of text in UTF-8: it must be counted, for a string only knows its chars. */
    static long strLen(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                length += 2; // two surrogates make one character of four bytes
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Only a-z, so not toUpperCase. */
    static String strUpper(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] -= 'a' - 'A';
            }
        }
        return new String(bytes, UTF_8);
    }

    static int strCopy(byte[] buffer, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length >= buffer.length) {
            throw new CrosscallException(
                    "xc_str_copy: " + (bytes.length + 1) + " bytes do not fit " + buffer.length);
        }
        System.arraycopy(bytes, 0, buffer, 0, bytes.length);
        buffer[bytes.length] = 0;
        return bytes.length;
    }

    static String personJson(Person person) {
        StringBuilder json = new StringBuilder("{\"name\":\"");
        for (int i = 0; i < person.name().length(); i++) {
            char c = person.name().charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append("\",\"id\":")
                .append(person.id())
                .append(",\"age\":")
                .append(person.age())
                .append('}')
                .toString();
    }

    static double sumF64(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static void scaleF64(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    static double pointDist(Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return Math.sqrt(dx * dx + dy * dy);
    }

    static Point pointAdd(Point a, Point b) {
        return new Point(a.x() + b.x(), a.y() + b.y());
    }

    static double[] mat4Scale(double[] matrix, double factor) {
        double[] scaled = new double[16];
        for (int i = 0; i < 16; i++) {
            scaled[i] = matrix[i] * factor;
        }
        return scaled;
    }

    static long applyI64(MapI64 fn, Object user, long value, long count) {
        for (long i = 0; i < count; i++) {
            value = fn.apply(value, user);
        }
        return value;
    }

    static void sortI32(int[] input, int[] output, CompareI32 compare, Object user) {
        int count = input.length;
        int[] from = input.clone();
        int[] to = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int low = 0; low < count; low += 2 * width) {
                int middle = Math.min(low + width, count);
                int high = Math.min(low + 2 * width, count);
                merge(from, to, low, middle, high, compare, user);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, output, 0, count);
    }

    private static void merge(
            int[] from, int[] to, int low, int middle, int high, CompareI32 compare, Object user) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft =
                    right >= high
                            || (left < middle
                                    && compare.compare(from[left], from[right], user) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    static void logMessage(LogSink sink, Object user, int level) {
        sink.write(level, MESSAGES[level], user);
    }

    static byte[] bufferNew(int size) {
        byte[] buffer = new byte[size];
        buffer[0] = 'X';
        buffer[size - 1] = 'C';
        return buffer;
    }

    static long parseI64(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean negative = text.startsWith("-");
        if (at == text.length()) {
            throw new CrosscallException("not a number: no digits");
        }
        long value = 0; // negative all the way: there is one negative number more
        for (; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new CrosscallException("not a number: offset " + at + " is no digit");
            }
            if (value < (Long.MIN_VALUE + digit) / 10) {
                throw new CrosscallException("out of range: more than 64 bits");
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            throw new CrosscallException("out of range: more than 64 bits");
        }
        return negative ? value : -value;
    }

    static long work(long steps) {
        long state = 88172645463325252L;
        for (long i = 0; i < steps; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        return state & ((1L << 53) - 1);
    }

    static void matmulF64(double[] a, double[] b, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                product[i * n + j] = 0;
            }
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i * n + j] += a[i * n + k] * b[k * n + j];
                }
            }
        }
    }

    static void addBatch(int[] a, int[] b, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = a[i] + b[i];
        }
    }
}
