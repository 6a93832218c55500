package io.contactlist.tests.upload;

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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Rows as words: {@code id/name/phone,phone}, {@code -} for a rejected row, {@code _} for a blank one, {@code
 * !} where the source isn't what it should be, {@code ?} where it can't be read. Without an identifier
 * column the id is left out.
 */
record RowsFromText(List<String> words, boolean numbered) implements UploadSource {

    static final Channel TRUNK = Channel.call("trunk-1");

    static RowsFromText of(String text) {
        return new RowsFromText(Arrays.asList(text.split(" ")), false);
    }

    static RowsFromText numbered(String text) {
        return new RowsFromText(Arrays.asList(text.split(" ")), true);
    }

    @Override
    public RowReader open(long firstRecord) {
        return new RowReader() {
            private int read;

            @Override
            public ListFormat format() {
                return numbered
                        ? new ListFormat(List.of("name", "phone"), null)
                        : new ListFormat(List.of("id", "name", "phone"), "id");
            }

            @Override
            public Row next() throws IOException {
                return read == words.size() ? null : row(words.get(read), ++read, firstRecord + read - 1);
            }

            @Override
            public long bytesRead() {
                return read * 10L;
            }

            @Override
            public OptionalLong totalBytes() {
                return OptionalLong.of(words.size() * 10L);
            }

            @Override
            public void close() {}
        };
    }

    private Row row(String word, long record, long number) throws IOException {
        switch (word) {
            case "_":
                return new Row.BlankRow(record, record + 1);
            case "-":
                RowIssue issue = new RowIssue(record, record + 1, null, RowProblem.WRONG_CELL_COUNT, "3 cells");
                return new Row.RejectedRow(record, record + 1, issue, List.of(word));
            case "!":
                throw new UploadException("record " + record + " is broken");
            case "?":
                throw new IOException("the disk is gone");
            default:
                String[] cells = ((numbered ? number + "/" : "") + word).split("/", -1);
                return contact(cells, record);
        }
    }

    private static Row contact(String[] cells, long record) {
        List<CommunicationUnit> units = new ArrayList<>();
        for (String phone : cells[2].split(",")) {
            if (!phone.isEmpty()) {
                units.add(CommunicationUnit.of(TRUNK, phone));
            }
        }
        String name = cells[1].isEmpty() ? null : cells[1];
        Contact contact = Contact.of(ContactId.of(cells[0]), name, units, Attributes.NONE);
        List<RowIssue> notes = units.isEmpty()
                ? List.of(new RowIssue(record, record + 1, null, RowProblem.NO_UNIT, "an address"))
                : List.of();
        return new Row.ContactRow(record, record + 1, contact, notes, List.of(cells));
    }
}
