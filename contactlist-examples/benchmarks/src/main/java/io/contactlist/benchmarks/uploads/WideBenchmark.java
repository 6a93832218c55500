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

/** Reads a wide file whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WideBenchmark {

    private final Path file = Input.WIDE.path();

    /** Measures the floor. */
    @Benchmark
    public long bareLoop() throws IOException {
        return BareLoop.run(file);
    }

    /** Measures the library. */
    @Benchmark
    public ContactStore upload() throws IOException {
        return Import.inMemory(file, Layout.WIDE.mapping());
    }

    @Benchmark
    public People univocityBeans() throws IOException {
        return Peer.UNIVOCITY_BEANS.people(file);
    }

    @Benchmark
    public People jackson() throws IOException {
        return Peer.JACKSON.people(file);
    }

    @Benchmark
    public People commonsCsv() throws IOException {
        return Peer.COMMONS_CSV.people(file);
    }

    @Benchmark
    public People openCsv() throws IOException {
        return Peer.OPENCSV.people(file);
    }

    @Benchmark
    public People fastCsv() throws IOException {
        return Peer.FASTCSV.people(file);
    }
}
