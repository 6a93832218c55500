package io.contactlist.benchmarks.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Lists the files of a run. They are written once and read by all benchmarks in their own JVMs. */
enum Input {
    WIDE(Layout.WIDE, 1),
    NARROW(Layout.NARROW, 2),
    /** A tenth of the rows, since libphonenumber takes longer than all other work. */
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

    /** {@return the option that gives a benchmark's JVM the path of the file} */
    String property(Path file) {
        return "-D" + key() + "=" + file;
    }

    /** {@return the path of the file, in a benchmark's JVM} */
    Path path() {
        String path = System.getProperty(key());
        if (path == null) {
            throw new IllegalStateException("no file; start UploadBenchmarks, which writes the files");
        }
        return Path.of(path);
    }

    private String key() {
        return "contactlist.benchmarks." + name().toLowerCase(Locale.ROOT);
    }
}
