package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import java.util.List;

/** Signals that an upload does not have the format of the list; nothing was stored (rule I4). */
public final class FormatMismatchException extends UploadException {

    private static final long serialVersionUID = 1L;

    private final transient ListFormat expected;
    private final transient ListFormat found;
    private final transient List<FormatDifference> differences;

    /**
     * Creates an exception.
     *
     * @param expected the format of the list
     * @param found the format of the upload, which differs
     */
    public FormatMismatchException(ListFormat expected, ListFormat found) {
        this(expected, found, FormatDifference.between(expected, found));
    }

    private FormatMismatchException(ListFormat expected, ListFormat found, List<FormatDifference> differences) {
        super(message(expected, differences));
        this.expected = expected;
        this.found = found;
        this.differences = List.copyOf(differences);
    }

    private static String message(ListFormat expected, List<FormatDifference> differences) {
        StringBuilder text = new StringBuilder("the upload does not have the format of the list, so nothing was")
                .append(" imported:");
        differences.forEach(difference -> text.append("\n  - ").append(difference));
        return text.append("\nUpload a file with the columns ")
                .append(String.join(", ", expected.columns()))
                .toString();
    }

    /** {@return the format of the list, from its first upload} */
    public ListFormat expected() {
        return expected;
    }

    /** {@return the format of the upload} */
    public ListFormat found() {
        return found;
    }

    /**
     * {@return all differences, at least one: in the order of the list's columns, then other addresses, extra columns
     * and the identifier}
     */
    public List<FormatDifference> differences() {
        return differences;
    }
}
