package io.contactlist.upload;

import io.contactlist.model.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A later upload has another format than the list's first one; nothing was stored (rule I4). */
public final class FormatMismatchException extends UploadException {

    private static final long serialVersionUID = 1L;

    private final transient ListFormat expected;
    private final transient ListFormat found;

    /**
     * A difference in format.
     *
     * @param expected the format of the list
     * @param found the format of the upload
     */
    public FormatMismatchException(ListFormat expected, ListFormat found) {
        super("the upload does not have the format of the list: " + String.join("; ", differences(expected, found))
                + ". Upload a file with the columns " + expected.columns());
        this.expected = expected;
        this.found = found;
    }

    /**
     * The format of the list.
     *
     * @return the format remembered from its first upload
     */
    public ListFormat expected() {
        return expected;
    }

    /**
     * The format of the upload.
     *
     * @return the format that was refused
     */
    public ListFormat found() {
        return found;
    }

    private static List<String> differences(ListFormat expected, ListFormat found) {
        List<String> differences = new ArrayList<>();
        for (String column : expected.columns()) {
            String spelled = sameButForCase(column, found.columns());
            if (found.columns().contains(column)) {
                if (found.columns().indexOf(column) != expected.columns().indexOf(column)) {
                    differences.add("column " + column + " moved from place "
                            + (expected.columns().indexOf(column) + 1) + " to "
                            + (found.columns().indexOf(column) + 1));
                }
            } else {
                differences.add("column " + column + (spelled.isEmpty() ? " is missing" : " is spelled " + spelled));
            }
        }
        for (String column : found.columns()) {
            if (sameButForCase(column, expected.columns()).isEmpty()) {
                differences.add("column " + column + " is new");
            }
        }
        if (!expected.identifier().equals(found.identifier())) {
            differences.add("the identifier is " + name(found) + ", but was " + name(expected));
        }
        return differences;
    }

    private static String sameButForCase(String column, List<String> columns) {
        return columns.stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private static String name(ListFormat format) {
        return format.identifier().map(column -> "column " + column).orElse("the record number");
    }
}
