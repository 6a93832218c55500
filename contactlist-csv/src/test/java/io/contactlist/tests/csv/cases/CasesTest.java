package io.contactlist.tests.csv.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the case files in {@code src/test/resources/cases}, whose README explains them. With {@code
 * -Dcases.write=true} it prints the actual results instead; check them before you copy them.
 */
class CasesTest {

    private static final ListId LIST = ListId.of("list");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+ \\([A-Z]\\d+(?:(?:, | to )[A-Z]\\d+)*\\): \\S.*");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatItSays() throws IOException, URISyntaxException {
        Path directory = Path.of(CasesTest.class.getResource("/cases").toURI());
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files(directory)) {
            for (Case each : Case.in(file)) {
                assertTrue(
                        NAME.matcher(each.name()).matches(),
                        () -> "a case has a name, rules and a claim: " + each.name());
                assertTrue(names.add(each.name().split(" ")[0]), () -> "two cases are called " + each.name());
                URI source = file.toUri();
                tests.add(DynamicTest.dynamicTest(file.getFileName() + ": " + each.name(), source, () -> run(each)));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static void run(Case each) throws IOException {
        ContactStore store = ContactStore.inMemory();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(LIST, ContactList.named("list"));
        for (Case.Step step : each.uploads()) {
            List<String> given = given(store, lists, step);
            if (Boolean.getBoolean("cases.write")) {
                System.out.println("@@ " + each.name());
                given.forEach(line -> System.out.println("| " + line));
            } else {
                assertEquals(String.join("\n", step.expected()), String.join("\n", given));
            }
        }
    }

    /** Returns the contacts of the list, the counts and issues of the upload, and its error if there is one. */
    private static List<String> given(ContactStore store, ContactLists lists, Case.Step step) throws IOException {
        AtomicInteger open = new AtomicInteger();
        lists.changeRules(LIST, ContactList.named("list").hours(step.hours()).rules());
        CsvFile file = step.file(step.mapping(), store.state(LIST).orElseThrow().list(), open);
        List<String> end = new ArrayList<>();
        UploadReport report;
        try {
            report = lists.upload(LIST, file, step.options());
        } catch (UploadException e) {
            report = e.report().orElse(null);
            end.add("error: " + e.getMessage());
            assertNull(e.getCause(), "no cause, because it could contain cells");
        } catch (UploadIOException e) {
            report = e.report();
            end.add("error: " + e.getMessage());
        }
        assertEquals(0, open.get(), "streams still open");
        List<String> given = new ArrayList<>();
        store.contacts(LIST).forEach(contact -> given.add(text(contact)));
        if (report != null) {
            given.addAll(report.toString()
                    .lines()
                    .filter(line -> isShown(line, step.mapping()))
                    .toList());
        }
        end.forEach(text -> given.addAll(text.lines().toList()));
        return given;
    }

    /** Returns false for a note about missing units if no column is mapped to a channel. */
    private static boolean isShown(String line, CsvMapping mapping) {
        return !mapping.units().isEmpty() || !line.contains(RowProblem.NO_UNIT.text());
    }

    /** Returns a contact such as {@code contact A1, Anna, CALL 12345, in Europe/Kyiv, debt=0}. */
    private static String text(Contact contact) {
        StringJoiner text = new StringJoiner(", ");
        text.add("contact " + contact.id().value());
        contact.name().ifPresent(text::add);
        for (CommunicationUnit unit : contact.units()) {
            text.add((unit.isWellFormed() ? "" : "malformed ") + unit.type() + " " + unit.address());
        }
        if (!contact.zones().isEmpty()) {
            text.add("in " + String.join(" ", contact.zones().ids()));
        }
        if (contact.priority() != 0) {
            text.add("priority " + contact.priority());
        }
        contact.notAfter().ifPresent(end -> text.add("until " + end));
        contact.attributes().toMap().forEach((name, value) -> text.add(name + "=" + value));
        return CaseText.shown(text.toString());
    }
}
