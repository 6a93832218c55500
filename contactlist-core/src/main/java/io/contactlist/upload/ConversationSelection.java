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
 * The conversations that match criteria, to feed a list: once, or again and again (rules S1 to S6).
 *
 * <pre>{@code
 * ConversationSelection selection = ConversationSelection.of(source, criteria, clock);
 * selection.sample(10);                // nothing is stored
 * lists.upload(list, selection);       // the first time, and each refresh
 * }</pre>
 *
 * <p>Each conversation is a record of the upload. The conversations of one contact become one contact of the
 * list: its identifier is the embedding system's key of the contact, its name the one that its first
 * conversation with a name brings, its units are the conversations in the order in which they came, each on
 * its own channel with its id as the address. A later upload merges: it adds the conversations that the
 * contact doesn't have yet and removes none, though they match no longer. So an upload can be repeated, or
 * run twice at once, and adds nothing twice; one that broke off is completed by running it again.
 *
 * <p>Conversation ids decide per contact. A conversation that runs on another channel since stays on the one
 * it was added with; one that the embedding system has given to another contact is added there too.
 *
 * <p>The format of a list that is fed this way is {@link #FORMAT} (rule I4): a list that was fed from a file
 * with other columns takes no conversations, and the other way round.
 */
public final class ConversationSelection implements UploadSource {

    /** Contact, name and conversation, of which the contact is the identifier. */
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
     * @param source where they are
     * @param criteria which of them
     * @param clock tells the instant of evaluation: that at which an upload opens, or a sample is taken
     * @return the selection
     */
    public static ConversationSelection of(ConversationSource source, Criteria criteria, Clock clock) {
        return new ConversationSelection(source, criteria, clock);
    }

    /**
     * The first conversations found (rule S3). Nothing is stored.
     *
     * @param most how many at most, at least 0
     * @return the conversations in the source's order; empty if none matches
     * @throws IOException if the source can't be read
     * @throws IllegalArgumentException if the number is negative
     */
    public List<Conversation> sample(int most) throws IOException {
        return sample(most, null);
    }

    /**
     * More of the conversations found (rule S3). Nothing is stored.
     *
     * @param most how many at most, at least 0
     * @param after the last one of the sample before, or null to begin with the first
     * @return the conversations that follow in the source's order; empty if none does
     * @throws IOException if the source can't be read
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
     * @param firstRecord has no meaning here, since contacts have identifiers
     * @return a row each, in the source's order
     * @throws IOException if the source can't be read
     */
    @Override
    public RowReader open(long firstRecord) throws IOException {
        return new FoundRows(source.find(criteria, clock.instant(), null));
    }

    /** The criteria, without values that may be personal data. */
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
