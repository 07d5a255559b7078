package kit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A failure of the library, with its message: what a status other than XC_OK becomes. */
public final class CrosscallException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CrosscallException(String message) {
        super(message);
    }

    /** The message as the library has it, for callers in C. */
    public CrosscallException(byte[] utf8) {
        this(new String(utf8, UTF_8));
    }
}
