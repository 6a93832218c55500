package io.contactlist.benchmarks.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The files of a run: written once, read by all benchmarks in JVMs of their own. */
enum Input {
    WIDE(Layout.WIDE, 1),
    NARROW(Layout.NARROW, 2),
    /** A tenth: libphonenumber takes longer than all the rest. */
    REGIONAL(Layout.WIDE, 0.1);

    private final Layout layout;
    private final double share;

    Input(Layout layout, double share) {
        this.layout = layout;
        this.share = share;
    }

    int rows(int wideRows) {
        return (int) Math.max(1, wideRows * share);
    }

    Path write(int wideRows) throws IOException {
        Path file = Files.createTempFile("contacts-" + name().toLowerCase(Locale.ROOT), ".csv");
        file.toFile().deleteOnExit();
        GeneratedFile.write(layout, rows(wideRows), file);
        return file;
    }

    /** How a benchmark's JVM is told where the file is. */
    String property(Path file) {
        return "-D" + key() + "=" + file;
    }

    /** The file, in a benchmark's JVM. */
    Path path() {
        String path = System.getProperty(key());
        if (path == null) {
            throw new IllegalStateException("the files are written by UploadBenchmarks: start that");
        }
        return Path.of(path);
    }

    private String key() {
        return "contactlist.benchmarks." + name().toLowerCase(Locale.ROOT);
    }
}
