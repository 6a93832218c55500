package io.contactlist.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of a list's uploads: remembered from the first one, the same ever after (rule I4).
 *
 * @param columns the column names, in file order
 * @param identifierColumn the column that holds the unique identifier, or null where record numbers serve
 */
public record ListFormat(List<String> columns, @Nullable String identifierColumn) {

    /**
     * @throws IllegalArgumentException if the identifier is none of the columns
     */
    public ListFormat {
        columns = List.copyOf(columns);
        if (identifierColumn != null && !columns.contains(identifierColumn)) {
            throw new IllegalArgumentException("the identifier column is none of the columns");
        }
    }

    /**
     * The column that holds the unique identifier.
     *
     * @return its name, or nothing where record numbers serve as identifiers (rule I5)
     */
    public Optional<String> identifier() {
        return Optional.ofNullable(identifierColumn);
    }
}
