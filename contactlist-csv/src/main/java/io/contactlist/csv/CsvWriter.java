package io.contactlist.csv;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes records that are read back unchanged. Cells are in quotes if necessary, and lines end with LF. */
final class CsvWriter implements Closeable, Flushable {

    private final Writer out;
    private final char delimiter;

    CsvWriter(Writer out, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
    }

    void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            writeCell(cells.get(i));
        }
        out.write('\n');
    }

    private void writeCell(String cell) throws IOException {
        if (mustBeQuoted(cell)) {
            out.write('"');
            out.write(cell.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(cell);
        }
    }

    /** Returns whether a cell needs quotes here or in other programs, some of which drop outer blanks. */
    private boolean mustBeQuoted(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ' || cell.charAt(0) == '\'';
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
