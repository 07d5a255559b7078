import static java.nio.charset.StandardCharsets.UTF_8;

import crosscall.Natives.CompareI32;
import crosscall.Natives.LogSink;
import crosscall.Natives.MapI64;

import kit.LogBook;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** What C calls back: function pointers whose call is overridden, made once. */
final class CalledBack {
    static final MapI64 INCREMENT =
            new MapI64() {
                @Override
                public long call(long value, Pointer user) {
                    return value + 1;
                }
            };

    static final CompareI32 COMPARE =
            new CompareI32() {
                @Override
                public int call(int a, int b, Pointer user) {
                    return Integer.compare(a, b);
                }
            };

    private CalledBack() {}

    /** Keeps messages in its book: the object is the user data, as JavaCPP has it. */
    static final class Sink extends LogSink {
        final LogBook book = new LogBook();

        @Override
        public void call(int level, BytePointer message, Pointer user) {
            book.write(level, message.getString(UTF_8));
        }
    }
}
