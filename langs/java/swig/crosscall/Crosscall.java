package crosscall;

/** What SWIG made of crosscall.i and of what that includes. */
public final class Crosscall {
    private Crosscall() {}

    public static int abiVersion() {
        return (int) C.xc_abi_version(); // uint32_t is a long
    }

    /**
     * The functions, under the names that they have in C.
     *
     * <p>Loops import C and read the same for it as a class, as here, and as an object.
     */
    public static final class C extends Native {
        private C() {}
    }
}
