package io.contactlist.jdbc.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.ConversationSourceContract;
import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Tests that conversations in a database keep the promises of any source, page after page. */
class SqlConversationSourceTest extends ConversationSourceContract {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    private static final Criteria ALL = new Criteria(StandardAttribute.ID.isPresent(), ZoneOffset.UTC);

    private DataSource database;

    @Override
    protected ConversationSource newSource(List<Conversation> conversations) throws IOException {
        try {
            database = Database.with(conversations);
            return new SqlConversationSource(database);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Conversation> conversations(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Conversation.of(
                                ConversationId.of(String.format(Locale.ROOT, "c%05d", i)),
                                ContactId.of("p"),
                                Channel.call("line"),
                                ConversationStatus.OPEN,
                                NOW)
                        .withAttribute("place", i))
                .toList();
    }

    @Test
    void source1_pagesAreTheWhole() throws IOException {
        for (int number : new int[] {500, 501, 1234}) {
            List<Conversation> all = conversations(number);
            try (Stream<Conversation> found = newSource(all).find(ALL, NOW, null)) {
                assertEquals(all, found.toList());
            }
        }
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("DROP ALL OBJECTS");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
