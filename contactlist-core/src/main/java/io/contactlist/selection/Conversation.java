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
 * A conversation of the embedding system, with the attributes for selection.
 *
 * <pre>{@code
 * Conversation.of(ConversationId.of("c-17"), ContactId.of("p-4"), Channel.socialMedia("viber"), PENDING, created)
 *         .withName("Anna").withLabels(Set.of("debt")).withAttribute("debt", new BigDecimal("75.25"))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the conversation's id, unique in the embedding system, with at least one visible character
 * @param contact the embedding system's key of the contact, which becomes the contact's identifier in a list (rule S4)
 * @param contactName the contact's name, not blank, or null if there is none
 * @param channel the channel of the conversation
 * @param status the status
 * @param labels the labels, may be empty; returned in the order of texts
 * @param created when it was created
 * @param lastActivityAt when something last happened in it, or null if unknown
 * @param attributes the custom attributes by name; missing ones are absent
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

    public Conversation {
        if (AddressKind.ID.normalise(id.value()) == null) {
            throw new IllegalArgumentException("id of a conversation must be " + AddressKind.ID.expected());
        }
        Objects.requireNonNull(contact, "contact");
        if (contactName != null && contactName.isBlank()) {
            throw new IllegalArgumentException("name of a conversation's contact must not be blank");
        }
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(status, "status");
        labels = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(labels)));
        Objects.requireNonNull(created, "created");
        attributes = Map.copyOf(attributes);
    }

    /** {@return a conversation without name, labels, last activity and custom attributes} */
    public static Conversation of(
            ConversationId id, ContactId contact, Channel channel, ConversationStatus status, Instant created) {
        return new Conversation(id, contact, null, channel, status, Set.of(), created, null, Map.of());
    }

    /** {@return this conversation with another name of its contact, not blank, or null for none} */
    public Conversation withName(@Nullable String name) {
        return new Conversation(id, contact, name, channel, status, labels, created, lastActivityAt, attributes);
    }

    /** {@return this conversation with other labels} */
    public Conversation withLabels(Set<String> others) {
        return new Conversation(id, contact, contactName, channel, status, others, created, lastActivityAt, attributes);
    }

    /** {@return this conversation with another instant of its last activity, or null if unknown} */
    public Conversation withLastActivity(@Nullable Instant at) {
        return new Conversation(id, contact, contactName, channel, status, labels, created, at, attributes);
    }

    /**
     * Returns this conversation with a custom attribute added or replaced.
     *
     * @param attribute the attribute's name
     * @param value any value that {@link AttributeValue#of} accepts
     * @return the conversation
     * @throws IllegalArgumentException if the value is not accepted
     */
    public Conversation withAttribute(String attribute, Object value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(attribute, AttributeValue.of(value));
        return new Conversation(id, contact, contactName, channel, status, labels, created, lastActivityAt, more);
    }

    /** {@return the contact's name, or empty if there is none} */
    public Optional<String> name() {
        return Optional.ofNullable(contactName);
    }

    /** {@return when something last happened in the conversation, or empty if unknown} */
    public Optional<Instant> lastActivity() {
        return Optional.ofNullable(lastActivityAt);
    }

    /** Shows status and channel type; id, name, labels and values are personal data and left out. */
    @Override
    public String toString() {
        return status + " conversation on " + channel.type();
    }
}
