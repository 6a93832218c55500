package io.contactlist.csv;

import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvFormatException.Stop;
import io.contactlist.upload.RejectedLines;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file whose malformed lines are rejected (rule I8). It splits records itself, because
 * univocity-parsers cannot resume after an error.
 *
 * <p>After a malformed record it is not known whether the next line starts a record or is inside a quoted cell. Two
 * readings then go along, and no line is taken as a record while both are possible.
 */
final class RecoveringRecords implements Records {

    /** The maximum number of characters of a cell, and of the lines that two readings look at. */
    static final int MAX_CELL = 32_768;

    private static final int MAX_LINE = 1 << 24;

    private final RawLines lines;
    private final CsvLimits limits;
    private final char delimiter;
    private final String charset;
    private final OptionalInt leftOut;
    private final int maxCell;
    /** The lines of the last record read. */
    private final List<RawLine> taken = new ArrayList<>();

    private long takenSize;
    private long record;
    private long line;
    private long nextLine = 1;
    private @Nullable String problem;
    private Row.@Nullable RejectedRow rejected;
    /** Whether it is not known where the next record starts. */
    private boolean lost;

    private RecoveringRecords(RawLines lines, CsvRecords header, CsvLimits limits, OptionalInt leftOut) {
        this.lines = lines;
        this.limits = limits;
        this.delimiter = header.delimiter();
        this.charset = header.charset().name();
        this.leftOut = leftOut;
        this.maxCell = Math.min(MAX_CELL, limits.charactersPerCell());
    }

    /**
     * Opens the records below a header.
     *
     * @param input the input
     * @param header the records of which the header has been read
     * @param leftOut the index of the cell to leave out
     */
    static RecoveringRecords open(CsvInput input, CsvRecords header, OptionalInt leftOut) throws IOException {
        CsvLimits limits = input.limits();
        int maxCell = Math.min(MAX_CELL, limits.charactersPerCell());
        int maxLine = (int) Math.min(MAX_LINE, 4L * limits.columns() * (2L * maxCell + 3));
        return input.open(in -> {
            in.skipNBytes(header.markSize());
            RawLines lines = new RawLines(in, header.markSize(), header.charset(), input.bufferSize(), maxLine);
            RecoveringRecords records = new RecoveringRecords(lines, header, limits, leftOut);
            while (records.nextLine <= header.lastLine() && lines.take() != null) {
                records.nextLine++;
            }
            return records;
        });
    }

    @Override
    public String @Nullable [] next() throws IOException {
        record++;
        line = nextLine;
        taken.clear();
        takenSize = 0;
        rejected = null;
        if (lost) {
            findNextRecord();
            if (!taken.isEmpty()) {
                return reject();
            }
        }
        LineReading reading = LineReading.ofRecord(delimiter, maxCell);
        problem = null;
        if (!readRecord(reading)) {
            return null;
        }
        if (problem == null) {
            problem = problemOfRecord(reading);
        }
        if (problem == null) {
            return cells(reading);
        }
        lost = true;
        findNextRecord();
        return reject();
    }

    /** Reads the lines of a record. Sets the problem if they are malformed. Returns false if there is no line. */
    private boolean readRecord(LineReading reading) throws IOException {
        do {
            RawLine next = take();
            if (next == null) {
                problem = "a quote that is never closed";
                return !taken.isEmpty();
            }
            if (!reading.read(next.text())) {
                problem = reading.problem();
            } else if (takenSize > MAX_LINE) {
                problem = "a record of more than " + MAX_LINE + " characters";
            }
        } while (problem == null && reading.isInside());
        return true;
    }

    /** Takes the next line; returns null after the last one. */
    private @Nullable RawLine take() throws IOException {
        RawLine next = lines.take();
        if (next == null) {
            checkLength();
            return null;
        }
        if (record > limits.records()) {
            throw Stop.beyond(Kind.TOO_MANY_RECORDS, line, limits.records()).in(record, line);
        }
        taken.add(next);
        takenSize += next.size();
        nextLine++;
        return next;
    }

    private void checkLength() {
        if (lines.isTooLong()) {
            throw Stop.beyond(Kind.TOO_MANY_CHARACTERS, nextLine, maxCell).in(record, line);
        }
    }

    /**
     * Returns the problem of a record whose quotes are well-formed; null if it has none. Its end is not known either: an
     * undecodable byte may have been the quote that opens a cell.
     */
    private @Nullable String problemOfRecord(LineReading reading) {
        for (RawLine each : taken) {
            if (each.undecodableAt() >= 0) {
                return "bytes that are not valid " + charset + " at offset " + each.undecodableAt();
            }
            if (each.text().indexOf('\0') >= 0) {
                return "a NUL character";
            }
        }
        int columns = limits.columns();
        return reading.cells().size() > columns ? "more than " + columns + " cells" : null;
    }

    /**
     * Takes the lines that may be inside a quoted cell, until it is known where the next record starts, or enough lines
     * are taken for one rejection.
     */
    private void findNextRecord() throws IOException {
        while (lost && takenSize <= maxCell) {
            LineReading records = LineReading.ofRecords(delimiter, maxCell);
            LineReading cell = LineReading.ofCell(delimiter, maxCell);
            Verdict verdict = Verdict.OPEN;
            int looked = 0;
            int size = 0;
            boolean recordsFit = true;
            boolean cellFits = true;
            while (verdict == Verdict.OPEN) {
                RawLine next = lines.peek(looked);
                if (next == null) {
                    checkLength();
                    // A cell that is never closed is not a cell.
                    verdict = recordsFit && !records.isInside() && cell.isInside() ? Verdict.RECORDS : Verdict.CELL;
                } else {
                    looked++;
                    size += next.size();
                    recordsFit = recordsFit && records.read(next.text());
                    cellFits = cellFits && cell.read(next.text());
                    verdict = verdict(recordsFit ? records : null, cellFits ? cell : null, size);
                }
            }
            for (int i = 0; verdict != Verdict.RECORDS && i < looked; i++) {
                take();
            }
            lost = verdict == Verdict.NEITHER;
        }
    }

    private enum Verdict {
        /** Both readings are still possible. */
        OPEN,
        /** The lines looked at are records. */
        RECORDS,
        /** The lines looked at may be inside a cell, and a record starts after them. */
        CELL,
        /** The lines looked at are malformed in both readings. */
        NEITHER
    }

    /** Compares two readings of the same lines, each null if it does not fit. */
    private Verdict verdict(@Nullable LineReading records, @Nullable LineReading cell, int size) {
        if (cell == null) {
            return records == null ? Verdict.NEITHER : Verdict.RECORDS;
        }
        if (!cell.isInside() && (records == null || !records.isInside())) {
            return Verdict.CELL;
        }
        if (size > maxCell) {
            return records == null ? Verdict.NEITHER : Verdict.RECORDS;
        }
        return Verdict.OPEN;
    }

    private String[] cells(LineReading reading) {
        List<String> cells = reading.cells();
        if (leftOut.isPresent() && leftOut.getAsInt() < cells.size()) {
            cells.remove(leftOut.getAsInt());
        }
        return cells.toArray(String[]::new);
    }

    /** Rejects the lines taken. */
    private String[] reject() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taken.forEach(each -> bytes.writeBytes(each.bytes()));
        long last = nextLine - 1;
        String together =
                line == last ? "line " + line + " is rejected" : "lines " + line + " to " + last + " are rejected";
        RowIssue issue =
                new RowIssue(record, line, null, RowProblem.MALFORMED_LINE, "CSV, found " + problem + "; " + together);
        rejected = new Row.RejectedRow(record, line, issue, List.of(), new RejectedLines(bytes.toByteArray()));
        return new String[0];
    }

    @Override
    public Row.@Nullable RejectedRow rejected() {
        return rejected;
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public long charactersRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
