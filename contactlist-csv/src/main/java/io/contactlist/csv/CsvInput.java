package io.contactlist.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The source of the bytes, and the settings that turn them into records.
 *
 * @param delimiter the delimiter that the caller named, or null
 * @param headerLine the physical line from which on the header is looked for, from 1
 */
record CsvInput(
        Bytes source,
        Charset charset,
        @Nullable Character delimiter,
        int headerLine,
        CsvLimits limits,
        int bufferSize) {

    /** Bytes that can be read more than once. */
    interface Bytes extends CsvFile.ByteSource {

        /** {@return the number of bytes, if known} */
        OptionalLong size() throws IOException;
    }

    /** The bytes of a file. */
    record PathBytes(Path path) implements Bytes {

        /** Rejects directories. Some systems open a directory and then fail to read it, with an obscure message. */
        @Override
        public InputStream open() throws IOException {
            if (Files.isDirectory(path)) {
                throw new FileSystemException(path.toString(), null, "is a directory, not a file");
            }
            return Files.newInputStream(path);
        }

        /** Returns the size of the file. A pipe has none. */
        @Override
        public OptionalLong size() throws IOException {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        }
    }

    /** Bytes from a source that does not know their number. */
    record UnsizedBytes(CsvFile.ByteSource source) implements Bytes {

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }
    }

    OptionalLong size() throws IOException {
        return source.size();
    }

    /**
     * Returns the delimiter that a first line such as {@code sep=;} names (rule I1). Programs also put it in quotes, or
     * delimiters after it.
     *
     * @return the delimiter, or null if the line names none
     */
    static @Nullable Character namedDelimiter(String firstLine) {
        String line = firstLine.replace("\"", "");
        if (line.length() < 5 || !line.regionMatches(true, 0, "sep=", 0, 4) || !isDelimiter(line.charAt(4))) {
            return null;
        }
        char named = line.charAt(4);
        for (int i = 5; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != named && c != ' ' && c != '\t') {
                return null;
            }
        }
        return named;
    }

    static void checkDelimiter(char delimiter) {
        if (!isDelimiter(delimiter)) {
            throw new IllegalArgumentException("delimiter must not be a letter, digit, quote, line end, surrogate,"
                    + " byte order mark or NUL, but is " + String.format("U+%04X", (int) delimiter));
        }
    }

    private static boolean isDelimiter(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && "\"\r\n\0\uFEFF".indexOf(c) < 0;
    }

    /** Returns this input with its first bytes only, read once. */
    CsvInput start(int size) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(size);
        }
        Bytes first = new UnsizedBytes(() -> new ByteArrayInputStream(bytes));
        return new CsvInput(first, charset, delimiter, headerLine, limits, bufferSize);
    }

    CsvInput withCharset(Charset other) {
        return new CsvInput(source, other, delimiter, headerLine, limits, bufferSize);
    }

    CsvInput withDelimiter(char other) {
        return new CsvInput(source, charset, other, headerLine, limits, bufferSize);
    }

    CsvInput withHeaderLine(int other) {
        return new CsvInput(source, charset, delimiter, other, limits, bufferSize);
    }

    CsvInput withLimits(CsvLimits other) {
        return new CsvInput(source, charset, delimiter, headerLine, other, bufferSize);
    }

    CsvInput withBufferSize(int other) {
        return new CsvInput(source, charset, delimiter, headerLine, limits, other);
    }

    /** Opens a reader of the source. If that fails, the source is closed. */
    <R> R open(Opening<R> opening) throws IOException {
        InputStream in = source().open();
        try {
            return opening.of(in);
        } catch (IOException | RuntimeException | Error e) {
            try {
                in.close();
            } catch (IOException onClose) {
                e.addSuppressed(onClose);
            }
            throw e;
        }
    }

    /** Creates a reader of the bytes of the source. */
    @FunctionalInterface
    interface Opening<R> {
        R of(InputStream in) throws IOException;
    }
}
