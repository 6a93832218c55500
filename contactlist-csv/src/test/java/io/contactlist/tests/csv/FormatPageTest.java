package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvFormatException;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README explains each problem with an example that occurs in the cases. */
class FormatPageTest {

    private static final Path PAGE = Path.of("README.md");
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Pattern EXPLAINED =
            Pattern.compile("^\\| `([A-Z_]+)` \\| `([^`]+)` \\| \\S.* \\|$", Pattern.MULTILINE);

    @Test
    void explainsEachProblemOnce() throws IOException {
        Set<String> problems = Stream.of(
                        EnumSet.allOf(RowProblem.class),
                        EnumSet.allOf(HeaderProblem.Kind.class),
                        EnumSet.allOf(CsvFormatException.Kind.class),
                        EnumSet.allOf(FormatDifference.Kind.class))
                .flatMap(Set::stream)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(problems, explained().keySet());
    }

    @Test
    void itsExamplesOccurInTheCases() throws IOException {
        StringBuilder cases = new StringBuilder();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.toList()) {
                cases.append(Files.readString(file));
            }
        }
        Map<String, String> explained = explained();
        // A case would need 1,001 rows. The core tests this problem.
        explained.remove(RowProblem.TOO_MANY_TIME_KEYS.name());
        explained.forEach((problem, example) -> assertTrue(cases.indexOf(example) >= 0, problem + ": " + example));
    }

    @Test
    void namesTheColumnOfTheRejectedRows() throws IOException {
        assertTrue(Files.readString(PAGE).contains("`" + CsvFile.REJECTED_BECAUSE + "`"));
    }

    private static Map<String, String> explained() throws IOException {
        Map<String, String> explained = new TreeMap<>();
        for (Matcher row = EXPLAINED.matcher(Files.readString(PAGE)); row.find(); ) {
            assertEquals(null, explained.put(row.group(1), row.group(2)), () -> "explained twice: " + row.group(1));
        }
        return explained;
    }
}
