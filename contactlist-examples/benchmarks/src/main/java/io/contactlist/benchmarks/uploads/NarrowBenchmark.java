package io.contactlist.benchmarks.uploads;

import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a narrow file whole by the floor, the library, and the fastest other parser. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NarrowBenchmark {

    private final Path file = Input.NARROW.path();

    /** Measures the floor. */
    @Benchmark
    public long bareLoop() throws IOException {
        return BareLoop.run(file);
    }

    /** Measures the library. */
    @Benchmark
    public ContactStore upload() throws IOException {
        return Import.inMemory(file, Layout.NARROW.mapping());
    }

    @Benchmark
    public People fastCsv() throws IOException {
        return Peer.FASTCSV_NARROW.people(file);
    }
}
