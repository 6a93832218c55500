package io.contactlist.csv;

import java.nio.charset.Charset;

/** Where bytes come from and how they become records, the mapping apart. */
record CsvInput(CsvFile.ByteSource source, Charset charset, char delimiter, CsvLimits limits, int bufferSize) {

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
