package io.contactlist.tests.csv.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts bytes and characters to and from their escapes in case files. The README of the cases explains them. */
final class CaseText {

    private static final Pattern PIECE = Pattern.compile(
            "\\\\x(?<byte>\\p{XDigit}{2})|\\\\u(?<char>\\p{XDigit}{4})|\\\\\\{(?<times>\\d+) (?<what>[^}]*)\\}"
                    + "|\\\\(?<short>[rt\\\\])|(?<open>\\\\$)|(?<text>[^\\\\]+)");

    private CaseText() {}

    /** Returns the bytes of a line of a case in a charset, including its line feed. */
    static byte[] bytes(String written, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = PIECE.matcher(written);
        int read = 0;
        boolean isOpen = false;
        while (piece.lookingAt()) {
            if (piece.group("byte") != null) {
                bytes.write(Integer.parseInt(piece.group("byte"), 16));
            } else {
                bytes.writeBytes(text(piece).getBytes(charset));
            }
            isOpen = piece.group("open") != null;
            read = piece.end();
            piece.region(read, written.length());
        }
        if (read < written.length()) {
            throw new IllegalArgumentException("not a line of a case: " + written.substring(read));
        }
        bytes.writeBytes((isOpen ? "" : "\n").getBytes(charset));
        return bytes.toByteArray();
    }

    private static String text(Matcher piece) {
        if (piece.group("char") != null) {
            return String.valueOf((char) Integer.parseInt(piece.group("char"), 16));
        }
        if (piece.group("times") != null) {
            return piece.group("what").repeat(Integer.parseInt(piece.group("times")));
        }
        if (piece.group("short") != null) {
            return piece.group("short").replace('r', '\r').replace('t', '\t');
        }
        return piece.group("text") == null ? "" : piece.group("text");
    }

    /** Returns text on one line, with the escapes of the case files. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> shown.append("\\\\");
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> shown.append(isSeen(c) ? c : String.format("\\u%04x", (int) c));
            }
        }
        return shown.toString();
    }

    private static boolean isSeen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> c == ' ' || (!Character.isSpaceChar(c) && c != '\uFFFD');
        };
    }
}
