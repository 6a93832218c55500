package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import io.contactlist.model.AddressKind;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that match criteria, to feed a list once or repeatedly (rules S1 to S6).
 *
 * <pre>{@code
 * ConversationSelection selection = ConversationSelection.of(source, criteria, clock);
 * selection.sample(10);                // nothing is stored
 * lists.upload(list, selection);       // the first time, and each refresh
 * }</pre>
 *
 * <p>Each conversation is a record of the upload. All conversations of one contact become one contact of the list:
 *
 * <ul>
 *   <li>Its identifier is the embedding system's key of the contact.
 *   <li>Its name is that of its first conversation with a name.
 *   <li>Its units are the conversations, in the order of the source. Each has the conversation's channel, and its id as
 *       the address.
 * </ul>
 *
 * <p>A later upload merges. It adds conversations that the contact does not have yet, and removes none, even if they no
 * longer match. So uploads can be repeated, or run at the same time, without adding anything twice. An upload that
 * ended early is completed by running it again.
 *
 * <p>A conversation is identified by its id, per contact. If it has moved to another channel, its unit stays on the
 * first one. If it has moved to another contact, it is added there too.
 *
 * <p>The format of such a list is {@link #FORMAT} (rule I4). A list with another format, fed from files, takes no
 * conversations, and the reverse.
 *
 * <p>This class is immutable, and thread-safe if source and clock are.
 */
public final class ConversationSelection implements UploadSource {

    /** The format of the upload: contact, which is the identifier, name and conversation. */
    public static final ListFormat FORMAT = new ListFormat(List.of("contact", "name", "conversation"), "contact");

    private final ConversationSource source;
    private final Criteria criteria;
    private final Clock clock;

    private ConversationSelection(ConversationSource source, Criteria criteria, Clock clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.criteria = Objects.requireNonNull(criteria, "criteria");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Selects conversations.
     *
     * @param source the source of the conversations
     * @param criteria the criteria that they match
     * @param clock gives the instant of evaluation, when an upload opens or a sample is taken
     * @return the selection
     */
    public static ConversationSelection of(ConversationSource source, Criteria criteria, Clock clock) {
        return new ConversationSelection(source, criteria, clock);
    }

    /**
     * Returns the first conversations found, and stores nothing (rule S3).
     *
     * @param most the maximum number, at least 0
     * @return the conversations in the source's order; empty if none matches
     * @throws IOException if the source cannot be read
     * @throws IllegalArgumentException if the number is negative
     */
    public List<Conversation> sample(int most) throws IOException {
        return sample(most, null);
    }

    /**
     * Returns the next conversations found, and stores nothing (rule S3).
     *
     * @param most the maximum number, at least 0
     * @param after the last conversation of the sample before, or null to begin with the first
     * @return the conversations in the source's order; empty if no more match
     * @throws IOException if the source cannot be read
     * @throws IllegalArgumentException if the number is negative
     */
    public List<Conversation> sample(int most, @Nullable ConversationId after) throws IOException {
        if (most < 0) {
            throw new IllegalArgumentException("the size of a sample must be at least 0, but is " + most);
        }
        try (Stream<Conversation> found = source.find(criteria, clock.instant(), after)) {
            return found.limit(most).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Finds the conversations.
     *
     * @param firstRecord ignored, since contacts have identifiers
     * @return one row per conversation, in the source's order
     * @throws IOException if the source cannot be read
     */
    @Override
    public RowReader open(long firstRecord) throws IOException {
        return new FoundRows(source.find(criteria, clock.instant(), null));
    }

    /** Shows the criteria without values that may be personal data. */
    @Override
    public String toString() {
        return "conversations with " + criteria;
    }

    private static final class FoundRows implements RowReader {

        private final Stream<Conversation> found;
        private final Iterator<Conversation> conversations;
        private long record;

        FoundRows(Stream<Conversation> found) {
            this.found = found;
            this.conversations = found.iterator();
        }

        @Override
        public ListFormat format() {
            return FORMAT;
        }

        @Override
        public @Nullable Row next() throws IOException {
            try {
                return conversations.hasNext() ? row(conversations.next()) : null;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private Row row(Conversation conversation) {
            CommunicationUnit unit = CommunicationUnit.of(
                    conversation.channel(), conversation.id().value(), AddressKind.ID);
            return new Row.ConversationRow(++record, conversation.contact(), conversation.contactName(), unit);
        }

        @Override
        public void close() throws IOException {
            try {
                found.close();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }
}
