package io.contactlist.examples;

import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates an embedding system with a week's conversations. Each is visible from its creation. On one day reading
 * fails.
 */
final class SimulatedConversations implements ConversationSource {

    private static final LocalDate ILL = LocalDate.parse("2026-03-07");

    private final ZoneId zone;
    private final List<Conversation> all;

    SimulatedConversations(ZoneId zone) {
        this.zone = zone;
        this.all = List.of(
                conversation("v-1", "maria", Channel.socialMedia("viber"), "2026-03-02T10:00", "150.5"),
                conversation("m-1", "maria", Channel.email("mailbox"), "2026-03-03T11:30", "150.5"),
                conversation("v-2", "juan", Channel.socialMedia("viber"), "2026-03-04T09:15", "99"),
                conversation("v-3", "ana", Channel.socialMedia("viber"), "2026-03-05T14:40", "225.75"),
                conversation("m-2", "ana", Channel.email("mailbox"), "2026-03-05T23:59", "225.75"),
                conversation("v-4", "luis", Channel.socialMedia("viber"), "2026-03-06T12:00", "480"),
                conversation("v-5", "rosa", Channel.socialMedia("viber"), "2026-03-07T23:30", "310"),
                conversation("m-3", "luis", Channel.email("mailbox"), "2026-03-08T16:20", "480")
                        .withLabels(Set.of("complaint")),
                conversation("v-6", "eva", Channel.socialMedia("viber"), "2026-03-10T08:05", "101"),
                conversation("m-4", "maria", Channel.email("mailbox"), "2026-03-11T17:45", "150.5"));
    }

    private Conversation conversation(String id, String contact, Channel channel, String created, String debt) {
        Instant at = LocalDateTime.parse(created).atZone(zone).toInstant();
        return Conversation.of(ConversationId.of(id), ContactId.of(contact), channel, ConversationStatus.RESOLVED, at)
                .withName(Character.toUpperCase(contact.charAt(0)) + contact.substring(1))
                .withAttribute("debt", new BigDecimal(debt));
    }

    @Override
    public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
            throws IOException {
        if (LocalDate.ofInstant(now, zone).equals(ILL)) {
            throw new IOException("the conversations can't be read today");
        }
        List<Conversation> known = all.stream()
                .filter(conversation -> !conversation.created().isAfter(now))
                .toList();
        return ConversationSource.inMemory(known).find(criteria, now, after);
    }
}
