import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** {@code sha256sum -c}, which not every system has: Checksum.java SUMS FOLDER. */
final class Checksum {
    private Checksum() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] sum = line.split("  ", 2);
            byte[] content = Files.readAllBytes(Path.of(arguments[1], sum[1]));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            if (!HexFormat.of().formatHex(digest).equals(sum[0])) {
                System.err.println(sum[1] + " is not the file that " + arguments[0] + " names");
                System.exit(1);
            }
        }
    }
}
