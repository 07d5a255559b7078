import crosscall.Crosscall;

import jnr.ffi.ObjectReferenceManager;
import jnr.ffi.Pointer;

import kit.LogBook;
import kit.Upcalls;

/** What C calls back, held here so that no garbage collection takes it from under C. */
final class CalledBack {
    static final Crosscall.MapI64 INCREMENT = (value, user) -> value + 1;
    static final Crosscall.CompareI32 COMPARE = (a, b, user) -> Integer.compare(a, b);
    static final ObjectReferenceManager<LogBook> BOOKS =
            Crosscall.RUNTIME.newObjectReferenceManager();
    static final Crosscall.LogSink SINK = CalledBack::sink;

    private CalledBack() {}

    private static void sink(int level, Pointer message, Pointer user) {
        try {
            BOOKS.get(user).write(level, message.getString(0));
        } catch (Throwable thrown) {
            Upcalls.keep(thrown); // JNR would print it and go on
        }
    }
}
