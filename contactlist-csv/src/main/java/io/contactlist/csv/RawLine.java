package io.contactlist.csv;

/** A physical line as bytes and as text. */
final class RawLine {

    private final byte[] bytes;
    private final String text;
    private final long undecodableAt;

    /**
     * Creates a line.
     *
     * @param bytes the bytes, with the line end
     * @param text the text, without the line end; each undecodable byte is U+FFFD
     * @param undecodableAt the offset of the first undecodable byte in the file, from 0; -1 if there is none
     */
    RawLine(byte[] bytes, String text, long undecodableAt) {
        this.bytes = bytes;
        this.text = text;
        this.undecodableAt = undecodableAt;
    }

    /** Returns the bytes, with the line end. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the text, without the line end. */
    String text() {
        return text;
    }

    /** Returns the offset of the first undecodable byte in the file, from 0; -1 if there is none. */
    long undecodableAt() {
        return undecodableAt;
    }

    /** Returns the number of characters, with the line end. */
    int size() {
        return text.length() + 1;
    }
}
