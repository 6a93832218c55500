package io.contactlist.benchmarks.jdbc;

import io.contactlist.list.ListFormat;
import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Provides an upload of contacts in memory: three units and two attributes each. */
final class PreparedContacts implements UploadSource {

    private static final ListFormat FORMAT =
            new ListFormat(List.of("id", "name", "phone", "mobile", "email", "debt", "note"), "id");

    private final List<Row> rows;

    PreparedContacts(int count) {
        rows = IntStream.rangeClosed(1, count).mapToObj(PreparedContacts::row).toList();
    }

    private static Row row(int i) {
        Contact contact = Contact.of(
                ContactId.of(String.valueOf(10_000_000 + i)),
                "Olena Shevchenko " + i,
                List.of(
                        CommunicationUnit.of(Channel.call("line"), String.valueOf(380_440_000_000L + i)),
                        CommunicationUnit.of(Channel.call("line"), String.valueOf(380_670_000_000L + i)),
                        CommunicationUnit.of(Channel.email("office"), "olena" + i + "@example.org")),
                Attributes.of(Map.of("debt", i + ".50", "note", "pays on Fridays")));
        return new Row.ContactRow(i, i + 1, contact, List.of(), List.of());
    }

    @Override
    public RowReader open(long firstRecord) {
        return new RowReader() {
            private int read;

            @Override
            public ListFormat format() {
                return FORMAT;
            }

            @Override
            public @Nullable Row next() {
                return read == rows.size() ? null : rows.get(read++);
            }

            @Override
            public void close() {
                // Nothing to close.
            }
        };
    }
}
