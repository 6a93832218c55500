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

/** Provides an upload whose rows are written in a test. This class is not thread-safe. */
public final class RowsUpload implements UploadSource {

    /** A format with an identifier column. */
    public static final ListFormat WITH_ID = new ListFormat(List.of("id", "phone", "email"), "id");

    /** A format without an identifier column. */
    public static final ListFormat WITHOUT_ID = new ListFormat(List.of("phone", "email"), null);

    private final ListFormat format;
    private final List<LongFunction<Row>> rows = new ArrayList<>();
    private boolean closed;

    private RowsUpload(ListFormat format) {
        this.format = format;
    }

    /** Creates an upload without rows. */
    public static RowsUpload of(ListFormat format) {
        return new RowsUpload(format);
    }

    /** Creates an upload of the contacts c1, c2 and so on, each with its own phone number and e-mail address. */
    public static RowsUpload contacts(int count) {
        RowsUpload upload = of(WITH_ID);
        IntStream.rangeClosed(1, count).forEach(i -> upload.contact("c" + i, phone(i), mail(i)));
        return upload;
    }

    /** {@return the phone number of contact {@code i}} */
    public static CommunicationUnit phone(int i) {
        return CommunicationUnit.of(Channel.call("trunk"), String.valueOf(380_500_000_000L + i));
    }

    /** {@return the e-mail address of contact {@code i}} */
    public static CommunicationUnit mail(int i) {
        return CommunicationUnit.of(Channel.email("office"), "c" + i + "@example.org");
    }

    /** Adds a contact. */
    public RowsUpload contact(String id, CommunicationUnit... units) {
        return row(record -> contactRow(record, ContactId.of(id), units));
    }

    /** Adds a contact without notes. */
    public RowsUpload contact(Contact contact) {
        return row(record -> new Row.ContactRow(record, record + 1, contact, List.of(), List.of()));
    }

    /** Adds a contact whose identifier is its record number. */
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

    /** Adds a rejected row. */
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

    /** Adds a blank row. */
    public RowsUpload blank() {
        return row(record -> new Row.BlankRow(record, record + 1));
    }

    /** Makes the source fail at this row with an {@link UploadException}. */
    public RowsUpload broken() {
        return row(record -> {
            throw new UploadException("record " + record + " is broken");
        });
    }

    private RowsUpload row(LongFunction<Row> row) {
        rows.add(row);
        return this;
    }

    /** {@return whether the last opened rows are closed} */
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
