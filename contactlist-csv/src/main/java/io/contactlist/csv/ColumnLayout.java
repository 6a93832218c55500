package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.list.AddressFormat;
import io.contactlist.list.ListFormat;
import io.contactlist.model.Attributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping applied to a header that fits it. Cells are indices, from 0.
 *
 * @param format the columns to read, in order, the identifier column and the columns of addresses
 * @param minCells the number of cells of a row without the unnamed columns at the end
 * @param maxCells the number of cells of a row with these columns
 * @param identifier the cell of the identifier, if it is mapped
 * @param name the cells of the name, in the order of the mapping
 * @param units the cells of the units, in the order of the columns, then in the order of the mapping
 * @param terms the cells that decide when a contact may be contacted
 * @param attributes all other cells to read, in the order of the columns
 * @param attributeNames the names of the attributes, one per cell
 */
record ColumnLayout(
        ListFormat format,
        int minCells,
        int maxCells,
        OptionalInt identifier,
        List<Integer> name,
        List<UnitCell> units,
        TermCells terms,
        List<Integer> attributes,
        Attributes.Names attributeNames) {

    /** The cells of time zones, priority and end of contacting with the names of their columns; -1 if not mapped. */
    record TermCells(int zones, int priority, int notAfter, List<String> names) {

        static TermCells of(CsvMapping mapping, Header header) {
            ZoneSources zones = mapping.zones();
            NotAfterColumn notAfter = mapping.notAfter();
            return new TermCells(
                    cell(zones == null ? null : zones.column(), header),
                    cell(mapping.priorityColumn(), header),
                    cell(notAfter == null ? null : notAfter.column(), header),
                    header.uniqueNames());
        }

        private static int cell(@Nullable CsvColumn column, Header header) {
            return column == null ? -1 : HeaderNames.indexOf(column, header.names());
        }

        String zonesName() {
            return names.get(zones);
        }

        String priorityName() {
            return names.get(priority);
        }

        String notAfterName() {
            return names.get(notAfter);
        }
    }

    /** A cell with addresses for one channel, and the name of its column. */
    record UnitCell(int cell, String column, UnitColumn mapped) {

        AddressFormat format() {
            return new AddressFormat(column, mapped.channel(), mapped.checkName(), mapped.separator());
        }
    }

    static ColumnLayout of(RowSettings settings, Header header) {
        CsvMapping mapping = settings.mapping();
        List<String> names = header.uniqueNames();
        Set<Integer> mapped = mapping.columns().stream()
                .map(column -> HeaderNames.indexOf(column, header.names()))
                .collect(Collectors.toSet());
        List<String> columns = new ArrayList<>();
        List<UnitCell> units = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        List<String> attributeNames = new ArrayList<>();
        for (int cell : cells(settings.columnsOf(), names, mapped)) {
            String column = names.get(cell);
            columns.add(column);
            for (UnitColumn unit : mapping.units()) {
                if (HeaderNames.indexOf(unit.column(), header.names()) == cell) {
                    units.add(new UnitCell(cell, column, unit));
                }
            }
            if (!mapped.contains(cell)) {
                attributes.add(cell);
                attributeNames.add(column);
            }
        }
        CsvColumn identifier = mapping.identifierColumn();
        int identifierCell = identifier == null ? -1 : HeaderNames.indexOf(identifier, header.names());
        return new ColumnLayout(
                new ListFormat(
                        columns,
                        identifierCell < 0 ? null : names.get(identifierCell),
                        units.stream().map(UnitCell::format).toList()),
                header.minCells(),
                names.size(),
                identifierCell < 0 ? OptionalInt.empty() : OptionalInt.of(identifierCell),
                mapping.nameColumns().stream()
                        .map(column -> HeaderNames.indexOf(column, header.names()))
                        .toList(),
                List.copyOf(units),
                TermCells.of(mapping, header),
                List.copyOf(attributes),
                new Attributes.Names(attributeNames));
    }

    /**
     * Returns the cells of the columns to read: all with a name, in file order; or those of a format, in its order, then
     * those that are mapped or differ from a missing column only in case.
     */
    private static List<Integer> cells(@Nullable ListFormat format, List<String> names, Set<Integer> mapped) {
        Set<Integer> cells = new LinkedHashSet<>();
        Set<String> missing = new HashSet<>();
        List<String> expected = format == null ? List.of() : format.columns();
        for (String column : expected) {
            int cell = names.indexOf(column);
            if (cell < 0) {
                missing.add(HeaderNames.folded(column));
            } else {
                cells.add(cell);
            }
        }
        for (int cell = 0; cell < names.size(); cell++) {
            String name = names.get(cell);
            boolean wanted = format == null || mapped.contains(cell) || missing.contains(HeaderNames.folded(name));
            if (wanted && !name.isEmpty()) {
                cells.add(cell);
            }
        }
        return List.copyOf(cells);
    }
}
