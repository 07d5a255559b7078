package kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Threads that are started before the clock and let go together. */
public final class Race {
    /** What each thread does; it has its own loop. */
    @FunctionalInterface
    public interface Runner {
        long run() throws Throwable;
    }

    private final CountDownLatch ready;
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<FutureTask<Long>> lanes = new ArrayList<>();

    private Race(int threads) {
        ready = new CountDownLatch(threads);
    }

    /** The time from the start to the end of the last thread, and the value of one. */
    public static Sample run(int threads, Runner runner) throws Exception {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        Race race = new Race(threads);
        try {
            return race.time(threads, runner);
        } finally {
            race.lanes.forEach(lane -> lane.cancel(true)); // frees those that wait after a failure
        }
    }

    private Sample time(int threads, Runner runner) throws Exception {
        for (int i = 0; i < threads; i++) {
            FutureTask<Long> lane = new FutureTask<>(() -> wait(runner));
            lanes.add(lane);
            Thread thread = new Thread(lane);
            thread.setDaemon(true);
            thread.start();
        }
        ready.await();
        long value = 0;
        long start = System.nanoTime();
        go.countDown();
        for (FutureTask<Long> lane : lanes) {
            value = lane.get();
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, value);
    }

    private long wait(Runner runner) throws Exception {
        ready.countDown();
        go.await();
        try {
            return runner.run();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new Exception(thrown);
        }
    }
}
