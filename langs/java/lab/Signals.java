import kit.Opaque;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A mistake of a process, the same by every mechanism. */
final class Signals {
    private Signals() {}

    // case: signal_during_call
    static String signalDuringCall() throws Exception {
        Future<Long> handled = Alarm.next();
        long pid = ProcessHandle.current().pid();
        new ProcessBuilder("sh", "-c", "sleep 0.02; kill -ALRM " + pid).start();
        Opaque.keep(Loops.work(500 * Stalls.stepsOfAMs()));
        long returned = System.nanoTime();
        boolean meanwhile = handled.get(2, TimeUnit.SECONDS) < returned;
        return meanwhile ? "handled while C ran" : "handled after C returned";
    }
    // end of cases
}
