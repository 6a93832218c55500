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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps the cells of a record to a row. It runs once per record, so it allocates nothing that the row does not keep. It
 * is not thread-safe: each thread has its own.
 */
final class RowMapper {

    private final ColumnLayout layout;
    private final ShortRowPolicy shortRows;
    private final long firstRecord;
    private final int[] nameCells;
    private final int identifierCell;
    private final UnitCell[] unitCells;
    private final int[] attributeCells;
    private final String expectedUnit;
    private final TermReader terms;

    /** The units of the current row. Cleared for each row, as are the notes. */
    private final List<CommunicationUnit> units = new ArrayList<>();

    private final List<RowIssue> notes = new ArrayList<>();

    /** The first unit of the identifier's cell in the current row, and its check. */
    private @Nullable CommunicationUnit identifying;

    private @Nullable AddressCheck identifyingCheck;

    RowMapper(ColumnLayout layout, RowSettings settings, long firstRecord) {
        this.layout = layout;
        this.shortRows = settings.shortRows();
        this.terms = new TermReader(layout.terms(), settings.mapping());
        this.firstRecord = firstRecord;
        this.identifierCell = layout.identifier().orElse(-1);
        this.nameCells = layout.name().stream().mapToInt(Integer::intValue).toArray();
        this.unitCells = layout.units().toArray(UnitCell[]::new);
        this.attributeCells =
                layout.attributes().stream().mapToInt(Integer::intValue).toArray();
        this.expectedUnit = expectedUnit(layout);
    }

    private static String expectedUnit(ColumnLayout layout) {
        List<String> unitColumns =
                layout.units().stream().map(UnitCell::column).distinct().toList();
        return unitColumns.isEmpty()
                ? "a column that is mapped to a channel"
                : "an address in " + String.join(" or ", unitColumns);
    }

    Row row(String[] cells, long record, long line) {
        if (Blanks.isBlank(cells)) {
            return new Row.BlankRow(record, line);
        }
        notes.clear();
        if (hasRightLength(cells)) {
            return row(cells, cells, record, line);
        }
        String expected = count(layout.minCells()) + ", found " + cells.length;
        if (shortRows == ShortRowPolicy.REJECT || cells.length > layout.minCells()) {
            return rejected(cells, new RowIssue(record, line, null, RowProblem.WRONG_CELL_COUNT, expected));
        }
        notes.add(new RowIssue(record, line, null, RowProblem.SHORT_ROW, expected));
        String[] filled = Arrays.copyOf(cells, layout.minCells());
        Arrays.fill(filled, cells.length, filled.length, "");
        return row(filled, cells, record, line);
    }

    private Row row(String[] cells, String[] asRead, long record, long line) {
        String id = layout.identifier().isPresent()
                ? Blanks.strip(cells[layout.identifier().getAsInt()])
                : Long.toString(firstRecord + record - 1);
        if (id.isEmpty()) {
            String column = layout.format().identifierColumn();
            return rejected(
                    asRead, new RowIssue(record, line, column, RowProblem.BLANK_IDENTIFIER, "a unique identifier"));
        }
        units.clear();
        identifying = null;
        for (UnitCell unit : unitCells) {
            addUnits(cells[unit.cell()], unit, record, line);
        }
        if (units.isEmpty()) {
            notes.add(new RowIssue(record, line, null, RowProblem.NO_UNIT, expectedUnit));
        }
        Contact contact = Contact.of(ContactId.of(identifier(id)), name(cells), units, attributes(cells));
        contact = terms.read(contact, cells, record, line, notes);
        return new Row.ContactRow(record, line, contact, notes, List.of(asRead));
    }

    /** Returns whether all named columns have a cell. One extra blank cell is allowed (rule I13). */
    private boolean hasRightLength(String[] cells) {
        int max = layout.maxCells();
        return cells.length <= max
                ? cells.length >= layout.minCells()
                : cells.length == max + 1 && Blanks.isBlank(cells[max]);
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

    /** Adds the address of a cell, or each of several if their column has a separator (rule I3). */
    private void addUnits(String cell, UnitCell unit, long record, long line) {
        String separator = unit.mapped().separator();
        if (separator == null) {
            addUnit(cell, unit, record, line);
            return;
        }
        int start = 0;
        for (int end = cell.indexOf(separator); end >= 0; end = cell.indexOf(separator, start)) {
            addUnit(Blanks.strip(cell.substring(start, end)), unit, record, line);
            start = end + separator.length();
        }
        addUnit(Blanks.strip(cell.substring(start)), unit, record, line);
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
                        record, line, cell.column(), RowProblem.REPEATED_UNIT, "each address once per channel"));
                return;
            }
        }
        if (!unit.isWellFormed()) {
            String expected = column.check().expected();
            notes.add(new RowIssue(record, line, cell.column(), RowProblem.MALFORMED_ADDRESS, expected));
        }
        units.add(unit);
    }

    /** Returns the parts of the name that are not blank, joined by a blank; null if all are. */
    private @Nullable String name(String[] cells) {
        String name = "";
        for (int cell : nameCells) {
            String part = Blanks.strip(cells[cell]);
            name = name.isEmpty() ? part : part.isEmpty() ? name : name + " " + part;
        }
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
