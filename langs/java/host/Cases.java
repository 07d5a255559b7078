import kit.Worker;

import java.io.IOException;

/**
 * The cases without C.
 *
 * <p>The JIT may inline what it likes, as it would in any program. It cannot compute a result ahead
 * of the loop, for an argument comes out of {@link kit.Opaque#hide} anew at each turn, and it
 * cannot leave one out, for each goes into {@link kit.Opaque#keep} or a field or array that others
 * see.
 */
final class Cases {
    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        Worker worker = new Worker(() -> Worker.ABI_VERSION);
        Calls.addTo(worker);
        Strings.addTo(worker);
        Arrays.addTo(worker);
        Structs.addTo(worker);
        Callbacks.addTo(worker);
        Handles.addTo(worker);
        Errors.addTo(worker);
        Work.addTo(worker);
        Batch.addTo(worker);
        Threads.addTo(worker);
        worker.serve();
    }
}
