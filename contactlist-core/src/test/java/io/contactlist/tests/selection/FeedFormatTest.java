package io.contactlist.tests.selection;

import static io.contactlist.tests.selection.Feed.LIST;
import static io.contactlist.tests.selection.Feed.VIBER;
import static io.contactlist.tests.selection.Feed.conversation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.list.ListFormat;
import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.upload.ConversationSelection;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list is fed from conversations or from files of one format (I4), row by row. */
class FeedFormatTest {

    private final Feed feed = new Feed();

    @Test
    void i4_aListFedFromAFileTakesNoConversations() throws IOException {
        ListFormat columns = new ListFormat(List.of("id", "phone"), "id");
        CommunicationUnit phone = CommunicationUnit.of(Channel.call("trunk"), "+380501234567");
        Contact contact = Contact.of(ContactId.of("anna"), null, List.of(phone), Attributes.NONE);
        feed.lists.upload(LIST, rows(columns, List.of(new Row.ContactRow(1, 2, contact, List.of(), List.of()))));
        feed.with(conversation("c1", "anna", VIBER));

        FormatMismatchException refusal = assertThrows(FormatMismatchException.class, feed::refresh);
        assertEquals(columns, refusal.expected());
        assertEquals(ConversationSelection.FORMAT, refusal.found());
        assertEquals(List.of(contact.withStoredAt(Feed.NOW)), feed.contacts());
    }

    @Test
    void i4_aListFedFromConversationsTakesNoFileOfOtherColumns() throws IOException {
        feed.refresh();
        UploadSource file = rows(new ListFormat(List.of("id", "phone"), "id"), List.of());

        assertThrows(FormatMismatchException.class, () -> feed.lists.upload(LIST, file));
        assertEquals(
                ConversationSelection.FORMAT,
                feed.lists.state(LIST).list().format().orElseThrow());
    }

    @Test
    void rowsOfBothKindsInOneUploadAreTakenInTheirOrder() throws IOException {
        CommunicationUnit one = CommunicationUnit.of(VIBER, "c1");
        CommunicationUnit two = CommunicationUnit.of(VIBER, "c2");
        CommunicationUnit three = CommunicationUnit.of(VIBER, "c3");
        ContactId id = ContactId.of("anna");
        Contact whole = Contact.of(id, "Anna", List.of(two), Attributes.NONE);
        List<Row> rows = List.of(
                new Row.ConversationRow(1, id, null, one),
                new Row.ContactRow(2, 2, whole, List.of(), List.of()),
                new Row.ConversationRow(3, id, "Hanna", three),
                new Row.ConversationRow(4, id, "Hanna", three));
        UploadReport report = feed.lists.upload(
                LIST,
                rows(ConversationSelection.FORMAT, rows),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals("read 4 = created 1 + updated 2 + unchanged 1 + rejected 0 + blank 0", report.account());
        assertEquals(List.of("c2", "c3"), feed.addresses("anna"));
        assertEquals("Anna", feed.contact("anna").name().orElseThrow());
        assertEquals(feed.store.recount(LIST), feed.lists.counters(LIST));
    }

    private static UploadSource rows(ListFormat format, List<Row> rows) {
        return firstRecord -> new UploadSource.RowReader() {
            private final Iterator<Row> left = rows.iterator();

            @Override
            public ListFormat format() {
                return format;
            }

            @Override
            public @Nullable Row next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
