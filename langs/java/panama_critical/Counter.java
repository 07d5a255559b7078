import java.lang.foreign.MemorySegment;

/** An xc_counter, freed by close. */
final class Counter implements AutoCloseable {
    private MemorySegment handle;

    Counter(long value) throws Throwable {
        handle = Crosscall.allocated((MemorySegment) Crosscall.COUNTER_NEW.invokeExact(value));
    }

    long add(long amount) throws Throwable {
        return (long) Crosscall.COUNTER_ADD.invokeExact(open(), amount);
    }

    @Override
    public void close() {
        try {
            Crosscall.COUNTER_FREE.invokeExact(
                    handle); // NULL is allowed: closing twice is harmless
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
        handle = MemorySegment.NULL;
    }

    private MemorySegment open() {
        if (handle == MemorySegment.NULL) {
            throw new IllegalStateException("the counter is closed");
        }
        return handle;
    }
}
