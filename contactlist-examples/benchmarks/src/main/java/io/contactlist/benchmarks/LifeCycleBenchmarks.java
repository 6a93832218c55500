package io.contactlist.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks of the life cycle and prints their results. With arguments it is JMH's own command line. */
public final class LifeCycleBenchmarks {

    private static final String BYTES = "gc.alloc.rate.norm";

    private LifeCycleBenchmarks() {}

    /**
     * Runs the benchmarks, which takes about a quarter of an hour.
     *
     * @param arguments none, or arguments for JMH
     * @throws Exception if a benchmark cannot run
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            Main.main(arguments);
            return;
        }
        SameRules.check();
        double loadBefore = load();
        Options options = new OptionsBuilder()
                .include(PathBenchmark.class.getName())
                .include(ConstantCostBenchmark.class.getName())
                .forks(4)
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                // Compiled in the foreground: on a busy machine background compilation would be too late.
                .jvmArgs("-Xms3g", "-Xmx3g", "-Xbatch")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build();
        Map<String, Figures> figures = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            figures.put(name(result), Figures.of(result));
        }
        print(figures);
        System.out.printf(
                Locale.ROOT,
                "%nJava %s, %d processors; load %.1f before, %.1f after. Above the number of processors,"
                        + " trust the ratios, not the times.%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String parameters = result.getParams().getParamsKeys().stream()
                .map(key -> " " + key + "=" + result.getParams().getParam(key))
                .collect(Collectors.joining());
        return benchmark.substring(benchmark.lastIndexOf('.') + 1) + parameters;
    }

    /** Holds the best figures of a path or call over all forks and iterations. Disturbances only add time. */
    private record Figures(double cpuNanos, double wallNanos, double bytes) {

        static Figures of(RunResult result) {
            double cpu = Double.MAX_VALUE;
            double wall = Double.MAX_VALUE;
            double bytes = Double.MAX_VALUE;
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    Map<String, Result> secondary = iteration.getSecondaryResults();
                    cpu = Math.min(cpu, secondary.get(CpuTimeProfiler.LABEL).getScore());
                    wall = Math.min(wall, iteration.getPrimaryResult().getScore());
                    bytes = Math.min(bytes, secondary.get(BYTES).getScore());
                }
            }
            return new Figures(cpu, wall, bytes);
        }
    }

    private static void print(Map<String, Figures> figures) {
        double floor = figures.get("mutableSwitch").cpuNanos();
        System.out.printf("%n%-34s %12s %12s %10s %16s%n", "", "ns (CPU)", "ns (wall)", "bytes", "x mutableSwitch");
        for (String name : PATHS) {
            Figures f = figures.get(name);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %,12.0f %,12.0f %,10.0f %,16.1f%n",
                    name,
                    f.cpuNanos(),
                    f.wallNanos(),
                    f.bytes(),
                    f.cpuNanos() / floor);
        }
        System.out.printf("%n%-34s %12s %12s %10s%n", "", "ns (CPU)", "ns (wall)", "bytes");
        figures.forEach((name, f) -> {
            if (!PATHS.contains(name)) {
                System.out.printf(
                        Locale.ROOT, "%-34s %,12.0f %,12.0f %,10.0f%n", name, f.cpuNanos(), f.wallNanos(), f.bytes());
            }
        });
        printRatios(figures);
    }

    private static final List<String> PATHS = List.of(
            "mutableSwitch",
            "mutableSwitchReused",
            "contact",
            "stateless4j",
            "stateless4jEveryView",
            "springStatemachine",
            "springStatemachineReused",
            "mutableSwitchBuildingEvents",
            "contactBuildingEvents");

    private static void printRatios(Map<String, Figures> figures) {
        System.out.println();
        ratio("contact to mutableSwitch", figures, "contact", "mutableSwitch", "at most 2");
        ratio(
                "  the same, events built on the path",
                figures,
                "contactBuildingEvents",
                "mutableSwitchBuildingEvents",
                "");
        ratio("stateless4j to contact", figures, "stateless4j", "contact", "at least 3");
        ratio("stateless4jEveryView to contact", figures, "stateless4jEveryView", "contact", "");
        ratio("springStatemachine to contact", figures, "springStatemachine", "contact", "at least 500");
        ratio("springStatemachineReused to contact", figures, "springStatemachineReused", "contact", "");
        ratio("1,000 past events to 1", figures, "failAndPlan pastEvents=1000", "failAndPlan pastEvents=1", "about 1");
        ratio(
                "record in a list of 1,000,000 to 10",
                figures,
                "record contacts=1000000",
                "record contacts=10",
                "about 1");
        ratio(
                "counters of 1,000,000 to 10",
                figures,
                "readCounters contacts=1000000",
                "readCounters contacts=10",
                "about 1");
        System.out.printf(
                Locale.ROOT,
                "%-38s %,10.0f   at most 1,000%n",
                "bytes per path",
                figures.get("contact").bytes());
    }

    private static void ratio(String what, Map<String, Figures> figures, String one, String other, String wanted) {
        double ratio = figures.get(one).cpuNanos() / figures.get(other).cpuNanos();
        System.out.printf(Locale.ROOT, "%-38s %,10.1f   %s%n", what, ratio, wanted);
    }
}
