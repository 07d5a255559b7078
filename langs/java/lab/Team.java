import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Platform threads that call at once.
 *
 * <p>The last one to arrive reads the clock and opens the gate, and each reads it when it is done:
 * the thread that waits for them can then neither start the clock late nor stop it late.
 */
final class Team {
    private record End(long ns, long value) {}

    private Team() {}

    static Reply run(Loop loop, int size, long loops, int threads) throws Exception {
        AtomicLong startNs = new AtomicLong();
        CyclicBarrier gate = new CyclicBarrier(threads, () -> startNs.set(System.nanoTime()));
        List<FutureTask<End>> members = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                members.add(
                        started(
                                () -> {
                                    gate.await();
                                    long value = result(loop, size, loops);
                                    return new End(System.nanoTime(), value);
                                }));
            }
            long lastNs = 0;
            long value = 0;
            for (FutureTask<End> member : members) {
                End end = member.get();
                lastNs = Math.max(lastNs, end.ns());
                value = end.value();
            }
            return new Reply()
                    .with("ns", lastNs - startNs.get())
                    .with("value", Long.toString(value));
        } finally {
            gate.reset(); // frees those that wait where not all could be started
        }
    }

    /** The task in a thread of its own, which does not keep the VM from ending. */
    static <T> FutureTask<T> started(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread.ofPlatform().daemon().start(future);
        return future;
    }

    private static long result(Loop loop, int size, long loops) throws Exception {
        try {
            return loop.run(size, loops);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new Exception(thrown);
        }
    }
}
