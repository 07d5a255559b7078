import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;

/**
 * The lab worker of Java: requests beyond the worker protocol, langs/README.md, "Labs".
 *
 * <p>Loops and Mistakes are the mechanism's own, in the folder that has its name.
 */
final class Lab {
    private static final List<String> REQUESTS =
            List.of("threads", "tails", "stalls", "cold", "allocations", "handles", "mistake");
    private static final int LONGEST = 200;

    private final Reply phases;

    private Lab(Reply phases) {
        this.phases = phases;
    }

    public static void main(String[] arguments) throws IOException {
        long mainNs = System.nanoTime(); // HotSpot's is the system's monotonic clock
        Loops.prepare();
        long importedNs = System.nanoTime();
        Loops.abiVersion();
        long loadedNs = System.nanoTime();
        new Lab(
                        new Reply()
                                .with("main_ns", mainNs)
                                .with("imported_ns", importedNs)
                                .with("loaded_ns", loadedNs))
                .serve();
    }

    private void serve() throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream answers =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            if (line.strip().equals("bye")) {
                return;
            }
            answers.println(answer(line));
        }
    }

    private Reply answer(String line) {
        try {
            return respond(line.strip().split("\\s+"));
        } catch (Throwable thrown) { // a worker dies of no request but a mistake
            return Reply.failure(line + ": " + thrown);
        }
    }

    private Reply respond(String[] words) throws Throwable {
        return switch (words[0]) {
            case "hello" -> hello();
            case "cold" -> phases;
            case "threads" -> {
                int size = Integer.parseInt(words[2]);
                long loops = Long.parseLong(words[3]);
                Loop loop = Loop.warm(words[1], size);
                yield Team.run(loop, size, loops, Integer.parseInt(words[4]));
            }
            case "tails" -> {
                int size = Integer.parseInt(words[2]);
                int samples = Integer.parseInt(words[3]);
                long batch = Long.parseLong(words[4]);
                Loop loop = Loop.warm(words[1], size);
                yield Tails.run(loop, size, samples, batch, Integer.parseInt(words[5]));
            }
            case "stalls" -> {
                int heldMs = Integer.parseInt(words[1]);
                yield Stalls.run(heldMs, Integer.parseInt(words[2]), !words[3].equals("0"));
            }
            case "allocations" -> {
                int size = Integer.parseInt(words[2]);
                Loop loop = Loop.warm(words[1], size);
                yield Memory.allocations(loop, size, Long.parseLong(words[3]));
            }
            case "handles" -> Memory.handles(Integer.parseInt(words[1]));
            case "mistake" -> mistake(words[1]);
            default -> Reply.failure("unknown request " + words[0]);
        };
    }

    private static Reply hello() {
        String java = System.getProperty("java.version");
        return new Reply()
                .with("protocol", 1)
                .with("abi", Loops.abiVersion())
                .with("runtime", "Java " + java + ", " + System.getProperty("java.vm.name"))
                .with("cases", REQUESTS);
    }

    /** What came of it, seen from inside. */
    private static Reply mistake(String name) {
        String why = Mistakes.REJECTED.get(name);
        if (why != null) {
            return happened("rejected", why);
        }
        Object value;
        try {
            value = Mistakes.make(name);
        } catch (Throwable thrown) {
            return happened("exception", thrown.toString());
        }
        return value == null ? happened("nothing", "") : happened("value", value.toString());
    }

    private static Reply happened(String outcome, String what) {
        String start = what.substring(0, Math.min(what.length(), LONGEST));
        return new Reply().with("outcome", outcome).with("what", start);
    }
}
