package io.contactlist.csv;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A table written as CSV in a random legal way. Quotes, line ends, blank lines, trailing delimiters, delimiter,
 * charset, byte order mark and last line end vary.
 */
final class WrittenTable {

    private static final String DELIMITERS = ",;\t| :~^#'\\=@*\u0001\u001F\u00A6\u2192";
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] MARKED = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
    private static final String[] UNMARKED = {
        "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "windows-1251", "ISO-8859-1", "GB18030", "Shift_JIS"
    };

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final char delimiter;
    private final Charset stated;
    private final byte[] bytes;
    private final List<String> header = new ArrayList<>();
    private final List<Record> records = new ArrayList<>();
    private long line = 1;
    private int maxCells = 1;
    private int maxCell = 1;

    /** The expected result of reading a record; no values if it is blank. */
    record Record(long line, List<String> values) {}

    WrittenTable(List<List<String>> rows, Random random) {
        this.random = random;
        this.delimiter = DELIMITERS.charAt(random.nextInt(random.nextBoolean() ? 4 : DELIMITERS.length()));
        boolean marked = random.nextBoolean();
        text.append(marked ? "\uFEFF" : "");
        writeHeader(rows.get(0).size());
        rows.forEach(this::writeRow);
        // An empty last line is a record only with a line end.
        if ("\r\n".indexOf(text.charAt(text.length() - 1)) >= 0 || random.nextBoolean()) {
            endLine();
        }
        Charset written = written(marked);
        this.bytes = text.toString().getBytes(written);
        this.stated = marked ? Charset.forName(UNMARKED[random.nextInt(UNMARKED.length)]) : written;
    }

    private void writeHeader(int columns) {
        if (columns == 1) {
            // A single name that another usual delimiter would split is rejected.
            header.add("n");
            text.append("n");
            return;
        }
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            writeRecord(List.of(blank()));
            endLine();
        }
        List<String> middles = List.of("", "x", "\n", "\"", delimiter + "");
        for (int column = 0; column < columns; column++) {
            header.add(column + middles.get(random.nextInt(5)) + "n");
        }
        writeRecord(header);
    }

    private Charset written(boolean marked) {
        if (marked) {
            return Charset.forName(MARKED[random.nextInt(MARKED.length)]);
        }
        Charset charset = Charset.forName(UNMARKED[random.nextInt(UNMARKED.length)]);
        String whole = text.toString();
        return new String(whole.getBytes(charset), charset).equals(whole) ? charset : StandardCharsets.UTF_8;
    }

    private void writeRow(List<String> cells) {
        endLine();
        if (random.nextInt(10) == 0) {
            records.add(new Record(line, List.of()));
            writeRecord(List.of(blank()));
            endLine();
        }
        records.add(new Record(line, cells.stream().allMatch(Blanks::isBlank) ? List.of() : cells));
        writeRecord(cells);
    }

    private void writeRecord(List<String> cells) {
        List<String> written = new ArrayList<>(cells);
        if (random.nextInt(5) == 0) {
            written.add(blank());
        }
        for (int i = 0; i < written.size(); i++) {
            text.append(i == 0 ? "" : delimiter);
            writeCell(written.get(i));
            maxCell = Math.max(maxCell, written.get(i).length());
        }
        maxCells = Math.max(maxCells, written.size());
    }

    private String blank() {
        return List.of("", "", " ", "\t", "\u00A0", "\u200B", "\n").get(random.nextInt(7));
    }

    private void writeCell(String cell) {
        boolean mustBeQuoted = cell.startsWith("\"") || cell.indexOf(delimiter) >= 0 || cell.contains("\n");
        if (!mustBeQuoted && random.nextBoolean()) {
            text.append(cell);
            return;
        }
        text.append('"');
        for (char c : cell.toCharArray()) {
            if (c == '\n') {
                endLine();
            } else {
                text.append(c == '"' ? "\"\"" : c);
            }
        }
        text.append('"');
    }

    /** Writes a line end. Writes no LF after CR, because both would be one line end. */
    private void endLine() {
        boolean afterReturn = text.length() > 0 && text.charAt(text.length() - 1) == '\r';
        text.append(LINE_ENDS[(afterReturn ? 1 : 0) + random.nextInt(afterReturn ? 2 : 3)]);
        line++;
    }

    /** Returns the expected names in the header. */
    List<String> header() {
        return header;
    }

    List<Record> records() {
        return records;
    }

    /** Returns the file with the right settings, the smallest sufficient limits and a random size of buffers. */
    CsvFile file() {
        int bufferSize = 4 + random.nextInt(List.of(8, 200, 70_000).get(random.nextInt(3)));
        return CsvFile.of(() -> trickling(), CsvMapping.builder().build())
                .withCharset(stated)
                .withDelimiter(delimiter)
                .withLimits(new CsvLimits(maxCells, maxCell, records.size()))
                .withBufferSize(bufferSize);
    }

    /** Returns a stream that gives a few bytes at a time, like a network. */
    private InputStream trickling() {
        int most = 1 + random.nextInt(random.nextBoolean() ? 10 : 10_000);
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    /** Shows the file in the message of a failed test. */
    @Override
    public String toString() {
        return stated + ", delimiter " + (int) delimiter + ", text " + text;
    }
}
