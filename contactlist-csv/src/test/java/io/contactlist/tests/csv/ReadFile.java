package io.contactlist.tests.csv;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A file read to its end or to an error, as text for comparisons. */
final class ReadFile {

    final List<String> rows = new ArrayList<>();
    final List<String> issues = new ArrayList<>();
    UploadException error;

    static CsvFile file(CsvMapping mapping, String text) {
        return file(mapping, text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvFile file(CsvMapping mapping, byte[] bytes) {
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping);
    }

    static ReadFile of(CsvMapping mapping, String text) {
        return of(file(mapping, text));
    }

    static ReadFile of(CsvFile file) {
        return of(file, 1);
    }

    static ReadFile of(CsvFile file, long firstRecord) {
        ReadFile reading = new ReadFile();
        try (UploadSource.RowReader rows = file.open(firstRecord)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                reading.add(row);
            }
        } catch (UploadException e) {
            reading.error = e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    private void add(Row row) {
        String position = row.record() + " on line " + row.line() + ": ";
        if (row instanceof Row.ContactRow contact) {
            rows.add(position + text(contact));
            contact.notes().forEach(this::add);
        } else if (row instanceof Row.RejectedRow rejected) {
            rows.add(position + "rejected");
            add(rejected.issue());
        } else {
            rows.add(position + "blank");
        }
    }

    private void add(RowIssue issue) {
        issues.add(issue.toString());
    }

    /** Returns a contact such as {@code 1, CALL 12345, debt=0}. */
    private static String text(Row.ContactRow row) {
        StringJoiner text = new StringJoiner(", ");
        text.add(row.contact().id().value());
        row.contact().name().ifPresent(text::add);
        for (CommunicationUnit unit : row.contact().units()) {
            text.add((unit.isWellFormed() ? "" : "malformed ") + unit.type() + " " + unit.address());
        }
        row.contact().attributes().toMap().forEach((name, value) -> text.add(name + "=" + value));
        return text.toString();
    }
}
