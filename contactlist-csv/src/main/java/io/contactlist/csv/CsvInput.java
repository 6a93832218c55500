package io.contactlist.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Where bytes come from and how they become records. */
record CsvInput(Bytes source, Charset charset, char delimiter, CsvLimits limits, int bufferSize) {

    /** Bytes that can be read more than once, and how many there are, where that is known. */
    interface Bytes extends CsvFile.ByteSource {
        OptionalLong size() throws IOException;
    }

    /** Bytes of a file. */
    record PathBytes(Path path) implements Bytes {

        /** Opening a directory succeeds on some systems, and only reading it fails, with an obscure message. */
        @Override
        public InputStream open() throws IOException {
            if (Files.isDirectory(path)) {
                throw new FileSystemException(path.toString(), null, "is a directory, not a file");
            }
            return Files.newInputStream(path);
        }

        /** Returns the size of the file; a pipe has none. */
        @Override
        public OptionalLong size() throws IOException {
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        }
    }

    /** Bytes from anywhere else. */
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
            throw new IllegalArgumentException(
                    "a delimiter can't be a letter, digit, quote, line end, surrogate or NUL");
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
