package io.contactlist.tests.selection;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ConversationSource;
import io.contactlist.upload.ConversationSelection;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A list, and the embedding system's conversations that it is fed from. */
final class Feed {

    static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final ListId LIST = ListId.of("list");
    static final Channel VIBER = Channel.socialMedia("viber");
    static final Channel MAILBOX = Channel.email("mailbox");
    static final Condition ALL = StandardAttribute.ID.isPresent();

    final ContactStore store = ContactStore.inMemory();
    final ContactLists lists = ContactLists.of(store, CLOCK);
    final Map<ConversationId, Conversation> conversations = new ConcurrentHashMap<>();

    Feed() {
        lists.create(LIST, ContactList.named("debtors"));
    }

    static Conversation conversation(String id, String contact, Channel channel) {
        return Conversation.of(ConversationId.of(id), ContactId.of(contact), channel, ConversationStatus.RESOLVED, NOW);
    }

    Feed with(Conversation... more) {
        return with(List.of(more));
    }

    Feed with(Collection<Conversation> more) {
        more.forEach(conversation -> conversations.put(conversation.id(), conversation));
        return this;
    }

    ConversationSelection selection(Condition condition) {
        return ConversationSelection.of(
                ConversationSource.inMemory(conversations.values()), new Criteria(condition, ZoneOffset.UTC), CLOCK);
    }

    UploadReport refresh() throws IOException {
        return refresh(ALL);
    }

    UploadReport refresh(Condition condition) throws IOException {
        return lists.upload(LIST, selection(condition));
    }

    List<Contact> contacts() {
        try (var contacts = store.contacts(LIST)) {
            return contacts.toList();
        }
    }

    Contact contact(String id) {
        return store.contact(LIST, ContactId.of(id)).orElseThrow();
    }

    List<String> addresses(String contact) {
        return contact(contact).units().stream().map(CommunicationUnit::address).toList();
    }
}
