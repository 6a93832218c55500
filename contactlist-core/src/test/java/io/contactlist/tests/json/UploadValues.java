package io.contactlist.tests.json;

import static java.util.Map.entry;
import static net.jqwik.api.Combinators.combine;

import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Anything that is said of uploads. */
final class UploadValues {

    private UploadValues() {}

    static Map<Class<?>, Arbitrary<?>> byType() {
        return Map.ofEntries(
                entry(RowIssue.class, issues()),
                entry(UploadReport.class, reports()),
                entry(
                        FormatDifference.class,
                        combine(
                                        Arbitraries.of(FormatDifference.Kind.class),
                                        Basics.texts(),
                                        Basics.texts(),
                                        Basics.texts())
                                .as(FormatDifference::new)));
    }

    private static Arbitrary<RowIssue> issues() {
        return combine(
                        Basics.counts(),
                        Basics.counts(),
                        Basics.texts().injectNull(0.3),
                        Arbitraries.of(RowProblem.class),
                        Basics.texts())
                .as(RowIssue::new);
    }

    private static Arbitrary<UploadReport> reports() {
        return combine(
                        Arbitraries.of(UploadReport.State.class),
                        Basics.counts().list().ofSize(6),
                        Basics.maps(RowProblem.class, Basics.counts().map(count -> count + 1)),
                        issues().list().ofMaxSize(4))
                .as(UploadValues::report);
    }

    private static UploadReport report(
            UploadReport.State state, List<Long> counts, Map<RowProblem, Long> unlisted, List<RowIssue> issues) {
        Map<RowProblem, Long> problems = new EnumMap<>(RowProblem.class);
        problems.putAll(unlisted);
        issues.forEach(issue -> problems.merge(issue.problem(), 1L, Long::sum));
        return new UploadReport(
                state,
                counts.stream().mapToLong(Long::longValue).sum(),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                problems,
                issues);
    }
}
