package io.contactlist.benchmarks.uploads;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the benchmarks of the upload and prints medians and ratios. */
@Command(
        name = "UploadBenchmarks",
        sortOptions = false,
        description = "Compares the upload of generated files with other ways to read them, and prints medians.")
public final class UploadBenchmarks implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "BENCHMARK",
            description = "Regular expressions, such as Wide or Wide.*upload. Default: all benchmarks of the ratios.")
    private List<String> included = List.of("WideBenchmark", "NarrowBenchmark", "RegionBenchmark");

    @Option(
            names = "--rows",
            description = "Rows of the wide file: ${DEFAULT-VALUE}. The narrow one has twice as many.")
    private int rows = 1_000_000;

    @Option(names = "--rounds", description = "Number of rounds, each with all benchmarks: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(
            names = "--jvm",
            paramLabel = "FLAGS",
            description = "Flags of the measuring JVMs: ${DEFAULT-VALUE}. Other flags must include a heap size.")
    private String flags = "-XX:+UseParallelGC -XX:+UseTransparentHugePages -Xms9g -Xmx9g -Xmn7g";

    @Option(names = "--warmups", description = "Files for warming up each JVM: ${DEFAULT-VALUE}.")
    private int warmups = 8;

    @Option(names = "--files", description = "Files read and measured in each JVM: ${DEFAULT-VALUE}.")
    private int files = 3;

    private UploadBenchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new UploadBenchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        SamePeople.check();
        double loadBefore = load();
        List<String> jvmArguments = new ArrayList<>(List.of(flags.split(" ")));
        for (Input input : Input.values()) {
            Path file = input.write(rows);
            jvmArguments.add(input.property(file));
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(warmups)
                .measurementIterations(files)
                .jvmArgs(jvmArguments.toArray(String[]::new))
                // Each file starts with a heap without the contacts of the previous one.
                .shouldDoGC(true)
                .addProfiler(ProcessCpuProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        included.forEach(options::include);
        Figures figures = new Figures();
        for (int round = 1; round <= rounds; round++) {
            for (RunResult result : new Runner(options.build()).run()) {
                figures.add(result);
            }
            System.out.printf("%nAfter round %d of %d:%n%s", round, rounds, figures);
        }
        System.out.printf(
                Locale.ROOT,
                "%nWide: %,d rows. Java %s %s, %d processors; load %.1f before, %.1f after.%n",
                rows,
                System.getProperty("java.version"),
                flags,
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load());
        return 0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
