package io.contactlist.benchmarks.relational;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the store in PostgreSQL and prints medians and ratios. */
public final class StoreBenchmarks {

    private StoreBenchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments none
     * @throws RunnerException if one fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> medians = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(StoreBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String benchmark = result.getParams().getBenchmark();
            medians.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        medians.forEach((name, millis) -> System.out.printf(Locale.ROOT, "%-20s %,8.0f ms%n", name, millis));
        ratio(medians, "uploadByBareCopy", "upload", "at least 0.7");
        ratio(medians, "planByBareUpdate", "plan", "at least 0.7");
        ratio(medians, "fetchByDbScheduler", "plan", "at least 3");
        ratio(medians, "fetchByDbSchedulerAsItIs", "plan", "");
    }

    private static void ratio(Map<String, Double> medians, String floor, String ours, String wanted) {
        System.out.printf(
                Locale.ROOT, "%s / %s: %.2f, %s%n", floor, ours, medians.get(floor) / medians.get(ours), wanted);
    }
}
