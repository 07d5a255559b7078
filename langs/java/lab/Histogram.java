import java.util.StringJoiner;

/** Counts of times by the buckets of harness/core/histogram.py. */
final class Histogram {
    private static final int BUCKETS = 2048;

    private final long[] counts = new long[BUCKETS];

    void add(long ns) {
        counts[bucketOf(ns)]++;
    }

    private static int bucketOf(long ns) {
        if (ns < 64) {
            return (int) Math.max(ns, 0);
        }
        int shift = 64 - Long.numberOfLeadingZeros(ns) - 6;
        return Math.min(64 + 32 * (shift - 1) + (int) (ns >> shift) - 32, BUCKETS - 1);
    }

    /** A JSON object of the buckets that hold something. */
    @Override
    public String toString() {
        StringJoiner json = new StringJoiner(",", "{", "}");
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (counts[bucket] > 0) {
                json.add("\"" + bucket + "\":" + counts[bucket]);
            }
        }
        return json.toString();
    }
}
