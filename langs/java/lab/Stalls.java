import kit.Opaque;

import java.time.Duration;
import java.util.concurrent.FutureTask;

/** A heartbeat in this thread, while another one is in C and a third collects. */
final class Stalls {
    private static final long NS_A_MS = 1_000_000;

    private Stalls() {}

    static Reply run(int heldMs, int times, boolean collects) throws Throwable {
        long steps = heldMs * stepsOfAMs();
        Histogram gaps = new Histogram();
        FutureTask<Long> held = Team.started(() -> stayInC(steps, times));
        FutureTask<Long> collected = Team.started(() -> collects ? collect(heldMs) : 0L);
        long last = System.nanoTime();
        while (!held.isDone()) {
            long beat = System.nanoTime();
            gaps.add(beat - last);
            last = beat;
        }
        gaps.add(System.nanoTime() - last); // the gap in which it ended
        return new Reply()
                .with("buckets", gaps)
                .with("held_ns", held.get())
                .with("collect_ns", collected.get());
    }

    static long stepsOfAMs() {
        long steps = 200_000;
        long leastNs = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Opaque.keep(Loops.work(steps));
            leastNs = Math.min(leastNs, System.nanoTime() - start);
        }
        return steps * NS_A_MS / Math.max(leastNs, 1);
    }

    private static long stayInC(long steps, int times) throws InterruptedException {
        long heldNs = 0;
        for (int i = 0; i < times; i++) {
            if (steps == 0) {
                Thread.sleep(10);
            } else {
                long start = System.nanoTime();
                Opaque.keep(Loops.work(steps));
                heldNs += System.nanoTime() - start;
                Thread.sleep(1);
            }
        }
        return heldNs;
    }

    private static long collect(int heldMs) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(heldMs * NS_A_MS / 4));
        long start = System.nanoTime();
        System.gc();
        return System.nanoTime() - start;
    }
}
