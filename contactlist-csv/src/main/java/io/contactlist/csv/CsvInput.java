package io.contactlist.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The source of the bytes, and the settings that turn them into records. */
record CsvInput(Bytes source, Charset charset, char delimiter, CsvLimits limits, int bufferSize) {

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

    static void checkDelimiter(char delimiter) {
        if (Character.isLetterOrDigit(delimiter)
                || Character.isSurrogate(delimiter)
                || "\"\r\n\0\uFEFF".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("delimiter must not be a letter, digit, quote, line end, surrogate,"
                    + " byte order mark or NUL, but is " + String.format("U+%04X", (int) delimiter));
        }
    }

    CsvInput withCharset(Charset other) {
        return new CsvInput(source, other, delimiter, limits, bufferSize);
    }

    CsvInput withDelimiter(char other) {
        return new CsvInput(source, charset, other, limits, bufferSize);
    }

    CsvInput withLimits(CsvLimits other) {
        return new CsvInput(source, charset, delimiter, other, bufferSize);
    }

    CsvInput withBufferSize(int other) {
        return new CsvInput(source, charset, delimiter, limits, other);
    }
}
