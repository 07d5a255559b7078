/** An xc_counter, freed by close. */
final class Counter implements AutoCloseable {
    private long handle;

    Counter(long value) {
        handle = Crosscall.counterNew(value);
    }

    long add(long amount) {
        if (handle == 0) {
            throw new IllegalStateException("the counter is closed");
        }
        return Crosscall.counterAdd(handle, amount);
    }

    @Override
    public void close() {
        Crosscall.counterFree(handle); // NULL is allowed: closing twice is harmless
        handle = 0;
    }
}
