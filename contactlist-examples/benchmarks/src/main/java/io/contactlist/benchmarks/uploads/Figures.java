package io.contactlist.benchmarks.uploads;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/** Holds the times of all files read so far, by benchmark, and computes medians and ratios. */
final class Figures {

    private static final String FLOOR = "Wide.bareLoop";
    private static final String NARROW_FLOOR = "Narrow.bareLoop";
    private static final List<String> OTHERS =
            List.of("Wide.univocityBeans", "Wide.jackson", "Wide.commonsCsv", "Wide.openCsv", "Wide.fastCsv");

    private final Map<String, ListStatistics> wall = new TreeMap<>();
    private final Map<String, ListStatistics> cpu = new TreeMap<>();

    void add(RunResult result) {
        String name = name(result);
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult file : fork.getIterationResults()) {
                add(wall, name, file.getPrimaryResult().getScore());
                add(
                        cpu,
                        name,
                        file.getSecondaryResults().get(ProcessCpuProfiler.LABEL).getScore());
            }
        }
    }

    private static void add(Map<String, ListStatistics> times, String name, double millis) {
        times.computeIfAbsent(name, none -> new ListStatistics()).addValue(millis);
    }

    /** {@return a benchmark's name such as {@code Wide.upload}, with its parameters if there are any} */
    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        String parameters = result.getParams().getParamsKeys().stream()
                .map(key -> " " + key + "=" + result.getParams().getParam(key))
                .collect(Collectors.joining());
        return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1] + parameters;
    }

    private static double median(ListStatistics times) {
        return times.getPercentile(50);
    }

    /** {@return the tables of medians and ratios} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                "%-40s %6s %10s %10s %10s %10s%n", "ms per file", "files", "median", "least", "most", "CPU"));
        wall.forEach((name, times) -> text.append(String.format(
                Locale.ROOT,
                "%-40s %6d %,10.0f %,10.0f %,10.0f %,10.0f%n",
                name,
                times.getN(),
                median(times),
                times.getMin(),
                times.getMax(),
                median(cpu.get(name)))));
        text.append(String.format("%n"));
        ratio(text, "bare loop / upload", FLOOR, "Wide.upload", "at least 1.0");
        String best = best();
        if (best != null) {
            ratio(text, "best of the others (" + best.substring(5) + ") / upload", best, "Wide.upload", "at least 2");
        }
        OTHERS.forEach(other -> ratio(text, "bare loop / " + other.substring(5), FLOOR, other, ""));
        ratio(text, "narrow: bare loop / upload", NARROW_FLOOR, "Narrow.upload", "");
        ratio(text, "narrow: fastCsv / upload", "Narrow.fastCsv", "Narrow.upload", "");
        ratio(
                text,
                "libphonenumber alone / upload by region",
                "Region.libphonenumberLoop",
                "Region.uploadByRegion",
                "at least 1.7");
        return text.toString();
    }

    private @Nullable String best() {
        return OTHERS.stream()
                .filter(wall::containsKey)
                .min((one, other) -> Double.compare(median(wall.get(one)), median(wall.get(other))))
                .orElse(null);
    }

    private void ratio(StringBuilder text, String what, String one, String other, String wanted) {
        if (wall.containsKey(one) && wall.containsKey(other)) {
            double ratio = median(wall.get(one)) / median(wall.get(other));
            text.append(String.format(Locale.ROOT, "%-46s %8.2f   %s%n", what, ratio, wanted));
        }
    }
}
