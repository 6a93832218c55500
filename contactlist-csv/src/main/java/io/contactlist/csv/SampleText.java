package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.CsvSample.SampledRow;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formats a sample as plain text. */
final class SampleText {

    private SampleText() {}

    static String of(CsvSample sample) {
        StringBuilder text = new StringBuilder("As read:\n\n").append(asRead(sample));
        sample.notes().forEach(note -> text.append(text(note)).append('\n'));
        return text.append("\nAs it would be imported:\n\n")
                .append(asImported(sample))
                .toString();
    }

    private static TextTable asRead(CsvSample sample) {
        List<String> header = new ArrayList<>(List.of("record", "line"));
        List<String> roles = new ArrayList<>(List.of("", ""));
        for (int cell = 0; cell < sample.columns().size(); cell++) {
            header.add(sample.columns().get(cell));
            roles.add(role(cell, sample));
        }
        TextTable table = new TextTable(header, roles);
        for (SampledRow sampled : sample.rows()) {
            List<String> cells = new ArrayList<>(position(sampled.row()));
            cells.addAll(sampled.cells());
            table.add(cells);
        }
        return table;
    }

    private static String role(int cell, CsvSample sample) {
        CsvMapping mapping = sample.mapping();
        List<String> names = sample.columns();
        List<String> roles = new ArrayList<>();
        if (isAt(cell, mapping.identifierColumn(), names)) {
            roles.add("identifier");
        }
        if (mapping.nameColumns().stream().anyMatch(column -> isAt(cell, column, names))) {
            roles.add("name");
        }
        for (UnitColumn unit : mapping.units()) {
            if (isAt(cell, unit.column(), names)) {
                roles.add(unit.channel().type().name());
            }
        }
        ZoneSources zones = mapping.zones();
        if (zones != null && isAt(cell, zones.column(), names)) {
            roles.add("time zones");
        }
        if (isAt(cell, mapping.priorityColumn(), names)) {
            roles.add("priority");
        }
        NotAfterColumn notAfter = mapping.notAfter();
        if (notAfter != null && isAt(cell, notAfter.column(), names)) {
            roles.add("not after");
        }
        if (roles.isEmpty()) {
            return names.get(cell).isEmpty() ? "left out" : "attribute";
        }
        return String.join(", ", roles);
    }

    private static boolean isAt(int cell, @Nullable CsvColumn column, List<String> names) {
        return column != null && HeaderNames.indexOf(column, names) == cell;
    }

    /** The columns for time zones, priority and end of contacting are there if they are mapped. */
    private static TextTable asImported(CsvSample sample) {
        CsvMapping mapping = sample.mapping();
        List<String> header = new ArrayList<>(List.of("record", "line", "contact", "name"));
        List<Function<Contact, String>> terms = new ArrayList<>();
        if (mapping.zones() != null) {
            header.add("time zones");
            terms.add(contact -> String.join(" ", contact.zones().ids()));
        }
        if (mapping.priorityColumn() != null) {
            header.add("priority");
            terms.add(contact -> Integer.toString(contact.priority()));
        }
        if (mapping.notAfter() != null) {
            header.add("not after");
            terms.add(contact -> contact.notAfter().map(Instant::toString).orElse(""));
        }
        header.addAll(List.of("channel", "address", "problem"));
        TextTable table = new TextTable(header);
        for (SampledRow sampled : sample.rows()) {
            Row row = sampled.row();
            if (row instanceof Row.ContactRow contact) {
                add(table, contact, terms);
            } else if (row instanceof Row.RejectedRow rejected) {
                List<String> cells = new ArrayList<>(List.of("(rejected)"));
                cells.addAll(Collections.nCopies(terms.size() + 3, ""));
                cells.add(text(rejected.issue()));
                add(table, position(row), cells);
            } else {
                add(table, position(row), List.of("(blank)"));
            }
        }
        return table;
    }

    /** Adds one line per unit, with the note on its address if it is malformed. Then adds one line per other note. */
    private static void add(TextTable table, Row.ContactRow row, List<Function<Contact, String>> terms) {
        List<RowIssue> malformed = notes(row, true);
        List<List<String>> lines = new ArrayList<>();
        for (CommunicationUnit unit : row.contact().units()) {
            String problem = unit.isWellFormed() || malformed.isEmpty() ? "" : text(malformed.remove(0));
            lines.add(List.of(text(unit.channel()), unit.address(), problem));
        }
        for (RowIssue note : notes(row, false)) {
            lines.add(List.of("", "", text(note)));
        }
        List<String> position = position(row);
        Contact contact = row.contact();
        List<String> who =
                new ArrayList<>(List.of(contact.id().value(), contact.name().orElse("")));
        terms.forEach(term -> who.add(term.apply(contact)));
        for (List<String> line : lines) {
            List<String> cells = new ArrayList<>(who);
            cells.addAll(line);
            add(table, position, cells);
            position = List.of("", "");
            Collections.fill(who, "");
        }
    }

    /** Returns the notes on malformed addresses, or all others, in the order of their units. */
    private static List<RowIssue> notes(Row.ContactRow row, boolean malformedAddress) {
        List<RowIssue> notes = new ArrayList<>(row.notes());
        notes.removeIf(note -> (note.problem() == RowProblem.MALFORMED_ADDRESS) != malformedAddress);
        return notes;
    }

    private static void add(TextTable table, List<String> position, List<String> cells) {
        List<String> line = new ArrayList<>(position);
        line.addAll(cells);
        table.add(line);
    }

    private static List<String> position(Row row) {
        return List.of(Long.toString(row.record()), Long.toString(row.line()));
    }

    private static String text(Channel channel) {
        return channel.type() + " " + channel.id();
    }

    private static String text(RowIssue issue) {
        return (issue.column() == null ? "" : "column " + issue.column() + ": ")
                + issue.problem().text() + ", expected " + issue.expected();
    }
}
