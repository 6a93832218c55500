package io.contactlist.csv;

import io.contactlist.upload.UploadException;
import java.util.List;

/**
 * The header doesn't fit the mapping (rule I2). Thrown before the first row is read, with everything that
 * is wrong at once; nothing has been imported.
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

    /**
     * Everything that is wrong.
     *
     * @return at least one problem
     */
    public List<HeaderProblem> problems() {
        return problems;
    }

    /**
     * The names found in the header.
     *
     * @return the names in file order, without blanks around them; empty if the file has no header
     */
    public List<String> columns() {
        return columns;
    }

    private static String message(List<HeaderProblem> problems) {
        StringBuilder text = new StringBuilder("the header is not as expected, so nothing was imported:");
        problems.forEach(problem -> text.append("\n  - ").append(problem));
        return text.toString();
    }
}
