import static crosscall.Crosscall.C;

import kit.CrosscallException;
import kit.Opaque;
import kit.Sample;
import kit.Worker;

/** A status that becomes a number or an exception. */
final class Errors {
    private Errors() {}

    static void addTo(Worker worker) {
        worker.add("parse_ok", Errors::parseOk).add("parse_fail", Errors::parseFail);
    }

    // case: parse_ok
    static Sample parseOk(int size, long loops) {
        String text = Opaque.hide("123456789012");
        long r = 0;
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            long[] value = new long[1];
            Failures.check(C.xc_parse_i64(text, value));
            r = value[0];
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }

    // case: parse_fail
    static Sample parseFail(int size, long loops) {
        String text = Opaque.hide("12x4567");
        String r = "";
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            try {
                long[] value = new long[1];
                Failures.check(C.xc_parse_i64(text, value));
            } catch (CrosscallException failure) {
                r = failure.getMessage();
            }
        }
        long ns = System.nanoTime() - start;
        return new Sample(ns, r);
    }
    // end of cases
}
