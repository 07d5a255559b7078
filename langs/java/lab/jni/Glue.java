import java.util.function.LongUnaryOperator;

/**
 * Native methods of mistakes that are made in C; glue.c has them. The VM finds them by their names:
 * their types are compared with nothing.
 */
final class Glue {
    static {
        System.load(System.getProperty("lab.glue"));
    }

    private Glue() {}

    /** Calls callback from a thread that C started, and returns its result. */
    static native long foreignThread(LongUnaryOperator callback);

    /** Gives callback up, then lets C call it. */
    static native long freedCallback(LongUnaryOperator callback);

    /** Takes two ints and gives an int, in C. */
    static native double wrongType(double a, double b);

    /** C has none of that name. */
    static native int noSuchFunction(int value);

    static native int fork();

    static native void exit(int status);

    /** The status that the child exits with. */
    static native int exitStatus(int child);
}
