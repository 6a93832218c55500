package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.list.ListFormat;
import io.contactlist.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A mapping applied to a header that fits it. Cells are indices, from 0.
 *
 * @param format the names in file order and the identifier column
 * @param identifier the cell of the identifier, if it is mapped
 * @param name the cell of the name, if it is mapped
 * @param units the cells of the units, in file order, then in the order of the mapping
 * @param attributes all other cells, in file order
 * @param attributeNames the names of the attributes, one per cell
 */
record ColumnLayout(
        ListFormat format,
        OptionalInt identifier,
        OptionalInt name,
        List<UnitCell> units,
        List<Integer> attributes,
        Attributes.Names attributeNames) {

    /** A cell with an address for one channel. */
    record UnitCell(int cell, UnitColumn mapped) {}

    static ColumnLayout of(CsvMapping mapping, List<String> names) {
        List<UnitCell> units = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        List<String> attributeNames = new ArrayList<>();
        for (int cell = 0; cell < names.size(); cell++) {
            String column = names.get(cell);
            for (UnitColumn unit : mapping.units()) {
                if (unit.column().equals(column)) {
                    units.add(new UnitCell(cell, unit));
                }
            }
            if (!mapping.columns().contains(column)) {
                attributes.add(cell);
                attributeNames.add(column);
            }
        }
        return new ColumnLayout(
                new ListFormat(names, mapping.identifierColumn()),
                cell(mapping.identifierColumn(), names),
                cell(mapping.nameColumn(), names),
                List.copyOf(units),
                List.copyOf(attributes),
                new Attributes.Names(attributeNames));
    }

    private static OptionalInt cell(@Nullable String column, List<String> names) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(names.indexOf(column));
    }
}
