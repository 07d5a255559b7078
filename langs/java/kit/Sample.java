package kit;

/**
 * What one request brought.
 *
 * @param ns from just before the loop to just after it
 * @param value the last result, as the protocol prints it
 */
public record Sample(long ns, String value) {
    public Sample(long ns, long value) {
        this(ns, Long.toString(value));
    }

    /** A double that is a whole number, printed without its point. */
    public Sample(long ns, double value) {
        this(ns, (long) value);
    }
}
