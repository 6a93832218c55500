package io.contactlist.benchmarks.jdbc;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/** Runs the benchmarks of the store in PostgreSQL in turn and several times. Prints medians and ratios. */
public final class StoreBenchmarks {

    private static final int ROUNDS = 3;

    /** Milliseconds, by benchmark. */
    private final Map<String, ListStatistics> times = new TreeMap<>();

    private StoreBenchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments none
     * @throws RunnerException if one fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(StoreBenchmark.class.getName())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        StoreBenchmarks all = new StoreBenchmarks();
        for (int round = 1; round <= ROUNDS; round++) {
            new Runner(options).run().forEach(all::add);
            System.out.printf("%nAfter round %d of %d:%n", round, ROUNDS);
            all.print();
        }
    }

    private void add(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        ListStatistics all = times.computeIfAbsent(
                benchmark.substring(benchmark.lastIndexOf('.') + 1), none -> new ListStatistics());
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                all.addValue(iteration.getPrimaryResult().getScore());
            }
        }
    }

    private void print() {
        times.keySet().forEach(name -> System.out.printf(Locale.ROOT, "%-24s %,8.0f ms%n", name, median(name)));
        ratio("uploadByBareCopy", "upload", ", at least 0.7");
        ratio("planByBareUpdate", "plan", ", at least 0.7");
        ratio("fetchByDbSchedulerAsItIs", "plan", ", at least 3");
        ratio("fetchByDbScheduler", "plan", "");
    }

    private double median(String name) {
        return times.get(name).getPercentile(50);
    }

    private void ratio(String floor, String ours, String wanted) {
        System.out.printf(Locale.ROOT, "%s / %s: %.2f%s%n", floor, ours, median(floor) / median(ours), wanted);
    }
}
