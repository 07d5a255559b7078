import sun.misc.Signal;

import java.util.concurrent.CompletableFuture;

/** What the JDK has for signals; javac warns of it, and knows no way to say that this is meant. */
final class Alarm {
    private Alarm() {}

    // case: signal_during_call
    /** When the next SIGALRM is handled, by System.nanoTime. */
    static CompletableFuture<Long> next() {
        CompletableFuture<Long> handled = new CompletableFuture<>();
        Signal.handle(new Signal("ALRM"), signal -> handled.complete(System.nanoTime()));
        return handled;
    }
    // end of cases
}
