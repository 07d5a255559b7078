package crosscall;

/** libcrosscall by JavaCPP. */
public final class Crosscall {
    private Crosscall() {}

    public static int abiVersion() {
        return C.xc_abi_version();
    }

    /**
     * The functions, under the names that they have in C.
     *
     * <p>Loops import C and read the same for it as a class, as here, and as an object.
     */
    public static final class C extends Natives {
        private C() {}
    }
}
