package io.contactlist.contract;

import io.contactlist.list.ListFormat;
import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An upload of rows that a test writes down. */
public final class RowsUpload implements UploadSource {

    public static final ListFormat WITH_ID = new ListFormat(List.of("id", "phone", "email"), "id");
    public static final ListFormat WITHOUT_ID = new ListFormat(List.of("phone", "email"), null);

    private final ListFormat format;
    private final List<LongFunction<Row>> rows = new ArrayList<>();
    private boolean closed;

    private RowsUpload(ListFormat format) {
        this.format = format;
    }

    public static RowsUpload of(ListFormat format) {
        return new RowsUpload(format);
    }

    /** Contacts c1, c2, and so on, each with a phone number and a mail address of its own. */
    public static RowsUpload contacts(int count) {
        RowsUpload upload = of(WITH_ID);
        IntStream.rangeClosed(1, count).forEach(i -> upload.contact("c" + i, phone(i), mail(i)));
        return upload;
    }

    public static CommunicationUnit phone(int i) {
        return CommunicationUnit.of(Channel.call("trunk"), String.valueOf(380_500_000_000L + i));
    }

    public static CommunicationUnit mail(int i) {
        return CommunicationUnit.of(Channel.email("office"), "c" + i + "@example.org");
    }

    public RowsUpload contact(String id, CommunicationUnit... units) {
        return row(record -> contactRow(record, ContactId.of(id), units));
    }

    /** A row that has no identifier but its record number. */
    public RowsUpload numbered(CommunicationUnit... units) {
        return row(record -> contactRow(record, ContactId.of(Long.toString(record)), units));
    }

    private static Row contactRow(long record, ContactId id, CommunicationUnit... units) {
        List<RowIssue> notes = units.length > 0
                ? List.of()
                : List.of(new RowIssue(record, record + 1, null, RowProblem.NO_UNIT, "at least one unit"));
        return new Row.ContactRow(
                record, record + 1, Contact.of(id, null, List.of(units), Attributes.NONE), notes, List.of());
    }

    public RowsUpload rejected() {
        return row(record -> new Row.RejectedRow(
                record,
                record + 1,
                new RowIssue(
                        record,
                        record + 1,
                        null,
                        RowProblem.WRONG_CELL_COUNT,
                        format.columns().size() + " cells"),
                List.of()));
    }

    public RowsUpload blank() {
        return row(record -> new Row.BlankRow(record, record + 1));
    }

    /** From here on the source isn't what it should be. */
    public RowsUpload broken() {
        return row(record -> {
            throw new UploadException("record " + record + " is broken");
        });
    }

    private RowsUpload row(LongFunction<Row> row) {
        rows.add(row);
        return this;
    }

    /** Whether whoever opened the rows last has closed them. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public RowReader open(long firstRecord) {
        closed = false;
        return new RowReader() {
            private int read;

            @Override
            public ListFormat format() {
                return format;
            }

            @Override
            public @Nullable Row next() {
                if (read == rows.size()) {
                    return null;
                }
                return rows.get(read).apply(firstRecord + read++);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
