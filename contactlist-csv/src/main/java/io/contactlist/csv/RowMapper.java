package io.contactlist.csv;

import io.contactlist.csv.ColumnLayout.UnitCell;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.Attributes;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.Text;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps the cells of a record to a row. It runs once per record, so it allocates nothing that the row does not keep. It
 * is not thread-safe: each thread has its own.
 */
final class RowMapper {

    private final ColumnLayout layout;
    private final long firstRecord;
    private final int columns;
    private final int identifierCell;
    private final UnitCell[] unitCells;
    private final int[] attributeCells;
    private final String expectedUnit;

    /** The units of the current row. Cleared for each row, as are the notes. */
    private final List<CommunicationUnit> units = new ArrayList<>();

    private final List<RowIssue> notes = new ArrayList<>();

    /** The first unit of the identifier's cell in the current row, and its check. */
    private @Nullable CommunicationUnit identifying;

    private @Nullable AddressCheck identifyingCheck;

    RowMapper(ColumnLayout layout, long firstRecord) {
        this.layout = layout;
        this.firstRecord = firstRecord;
        this.columns = layout.format().columns().size();
        this.identifierCell = layout.identifier().orElse(-1);
        this.unitCells = layout.units().toArray(UnitCell[]::new);
        this.attributeCells =
                layout.attributes().stream().mapToInt(Integer::intValue).toArray();
        this.expectedUnit = expectedUnit(layout);
    }

    private static String expectedUnit(ColumnLayout layout) {
        List<String> unitColumns = layout.units().stream()
                .map(unit -> unit.mapped().column())
                .distinct()
                .toList();
        return unitColumns.isEmpty()
                ? "a column that is mapped to a channel"
                : "an address in " + String.join(" or ", unitColumns);
    }

    Row row(String[] cells, long record, long line) {
        if (Blanks.isBlank(cells)) {
            return new Row.BlankRow(record, line);
        }
        if (cells.length != columns && !(cells.length == columns + 1 && Blanks.isBlank(cells[columns]))) {
            String expected = count(columns) + ", found " + cells.length;
            return rejected(cells, new RowIssue(record, line, null, RowProblem.WRONG_CELL_COUNT, expected));
        }
        String id = layout.identifier().isPresent()
                ? Blanks.strip(cells[layout.identifier().getAsInt()])
                : Long.toString(firstRecord + record - 1);
        if (id.isEmpty()) {
            String column = layout.format().identifierColumn();
            return rejected(
                    cells, new RowIssue(record, line, column, RowProblem.BLANK_IDENTIFIER, "a unique identifier"));
        }
        units.clear();
        notes.clear();
        identifying = null;
        for (UnitCell unit : unitCells) {
            addUnit(cells[unit.cell()], unit, record, line);
        }
        if (units.isEmpty()) {
            notes.add(new RowIssue(record, line, null, RowProblem.NO_UNIT, expectedUnit));
        }
        Contact contact = Contact.of(ContactId.of(identifier(id)), name(cells), units, attributes(cells));
        return new Row.ContactRow(record, line, contact, notes, List.of(cells));
    }

    /** Returns the normalised address if the identifier's cell has one, otherwise the text (rule U6). */
    private String identifier(String text) {
        CommunicationUnit unit = identifying;
        AddressCheck check = identifyingCheck;
        return unit != null && check != null && unit.isWellFormed()
                ? check.identifier(unit.address(), unit.typed())
                : Text.nfc(text);
    }

    private static Row rejected(String[] cells, RowIssue issue) {
        return new Row.RejectedRow(issue.record(), issue.line(), issue, List.of(cells));
    }

    private static String count(int cells) {
        return cells + (cells == 1 ? " cell" : " cells");
    }

    private void addUnit(String typed, UnitCell cell, long record, long line) {
        if (Blanks.isBlank(typed)) {
            return;
        }
        UnitColumn column = cell.mapped();
        CommunicationUnit unit = CommunicationUnit.of(column.channel(), typed, column.check());
        if (identifying == null && cell.cell() == identifierCell) {
            identifying = unit;
            identifyingCheck = column.check();
        }
        for (int i = 0; i < units.size(); i++) {
            CommunicationUnit earlier = units.get(i);
            if (earlier.address().equals(unit.address()) && earlier.channel().equals(unit.channel())) {
                notes.add(new RowIssue(
                        record, line, column.column(), RowProblem.REPEATED_UNIT, "each address once per channel"));
                return;
            }
        }
        if (!unit.isWellFormed()) {
            String expected = column.check().expected();
            notes.add(new RowIssue(record, line, column.column(), RowProblem.MALFORMED_ADDRESS, expected));
        }
        units.add(unit);
    }

    private @Nullable String name(String[] cells) {
        if (layout.name().isEmpty()) {
            return null;
        }
        String name = Blanks.strip(cells[layout.name().getAsInt()]);
        return name.isEmpty() ? null : name;
    }

    private Attributes attributes(String[] cells) {
        if (attributeCells.length == 0) {
            return Attributes.NONE;
        }
        String[] values = new String[attributeCells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells[attributeCells[i]];
        }
        return layout.attributeNames().with(List.of(values));
    }
}
