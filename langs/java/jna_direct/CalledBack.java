import com.sun.jna.Pointer;

import crosscall.Crosscall;

import kit.LogBook;
import kit.Upcalls;
import kit.UserData;

/** What C calls back, held here so that no garbage collection takes it from under C. */
final class CalledBack {
    static final Crosscall.MapI64 INCREMENT = (value, user) -> value + 1;
    static final Crosscall.CompareI32 COMPARE = (a, b, user) -> Integer.compare(a, b);
    static final Crosscall.LogSink SINK = CalledBack::sink;

    private CalledBack() {}

    private static void sink(int level, Pointer message, Pointer user) {
        try {
            ((LogBook) UserData.get(Pointer.nativeValue(user)))
                    .write(level, message.getString(0, "UTF-8"));
        } catch (Throwable thrown) {
            Upcalls.keep(thrown); // JNA would print it and go on
        }
    }
}
