package io.contactlist.selection;

import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of the embedding system, as far as selecting goes.
 *
 * <pre>{@code
 * Conversation.of(ConversationId.of("c-17"), ContactId.of("p-4"), Channel.socialMedia("viber"), PENDING, created)
 *         .withName("Anna").withLabels(Set.of("debt")).withAttribute("debt", new BigDecimal("75.25"))
 * }</pre>
 *
 * @param id the conversation's id, unique in the embedding system
 * @param contact the embedding system's key of the contact that it is with; becomes the contact's identifier
 *     in a list (rule S4)
 * @param contactName the contact's name, not blank, or null if there is none
 * @param channel the channel it runs on
 * @param status where it stands
 * @param labels what it is labelled with; may be empty; they come back in the order of texts
 * @param created when it was created
 * @param lastActivityAt when something last happened in it, or null if that isn't known
 * @param attributes what the embedding system knows besides, by name; what is missing is left out
 */
public record Conversation(
        ConversationId id,
        ContactId contact,
        @Nullable String contactName,
        Channel channel,
        ConversationStatus status,
        Set<String> labels,
        Instant created,
        @Nullable Instant lastActivityAt,
        Map<String, AttributeValue> attributes) {

    /**
     * @throws IllegalArgumentException if the name is blank, or the id nothing but blanks and invisible
     *     characters, so that it can't be an address
     */
    public Conversation {
        if (AddressKind.ID.normalise(id.value()) == null) {
            throw new IllegalArgumentException("the id of a conversation must be " + AddressKind.ID.expected());
        }
        Objects.requireNonNull(contact, "contact");
        if (contactName != null && contactName.isBlank()) {
            throw new IllegalArgumentException("the name of a conversation's contact must not be blank");
        }
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(status, "status");
        labels = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(labels)));
        Objects.requireNonNull(created, "created");
        attributes = Map.copyOf(attributes);
    }

    /**
     * A conversation of which no more is known.
     *
     * @param id the conversation's id
     * @param contact the embedding system's key of the contact that it is with
     * @param channel the channel it runs on
     * @param status where it stands
     * @param created when it was created
     * @return the conversation
     */
    public static Conversation of(
            ConversationId id, ContactId contact, Channel channel, ConversationStatus status, Instant created) {
        return new Conversation(id, contact, null, channel, status, Set.of(), created, null, Map.of());
    }

    /**
     * The same conversation with the name of its contact.
     *
     * @param name the name, not blank, or null if there is none
     * @return the conversation
     * @throws IllegalArgumentException if the name is blank
     */
    public Conversation withName(@Nullable String name) {
        return new Conversation(id, contact, name, channel, status, labels, created, lastActivityAt, attributes);
    }

    /**
     * The same conversation with other labels.
     *
     * @param others what it is labelled with
     * @return the conversation
     */
    public Conversation withLabels(Set<String> others) {
        return new Conversation(id, contact, contactName, channel, status, others, created, lastActivityAt, attributes);
    }

    /**
     * The same conversation with the instant of its last activity.
     *
     * @param at when something last happened in it, or null if that isn't known
     * @return the conversation
     */
    public Conversation withLastActivity(@Nullable Instant at) {
        return new Conversation(id, contact, contactName, channel, status, labels, created, at, attributes);
    }

    /**
     * The same conversation with one more attribute of the embedding system, or another value of it.
     *
     * @param attribute its name
     * @param value any value that {@link AttributeValue#of} takes
     * @return the conversation
     * @throws IllegalArgumentException if it is no value
     */
    public Conversation withAttribute(String attribute, Object value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(attribute, AttributeValue.of(value));
        return new Conversation(id, contact, contactName, channel, status, labels, created, lastActivityAt, more);
    }

    /**
     * The contact's name.
     *
     * @return the name, if there is one
     */
    public Optional<String> name() {
        return Optional.ofNullable(contactName);
    }

    /**
     * When something last happened in it.
     *
     * @return the instant, if it is known
     */
    public Optional<Instant> lastActivity() {
        return Optional.ofNullable(lastActivityAt);
    }

    /** Where it stands and on what; id, name, labels and values are personal data and left out. */
    @Override
    public String toString() {
        return status + " conversation on " + channel.type();
    }
}
