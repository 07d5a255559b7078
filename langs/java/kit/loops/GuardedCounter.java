import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/** A Counter that a cleaner frees when its owner is gone and has not closed it. */
final class GuardedCounter implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Counter counter;
    private final Cleaner.Cleanable net;

    GuardedCounter(long value) throws Throwable {
        counter = new Counter(value);
        net = CLEANER.register(this, counter::close);
    }

    long add(long amount) throws Throwable {
        try {
            return counter.add(amount);
        } finally {
            Reference.reachabilityFence(this); // else it could be cleaned while C works
        }
    }

    /** Frees the counter and takes the net away. */
    @Override
    public void close() {
        net.clean();
    }
}
