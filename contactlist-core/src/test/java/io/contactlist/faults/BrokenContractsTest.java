package io.contactlist.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P4: each contract passes what keeps all promises, and fails under the number of whichever promise is broken. */
class BrokenContractsTest {

    private static void assertCaught(Class<?> contract, Enum<?> fault, String promise) {
        ContractRun run = ContractRun.of(contract, fault, promise + "_");

        assertFalse(run.failed().isEmpty(), () -> "passed: " + run.passed());
    }

    private static void assertPasses(Class<?> contract, Enum<?> none, int minTests) {
        ContractRun run = ContractRun.of(contract, none, "");

        assertEquals(List.of(), run.failed());
        assertEquals(List.of(), run.skipped());
        assertTrue(run.passed().size() >= minTests, () -> run.passed().size() + " tests");
    }

    private static <F extends Enum<F>> void assertEachPromiseHasAFault(
            Class<F> faults, ToIntFunction<F> promise, int promises) {
        assertEquals(
                IntStream.rangeClosed(0, promises).boxed().collect(Collectors.toSet()),
                Arrays.stream(faults.getEnumConstants())
                        .map(promise::applyAsInt)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void p4_aStoreThatBreaksAPromiseFailsUnderIt(StoreFault fault) {
        assertCaught(StoreTrial.class, fault, "store" + fault.promise());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void p4_aSourceThatBreaksAPromiseFailsUnderIt(SourceFault fault) {
        assertCaught(SourceTrial.class, fault, "source" + fault.promise());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void p4_aDirectoryThatBreaksAPromiseFailsUnderIt(DirectoryFault fault) {
        assertCaught(DirectoryTrial.class, fault, "directory" + fault.promise());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void p4_aSchedulerThatBreaksAPromiseFailsUnderIt(SchedulerFault fault) {
        assertCaught(SchedulerTrial.class, fault, "scheduler" + fault.promise());
    }

    @Test
    void p4_whatKeepsAllPromisesPasses() {
        assertPasses(StoreTrial.class, StoreFault.NONE, 45);
        assertPasses(SourceTrial.class, SourceFault.NONE, 15);
        assertPasses(DirectoryTrial.class, DirectoryFault.NONE, 12);
        assertPasses(SchedulerTrial.class, SchedulerFault.NONE, 30);
    }

    @Test
    void p4_eachPromiseIsBrokenBySomeFault() {
        assertEachPromiseHasAFault(StoreFault.class, StoreFault::promise, 13);
        assertEachPromiseHasAFault(SourceFault.class, SourceFault::promise, 7);
        assertEachPromiseHasAFault(DirectoryFault.class, DirectoryFault::promise, 7);
        assertEachPromiseHasAFault(SchedulerFault.class, SchedulerFault::promise, 12);
    }
}
