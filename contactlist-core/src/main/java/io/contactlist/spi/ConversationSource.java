package io.contactlist.spi;

import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of the embedding system, of which lists are fed (rules S1 to S6).
 *
 * <p>What a source promises, and {@code io.contactlist.contract.ConversationSourceContract} tests:
 *
 * <ol>
 *   <li>It finds those conversations, each once, for which {@link Criteria#at} is true, and no others. A
 *       database is asked in its own language, but comes to the same.
 *   <li>It gives them in one total order, which depends on nothing that changes in a conversation: whoever
 *       asks, with whatever criteria, finds two conversations in the same order each time.
 *   <li>After a conversation means: after it in this order, whether or not it matches itself.
 *       So pieces that follow each other are the whole.
 *   <li>It finds what was there when it was asked. What others add, change or remove while the stream is read
 *       may be found or not, as it was or as it is.
 *   <li>Values come as they are in the embedding system, equal each time.
 *   <li>A source that can't be read says so by an {@link IOException}, or in the middle of the stream by an
 *       {@link java.io.UncheckedIOException}; it never just ends.
 *   <li>Many threads may ask at once.
 * </ol>
 */
public interface ConversationSource {

    /**
     * A source in the memory of this process, for tests and small embedders. Its order is that of the
     * conversations' ids as texts; each time it is asked it goes through all of them.
     *
     * @param conversations where they are, each id once; the source reads it each time it is asked, so what is
     *     added later is found, and whoever changes it meanwhile must use a collection that bears that, such
     *     as the values of a concurrent map
     * @return the source
     */
    static ConversationSource inMemory(Collection<Conversation> conversations) {
        return new InMemoryConversationSource(conversations);
    }

    /**
     * Finds conversations.
     *
     * @param criteria which of them
     * @param now the instant of evaluation
     * @param after the conversation after which to begin, or null to begin with the first
     * @return the conversations in the source's order, read as the stream is; to be closed by the caller
     * @throws IOException if the source can't be read
     */
    Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after) throws IOException;
}
