import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

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
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = Scratch.of(arena, text);
            long r = 0;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                r = (long) Crosscall.STR_LEN.invokeExact(scratch.allocateFrom(text));
                if (r < 0) {
                    throw Crosscall.failure();
                }
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) throws Throwable {
        String[] texts = Inputs.texts(size);
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = Scratch.of(arena, texts[0]);
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment textC = scratch.allocateFrom(texts[(int) i & 3]);
                r = Crosscall.take((MemorySegment) Crosscall.STR_UPPER.invokeExact(textC));
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) throws Throwable {
        String[] texts = Inputs.texts(size);
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = Scratch.of(arena, texts[0]);
            MemorySegment buffer = arena.allocate(size + 1L);
            long capacity = buffer.byteSize();
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                MemorySegment textC = scratch.allocateFrom(texts[(int) i & 3]);
                if ((long) Crosscall.STR_COPY.invokeExact(buffer, capacity, textC) < 0) {
                    throw Crosscall.failure();
                }
                r = buffer.getString(0);
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
        try (Arena arena = Arena.ofConfined()) {
            SegmentAllocator scratch = Scratch.of(arena, name);
            MemorySegment person = arena.allocate(Crosscall.PERSON);
            String r = null;
            long start = System.nanoTime();
            for (long i = 0; i < loops; i++) {
                person.set(ADDRESS, Crosscall.PERSON_NAME, scratch.allocateFrom(name));
                person.set(JAVA_LONG, Crosscall.PERSON_ID, id);
                person.set(JAVA_INT, Crosscall.PERSON_AGE, age);
                r = Crosscall.take((MemorySegment) Crosscall.PERSON_JSON.invokeExact(person));
            }
            long ns = System.nanoTime() - start;
            return new Sample(ns, r);
        }
    }
    // end of cases
}
