package io.contactlist.tests.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.ConversationSourceContract;
import io.contactlist.contract.RandomSelection;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The source in memory keeps the promises of every source (P1, P4). It finds what is added to the collection later. */
class InMemoryConversationSourceTest extends ConversationSourceContract {

    @Override
    protected ConversationSource newSource(List<Conversation> conversations) {
        return ConversationSource.inMemory(conversations);
    }

    @Test
    void whatIsAddedToTheCollectionIsFound() throws IOException {
        RandomSelection selection = new RandomSelection(new Random(1));
        Criteria all = new Criteria(StandardAttribute.ID.isPresent(), ZoneOffset.UTC);
        Map<String, Conversation> conversations = new ConcurrentHashMap<>();
        ConversationSource source = ConversationSource.inMemory(conversations.values());
        assertEquals(0, source.find(all, Instant.EPOCH, null).count());

        conversations.put("b", selection.conversation("b"));
        conversations.put("a", selection.conversation("a"));
        assertEquals(
                List.of("a", "b"),
                source.find(all, Instant.EPOCH, null).map(c -> c.id().value()).toList());
    }
}
