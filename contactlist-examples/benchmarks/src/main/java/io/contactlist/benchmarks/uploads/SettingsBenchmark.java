package io.contactlist.benchmarks.uploads;

import com.univocity.parsers.csv.CsvParserSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Compares settings of the bare loop to find the fastest. It runs only on request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SettingsBenchmark {

    @Param({"true", "false"})
    boolean trim;

    @Param({"65536", "1048576"})
    int buffer;

    @Param({"true", "false"})
    boolean normalize;

    /** The size of a read in bytes. The decoder alone asks for 8,192. */
    @Param({"8192", "65536"})
    int bytes;

    private final Path file = Input.WIDE.path();

    @Benchmark
    public long bareLoop() throws IOException {
        CsvParserSettings settings = BareLoop.settings(trim, buffer);
        settings.setNormalizeLineEndingsWithinQuotes(normalize);
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = bytes == 8192 ? plain : new BufferedInputStream(plain, bytes)) {
            return BareLoop.run(new InputStreamReader(in, StandardCharsets.UTF_8), settings);
        }
    }
}
