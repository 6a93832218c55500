package io.contactlist.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.OptionalLong;

/** Where bytes come from and how they become records, the mapping apart. */
record CsvInput(Bytes source, Charset charset, char delimiter, CsvLimits limits, int bufferSize) {

    /** Bytes that can be read more than once, and how many there are, where that is known. */
    interface Bytes extends CsvFile.ByteSource {
        OptionalLong size() throws IOException;
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
