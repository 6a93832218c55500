package io.contactlist.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The bytes of a file. */
record PathBytes(Path path) implements CsvInput.Bytes {

    /** Opening a directory succeeds on some systems, and only reading it fails, with an obscure message. */
    @Override
    public InputStream open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a directory, not a file");
        }
        return Files.newInputStream(path);
    }

    /** A pipe has no size. */
    @Override
    public OptionalLong size() throws IOException {
        return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }
}
