import static crosscall.Crosscall.C;

import crosscall.Natives.NativeCounter;

/** An xc_counter, freed by close. */
final class Counter implements AutoCloseable {
    private NativeCounter handle;

    Counter(long value) {
        handle = Failures.allocated(C.xc_counter_new(value));
    }

    long add(long amount) {
        if (handle == null) {
            throw new IllegalStateException("the counter is closed");
        }
        return C.xc_counter_add(handle, amount);
    }

    @Override
    public void close() {
        C.xc_counter_free(handle); // NULL is allowed: closing twice is harmless
        handle = null;
    }
}
