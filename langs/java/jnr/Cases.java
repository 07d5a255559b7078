import crosscall.Crosscall;

import kit.Worker;

import java.io.IOException;

/** The cases that JNR-FFI does right. */
final class Cases {
    private Cases() {}

    public static void main(String[] arguments) throws IOException {
        Worker worker = new Worker(Crosscall::abiVersion);
        Calls.addTo(worker);
        worker.remove("sum6_i64");
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
