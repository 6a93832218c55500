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
 * Finds the conversations of the embedding system from which lists are fed (rules S1 to S6).
 *
 * <p>A source promises the following, and {@code io.contactlist.contract.ConversationSourceContract} tests it:
 *
 * <ol>
 *   <li>It finds exactly the conversations for which {@link Criteria#at} is true, each once. A query in a database's
 *       own language gives the same result.
 *   <li>It has one total order, which does not depend on anything that changes in a conversation. All callers and all
 *       criteria find two conversations in the same order each time.
 *   <li>"After a conversation" means after it in this order, even if that conversation does not match. So consecutive
 *       pieces make up the whole.
 *   <li>It finds the conversations that existed when it was asked. Changes made while the stream is read may be found
 *       or not.
 *   <li>Values are those of the embedding system, equal each time.
 *   <li>A source that cannot be read throws an {@link IOException}, or an {@link java.io.UncheckedIOException} in the
 *       middle of the stream. It never just ends.
 *   <li>Many threads may ask at once.
 * </ol>
 */
public interface ConversationSource {

    /**
     * Creates a source in the memory of this process, for tests and small embedders. Its order is that of the
     * conversations' ids as texts. Each call goes through all conversations.
     *
     * @param conversations the conversations, each id once; read at each call, so that later additions are found. For
     *     changes by other threads use a concurrent collection
     * @return the source
     */
    static ConversationSource inMemory(Collection<Conversation> conversations) {
        return new InMemoryConversationSource(conversations);
    }

    /**
     * Finds conversations.
     *
     * @param criteria the criteria that they match
     * @param now the instant of evaluation
     * @param after the conversation after which to begin, or null to begin with the first
     * @return the conversations in the source's order, read lazily; to be closed by the caller
     * @throws IOException if the source cannot be read
     */
    Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after) throws IOException;
}
