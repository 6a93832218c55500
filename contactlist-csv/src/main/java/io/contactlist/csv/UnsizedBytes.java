package io.contactlist.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Bytes from anywhere. */
record UnsizedBytes(CsvFile.ByteSource source) implements CsvInput.Bytes {

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }
}
