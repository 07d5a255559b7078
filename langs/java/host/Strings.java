import static java.nio.charset.StandardCharsets.UTF_8;

import kit.Inputs;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** Functions of strings. */
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
            r = Functions.strLen(Opaque.hide(text));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_upper
    static Sample strUpper(int size, long loops) {
        String[] texts = Opaque.hide(Inputs.texts(size));
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.strUpper(texts[(int) i & 3]);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: str_copy
    static Sample strCopy(int size, long loops) {
        String[] texts = Opaque.hide(Inputs.texts(size));
        byte[] buffer = new byte[Math.addExact(size, 1)];
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            int length = Functions.strCopy(buffer, texts[(int) i & 3]);
            r = new String(buffer, 0, length, UTF_8);
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: person_json
    static Sample personJson(int size, long loops) {
        String name = "Zoë";
        long id = 9007199254740993L;
        int age = 41;
        String r = null;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            r = Functions.personJson(new Functions.Person(Opaque.hide(name), id, age));
            Opaque.keep(r);
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
