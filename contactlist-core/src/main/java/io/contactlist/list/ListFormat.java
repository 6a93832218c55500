package io.contactlist.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a list's uploads: the first upload sets it, later ones must match it (rule I4).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param columns the names of the columns, in file order; columns without a name are left out
 * @param identifierColumn the column that holds the identifier, one of the columns, or null for record numbers
 * @param addresses the columns of addresses, in the order of the columns; a column may occur with several channels
 */
public record ListFormat(List<String> columns, @Nullable String identifierColumn, List<AddressFormat> addresses) {

    public ListFormat {
        columns = List.copyOf(columns);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        if (identifierColumn != null && !columns.contains(identifierColumn)) {
            throw new IllegalArgumentException("identifier column must be one of the columns");
        }
        for (AddressFormat address : addresses) {
            if (!columns.contains(address.column())) {
                throw new IllegalArgumentException("columns of addresses must be among the columns");
            }
        }
    }

    /**
     * Creates a format without columns of addresses.
     *
     * @param columns the names of the columns, in file order
     * @param identifierColumn the column that holds the identifier, or null for record numbers
     */
    public ListFormat(List<String> columns, @Nullable String identifierColumn) {
        this(columns, identifierColumn, List.of());
    }

    /** {@return the name of the identifier column, or empty if record numbers are the identifiers (rule I5)} */
    public Optional<String> identifier() {
        return Optional.ofNullable(identifierColumn);
    }
}
