package kit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Values the JIT can neither foresee nor throw away.
 *
 * <p>An access in opaque mode (VarHandle, JEP 193) happens in program order and cannot be dropped,
 * merged or moved out of a loop; on the processors we know it is an ordinary load or store. A
 * volatile store would add a fence of some 20 cycles and measure that.
 *
 * <p>hide is for one thread at a time: another one's value could come out. keep is for any.
 */
public final class Opaque {
    private static final VarHandle INTEGER = slot("integer", long.class);
    private static final VarHandle NUMBER = slot("number", double.class);
    private static final VarHandle REFERENCE = slot("reference", Object.class);

    @SuppressWarnings("unused") // through INTEGER
    private static long integer;

    @SuppressWarnings("unused") // through NUMBER
    private static double number;

    @SuppressWarnings("unused") // through REFERENCE
    private static Object reference;

    private Opaque() {}

    private static VarHandle slot(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findStaticVarHandle(Opaque.class, name, type);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    /** Makes the JIT compute value. */
    public static void keep(long value) {
        INTEGER.setOpaque(value);
    }

    public static void keep(double value) {
        NUMBER.setOpaque(value);
    }

    public static void keep(Object value) {
        REFERENCE.setOpaque(value);
    }

    /** The value given, from where the JIT must take it for a new one. */
    public static long hide(long value) {
        INTEGER.setOpaque(value);
        return (long) INTEGER.getOpaque();
    }

    public static int hide(int value) {
        return (int) hide((long) value);
    }

    public static double hide(double value) {
        NUMBER.setOpaque(value);
        return (double) NUMBER.getOpaque();
    }

    @SuppressWarnings("unchecked") // what went in comes out
    public static <T> T hide(T value) {
        REFERENCE.setOpaque(value);
        return (T) REFERENCE.getOpaque();
    }
}
