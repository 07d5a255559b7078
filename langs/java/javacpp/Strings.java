import static crosscall.Crosscall.C;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosscall.Natives.Person;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

import org.bytedeco.javacpp.BytePointer;

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
    static Sample strLen(int size, long loops) {
        String text = Inputs.text(size);
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = C.xc_str_len(text);
            if (r < 0) {
                throw Failures.last();
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) {
        String[] texts = Inputs.texts(size);
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Failures.take(C.xc_str_upper(texts[(int) i & 3]));
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) {
        String[] texts = Inputs.texts(size);
        byte[] buffer = new byte[Math.addExact(size, 1)];
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            long length = C.xc_str_copy(buffer, buffer.length, texts[(int) i & 3]);
            if (length < 0) {
                throw Failures.last();
            }
            r = new String(buffer, 0, (int) length, UTF_8);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: person_json
    static Sample personJson(int size, long loops) {
        String name = Opaque.hide("Zoë");
        long id = Opaque.hide(9007199254740993L);
        int age = Opaque.hide(41);
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try (BytePointer text = new BytePointer(name, UTF_8);
                    Person person = new Person()) {
                person.name(text).id(id).age(age);
                r = Failures.take(C.xc_person_json(person));
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
