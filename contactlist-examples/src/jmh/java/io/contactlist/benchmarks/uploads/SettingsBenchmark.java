package io.contactlist.benchmarks.uploads;

import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The settings of the bare loop, to find the quickest. Not part of a run unless asked for. */
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

    private final Path file = Input.WIDE.path();

    @Benchmark
    public long bareLoop() throws IOException {
        CsvParserSettings settings = BareLoop.settings(trim, buffer);
        settings.setNormalizeLineEndingsWithinQuotes(normalize);
        return BareLoop.run(file, settings);
    }
}
