/** Single calls, or batches of them, in a histogram. */
final class Tails {
    private static final int KEPT = 1024;

    private Tails() {}

    static Reply run(Loop loop, int size, int samples, long batch, int load) throws Throwable {
        Histogram histogram = new Histogram();
        byte[][] kept = new byte[KEPT][];
        long value = 0;
        for (int sample = 0; sample < samples; sample++) {
            long start = System.nanoTime();
            value = loop.run(size, batch);
            histogram.add(System.nanoTime() - start);
            if (load > 0) {
                kept[sample % KEPT] = new byte[load];
            }
        }
        return new Reply().with("buckets", histogram).with("value", Long.toString(value));
    }
}
