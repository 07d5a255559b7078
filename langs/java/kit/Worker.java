package kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The protocol of langs/README.md: a request a line on stdin, an answer a line on stdout. */
public final class Worker {
    public static final int ABI_VERSION = 1;
    private static final int PROTOCOL = 1;

    private final Callable<Integer> libraryAbi;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /**
     * @param libraryAbi asks the loaded library for its ABI
     */
    public Worker(Callable<Integer> libraryAbi) {
        this.libraryAbi = libraryAbi;
    }

    public Worker add(String id, Case body) {
        cases.put(id, body);
        return this;
    }

    /**
     * Takes back a case that the manifest skips, where its loop is shared with those that have it.
     */
    public Worker remove(String id) {
        cases.remove(id);
        return this;
    }

    /** Answers until {@code bye} or the end of stdin. */
    public void serve() throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream answers =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.strip().split("\\s+");
            if (request[0].equals("bye")) {
                return;
            }
            answers.println(answer(request));
        }
    }

    private String answer(String[] request) {
        try {
            return switch (request[0]) {
                case "hello" -> hello();
                case "check", "run" -> measure(request);
                default -> error("unknown verb " + request[0]);
            };
        } catch (Throwable thrown) { // a worker dies of no request, not even of a lack of memory
            return error(String.join(" ", request) + ": " + describe(thrown));
        }
    }

    private String hello() throws Exception {
        int abi = libraryAbi.call();
        if (abi != ABI_VERSION) {
            return error(
                    "libcrosscall has ABI " + abi + ", this worker was written for " + ABI_VERSION);
        }
        return "{\"protocol\":"
                + PROTOCOL
                + ",\"abi\":"
                + abi
                + ",\"runtime\":"
                + Json.string(runtime())
                + ",\"cases\":["
                + ids()
                + "]}";
    }

    private String ids() {
        return cases.keySet().stream().map(Json::string).collect(Collectors.joining(","));
    }

    private static String runtime() {
        String vm = System.getProperty("java.vm.name");
        String vendor = System.getProperty("java.vendor");
        return "Java " + System.getProperty("java.version") + ", " + vm + " (" + vendor + ")";
    }

    private String measure(String[] request) throws Throwable {
        if (request.length != 4) {
            return error(request[0] + " takes CASE SIZE LOOPS");
        }
        Case body = cases.get(request[1]);
        if (body == null) {
            return error("unknown case " + request[1]);
        }
        int size = Integer.parseInt(request[2]);
        long loops = Long.parseLong(request[3]);
        if (size < 0 || loops < 1) {
            return error("size " + size + ", loops " + loops + ": out of range");
        }
        Sample sample = body.run(size, loops);
        String value = "\"value\":" + Json.string(sample.value()) + "}";
        return request[0].equals("check") ? "{" + value : "{\"ns\":" + sample.ns() + "," + value;
    }

    private static String error(String what) {
        return "{\"error\":" + Json.string(what) + "}";
    }

    /** The exception with its cause: a library that cannot be loaded stands in the latter. */
    private static String describe(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.toString() : thrown + ", because " + describe(cause);
    }
}
