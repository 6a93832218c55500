package io.contactlist.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading of consecutive lines, by the rules of RFC 4180. It starts with a new record, or inside a quoted cell.
 *
 * <p>A quote inside an unquoted cell is malformed (rule I8). Blanks after a closing quote are dropped.
 */
final class LineReading {

    private enum State {
        CELL_START,
        UNQUOTED,
        QUOTED,
        CLOSED
    }

    private final char delimiter;
    private final int maxCell;
    private final boolean collecting;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state;
    private int cellSize;
    private boolean started;
    private @Nullable String problem;

    private LineReading(char delimiter, int maxCell, State state, boolean collecting) {
        this.delimiter = delimiter;
        this.maxCell = maxCell;
        this.state = state;
        this.collecting = collecting;
    }

    /** Creates a reading of one record, whose cells it collects. */
    static LineReading ofRecord(char delimiter, int maxCell) {
        return new LineReading(delimiter, maxCell, State.CELL_START, true);
    }

    /** Creates a reading of records. */
    static LineReading ofRecords(char delimiter, int maxCell) {
        return new LineReading(delimiter, maxCell, State.CELL_START, false);
    }

    /** Creates a reading of the rest of a quoted cell, and of the records after it. */
    static LineReading ofCell(char delimiter, int maxCell) {
        return new LineReading(delimiter, maxCell, State.QUOTED, false);
    }

    /** Returns whether the last line ends inside a quoted cell. Otherwise a record ends with it. */
    boolean isInside() {
        return state == State.QUOTED;
    }

    /** Returns the reason why the last line is malformed. */
    String problem() {
        return problem == null ? "CSV" : problem;
    }

    /** Returns the cells of the record. */
    List<String> cells() {
        return cells;
    }

    /**
     * Reads the next line.
     *
     * @return whether it is well-formed; after a malformed line, the reading has ended
     */
    boolean read(String line) {
        if (isInside() && started) {
            append('\n');
        }
        started = true;
        for (int i = 0; i < line.length() && problem == null; i++) {
            char c = line.charAt(i);
            if (state == State.QUOTED) {
                if (c != '"') {
                    append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    append(c);
                    i++;
                } else {
                    state = State.CLOSED;
                }
            } else {
                readOutside(c);
            }
        }
        if (!isInside()) {
            endCell();
        }
        return problem == null;
    }

    private void readOutside(char c) {
        if (c == delimiter) {
            endCell();
        } else if (state == State.CLOSED) {
            if (c > ' ') {
                problem = "text after a closing quote";
            }
        } else if (c != '"') {
            state = State.UNQUOTED;
            append(c);
        } else if (state == State.CELL_START) {
            state = State.QUOTED;
        } else {
            problem = "a quote inside an unquoted cell";
        }
    }

    private void append(char c) {
        if (++cellSize > maxCell) {
            problem = "a cell of more than " + maxCell + " characters";
        }
        if (collecting) {
            cell.append(c);
        }
    }

    private void endCell() {
        if (collecting) {
            cells.add(cell.toString());
            cell.setLength(0);
        }
        cellSize = 0;
        state = State.CELL_START;
    }
}
