package kit;

/**
 * Carries an exception from an upcall over the C frames to the code that made the call.
 *
 * <p>C cannot be unwound: Panama ends the VM when an upcall throws, JNA prints and forgets.
 */
public final class Upcalls {
    private static final ThreadLocal<Throwable> THROWN = new ThreadLocal<>();

    private Upcalls() {}

    public static void keep(Throwable thrown) {
        THROWN.set(thrown);
    }

    /** To be called when C has returned. */
    public static void rethrow() throws Throwable {
        Throwable thrown = THROWN.get();
        if (thrown != null) {
            THROWN.remove();
            throw thrown;
        }
    }
}
