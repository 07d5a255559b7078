import java.util.StringJoiner;

/** An answer: a line of JSON. */
final class Reply {
    private final StringJoiner members = new StringJoiner(",", "{", "}");

    static Reply failure(String what) {
        return new Reply().with("error", what);
    }

    Reply with(String key, long value) {
        members.add(string(key) + ":" + value);
        return this;
    }

    Reply with(String key, String value) {
        members.add(string(key) + ":" + string(value));
        return this;
    }

    /** The buckets that hold something. */
    Reply with(String key, Histogram histogram) {
        members.add(string(key) + ":" + histogram);
        return this;
    }

    Reply with(String key, Iterable<String> values) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        values.forEach(value -> array.add(string(value)));
        members.add(string(key) + ":" + array);
        return this;
    }

    @Override
    public String toString() {
        return members.toString();
    }

    /** text in quotes, escaped as RFC 8259, section 7 demands. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
