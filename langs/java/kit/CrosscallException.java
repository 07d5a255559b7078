package kit;

/** A failure of the library, with its message: what a status other than XC_OK becomes. */
public final class CrosscallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CrosscallException(String message) {
        super(message);
    }
}
