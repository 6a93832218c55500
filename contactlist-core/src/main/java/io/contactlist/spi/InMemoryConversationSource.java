package io.contactlist.spi;

import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds conversations in a collection. */
final class InMemoryConversationSource implements ConversationSource {

    private static final Comparator<ConversationId> ORDER = Comparator.comparing(ConversationId::value);

    private final Collection<Conversation> conversations;

    InMemoryConversationSource(Collection<Conversation> conversations) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
    }

    @Override
    public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after) {
        Predicate<Conversation> wanted = criteria.at(now);
        return conversations.stream()
                .filter(conversation -> after == null || ORDER.compare(conversation.id(), after) > 0)
                .filter(wanted)
                .sorted(Comparator.comparing(Conversation::id, ORDER));
    }
}
