import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Strings in both directions. */
final class Strings {
    private Strings() {}

    static void addTo(Worker worker) {
        worker.add("str_len", Strings::strLen)
                .add("str_upper", Strings::strUpper)
                .add("str_copy", Strings::strCopy)
                .add("person_json", Strings::personJson);
    }

    // case: str_len
    static Sample strLen(int size, long loops) throws Throwable {
        String text = Inputs.text(size);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Arena arena = Arena.ofConfined()) {
                r = (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom(text));
            }
            if (r < 0) {
                throw Crosscall.failure();
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) throws Throwable {
        String[] texts = Inputs.texts(size);
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment textC = arena.allocateFrom(texts[(int) i & 3]);
                r = Crosscall.take((MemorySegment) Crosscall.STR_UPPER.invokeExact(textC));
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) throws Throwable {
        String[] texts = Inputs.texts(size);
        try (Arena whole = Arena.ofConfined()) {
            MemorySegment buffer = whole.allocate(size + 1L);
            long capacity = buffer.byteSize();
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                try (Arena arena = Arena.ofConfined()) {
                    MemorySegment textC = arena.allocateFrom(texts[(int) i & 3]);
                    if ((long) Crosscall.STR_COPY.invokeExact(buffer, capacity, textC) < 0) {
                        throw Crosscall.failure();
                    }
                    r = buffer.getString(0);
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: person_json
    static Sample personJson(int size, long loops) throws Throwable {
        String name = Opaque.hide("Zoë");
        long id = Opaque.hide(9007199254740993L);
        int age = Opaque.hide(41);
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment person = arena.allocate(Crosscall.PERSON);
                person.set(ADDRESS, Crosscall.PERSON_NAME, arena.allocateFrom(name));
                person.set(JAVA_LONG, Crosscall.PERSON_ID, id);
                person.set(JAVA_INT, Crosscall.PERSON_AGE, age);
                r = Crosscall.take((MemorySegment) Crosscall.PERSON_JSON.invokeExact(person));
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
