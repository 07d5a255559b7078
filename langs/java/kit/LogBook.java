package kit;

/** The object that the user data of log_message leads to; it keeps the last message. */
public final class LogBook {
    private static final int NUMBER = 7;

    private int level;
    private String message = "";

    public void write(int level, String message) {
        this.level = level;
        this.message = message;
    }

    /** {@code level|message|number}, as log_message prints it. */
    @Override
    public String toString() {
        return level + "|" + message + "|" + NUMBER;
    }
}
