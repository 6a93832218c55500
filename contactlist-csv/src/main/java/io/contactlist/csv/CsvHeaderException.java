package io.contactlist.csv;

import io.contactlist.upload.UploadException;
import java.util.List;

/**
 * Thrown if the header of a file does not fit the mapping (rule I2). It is thrown before the first row is read and
 * lists all problems. Nothing has been imported.
 */
public final class CsvHeaderException extends UploadException {

    private static final long serialVersionUID = 1L;

    private final transient List<HeaderProblem> problems;
    private final transient List<String> columns;

    CsvHeaderException(List<HeaderProblem> problems, List<String> columns) {
        super(message(problems));
        this.problems = List.copyOf(problems);
        this.columns = List.copyOf(columns);
    }

    /** {@return all problems, at least one} */
    public List<HeaderProblem> problems() {
        return problems;
    }

    /** {@return the names in the header, in file order, without blanks around them; empty if the file has no header} */
    public List<String> columns() {
        return columns;
    }

    private static String message(List<HeaderProblem> problems) {
        StringBuilder text = new StringBuilder("the header is not as expected, so nothing was imported:");
        problems.forEach(problem -> text.append("\n  - ").append(problem));
        return text.toString();
    }
}
