package kit;

/** The inputs of cases.toml that take more than a literal. */
public final class Inputs {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Inputs() {}

    /** {@code size} bytes of UTF-8: the rule stands at the top of cases.toml. */
    public static String text(int size) {
        return text(size, 0);
    }

    /** Four of them that are taken by turns: the k-th begins its letters with the k-th. */
    public static String[] texts(int size) {
        return new String[] {text(size, 0), text(size, 1), text(size, 2), text(size, 3)};
    }

    private static String text(int size, int first) {
        String head = size % 2 == 1 && size >= 3 ? "€" : "";
        int letters = head.isEmpty() ? size : size - 3;
        StringBuilder text = new StringBuilder(head.length() + letters).append(head);
        for (int i = 0; i < letters; i++) {
            text.append(LETTERS.charAt((first + i) % LETTERS.length()));
        }
        return text.toString();
    }

    /** 0, 1, 2, … */
    public static double[] doubles(int count) {
        return doubles(count, Integer.MAX_VALUE);
    }

    /** {@code i mod modulus}. */
    public static double[] doubles(int count, int modulus) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % modulus;
        }
        return values;
    }

    /** 0, factor, 2 factor, … */
    public static int[] multiples(int count, int factor) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = i * factor;
        }
        return values;
    }

    /** What sort_i32 sorts: {@code i × 7919 mod count}. */
    public static int[] shuffled(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = (int) (i * 7919L % count);
        }
        return values;
    }

    /** What sha256 digests: {@code i mod 251}. */
    public static byte[] bytes(int count) {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++) {
            data[i] = (byte) (i % 251);
        }
        return data;
    }

    /** The elements' sum: how matrices are printed. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** {@code first,middle,last}: how sort_i32 prints its output. */
    public static String ends(int[] sorted) {
        int last = sorted.length - 1;
        return sorted[0] + "," + sorted[sorted.length / 2] + "," + sorted[last];
    }
}
