package kit;

/** The little JSON that the protocol needs: objects are written out by hand, strings here. */
final class Json {
    private Json() {}

    /** text in quotes, escaped as RFC 8259, section 7 demands. */
    static String string(String text) {
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
