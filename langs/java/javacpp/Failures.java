import static crosscall.Crosscall.C;

import static java.nio.charset.StandardCharsets.UTF_8;

import kit.CrosscallException;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** What the library's failures become. */
final class Failures {
    private Failures() {}

    static void check(int status) {
        if (status != 0) {
            throw last();
        }
    }

    /** The calling thread's last failure. */
    static CrosscallException last() {
        return new CrosscallException(C.xc_last_error());
    }

    /** A pointer that C allocated, or the failure that NULL stands for. */
    static <P extends Pointer> P allocated(P pointer) {
        if (pointer == null) {
            throw last();
        }
        return pointer;
    }

    /** A text that C allocated as a string; the text is freed. */
    static String take(BytePointer text) {
        allocated(text);
        try {
            return text.getString(UTF_8);
        } finally {
            C.xc_str_free(text);
        }
    }
}
