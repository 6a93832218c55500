package io.contactlist.tests.csv;

import io.contactlist.list.ListFormat;
import io.contactlist.model.Contact;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadSource;
import java.util.Iterator;
import java.util.List;

/** An upload of one contact without a file. */
record OneContact(Contact contact) implements UploadSource {

    @Override
    public RowReader open(long firstRecord) {
        Iterator<Row> rows = List.<Row>of(new Row.ContactRow(1, 1, contact, List.of(), List.of()))
                .iterator();
        return new RowReader() {
            @Override
            public ListFormat format() {
                return new ListFormat(List.of("id", "note"), "id");
            }

            @Override
            public Row next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
