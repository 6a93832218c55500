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
 * A table written as CSV in one of the ways that are legal here: every cell in quotes or not, every line end at
 * will, blank lines, trailing delimiters, any delimiter and charset, with and without a mark and a last line end.
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

    /** What a record is to be read as; no values if it is blank. */
    record Record(long line, List<String> values) {}

    WrittenTable(List<List<String>> rows, Random random) {
        this.random = random;
        this.delimiter = DELIMITERS.charAt(random.nextInt(random.nextBoolean() ? 4 : DELIMITERS.length()));
        boolean marked = random.nextBoolean();
        text.append(marked ? "\uFEFF" : "");
        writeHeader(rows.get(0).size());
        rows.forEach(this::writeRow);
        // A last line of nothing would be no record without it.
        if ("\r\n".indexOf(text.charAt(text.length() - 1)) >= 0 || random.nextBoolean()) {
            endLine();
        }
        Charset written = written(marked);
        this.bytes = text.toString().getBytes(written);
        this.stated = marked ? Charset.forName(UNMARKED[random.nextInt(UNMARKED.length)]) : written;
    }

    private void writeHeader(int columns) {
        if (columns == 1) {
            // A lone name that another delimiter would split is refused: it is most likely meant to be split.
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

    /** Not LF after CR, which would be one line end. */
    private void endLine() {
        boolean afterReturn = text.length() > 0 && text.charAt(text.length() - 1) == '\r';
        text.append(LINE_ENDS[(afterReturn ? 1 : 0) + random.nextInt(afterReturn ? 2 : 3)]);
        line++;
    }

    /** The names in the header as they are to be read. */
    List<String> header() {
        return header;
    }

    List<Record> records() {
        return records;
    }

    /** The file as one would have to say it is, within limits that it just keeps, in buffers of some size. */
    CsvFile file() {
        int bufferSize = 4 + random.nextInt(List.of(8, 200, 70_000).get(random.nextInt(3)));
        return CsvFile.of(() -> trickling(), CsvMapping.builder().build())
                .withCharset(stated)
                .withDelimiter(delimiter)
                .withLimits(new CsvLimits(maxCells, maxCell, records.size()))
                .withBufferSize(bufferSize);
    }

    /** The bytes, a few at a time, as a network gives them. */
    private InputStream trickling() {
        int most = 1 + random.nextInt(random.nextBoolean() ? 10 : 10_000);
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    /** For the message of a test that failed. */
    @Override
    public String toString() {
        return stated + ", delimiter " + (int) delimiter + ", text " + text;
    }
}
