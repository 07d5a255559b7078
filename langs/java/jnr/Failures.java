import static crosscall.Crosscall.C;

import crosscall.Crosscall;

import jnr.ffi.Pointer;

import kit.CrosscallException;

/** What the library's failures become. */
final class Failures {
    private Failures() {}

    static void check(int status) {
        if (status != Crosscall.OK) {
            throw last();
        }
    }

    /** The calling thread's last failure. */
    static CrosscallException last() {
        return new CrosscallException(C.xc_last_error());
    }

    /** A pointer that C allocated, or the failure that NULL stands for. */
    static Pointer allocated(Pointer pointer) {
        if (pointer == null) {
            throw last();
        }
        return pointer;
    }

    /** A text that C allocated as a string; the text is freed. */
    static String take(Pointer text) {
        allocated(text);
        try {
            return text.getString(0);
        } finally {
            C.xc_str_free(text);
        }
    }
}
