package io.contactlist.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a list's uploads: the first upload sets it, later ones must match it (rule I4).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param columns the column names, in file order
 * @param identifierColumn the column that holds the identifier, one of the columns, or null for record numbers
 */
public record ListFormat(List<String> columns, @Nullable String identifierColumn) {

    public ListFormat {
        columns = List.copyOf(columns);
        if (identifierColumn != null && !columns.contains(identifierColumn)) {
            throw new IllegalArgumentException("identifier column must be one of the columns");
        }
    }

    /** {@return the name of the identifier column, or empty if record numbers are the identifiers (rule I5)} */
    public Optional<String> identifier() {
        return Optional.ofNullable(identifierColumn);
    }
}
