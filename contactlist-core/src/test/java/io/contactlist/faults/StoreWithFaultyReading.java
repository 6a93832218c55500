package io.contactlist.faults;

import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import io.contactlist.tests.ForwardingStore;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores that store what they should and read it wrongly; each class has one fault. */
abstract class StoreWithFaultyReading extends ForwardingStore {

    StoreWithFaultyReading(ContactStore store) {
        super(store);
    }

    /** Finds contacts by their identifier in any case. */
    static final class IgnoringCase extends StoreWithFaultyReading {
        IgnoringCase(ContactStore store) {
            super(store);
        }

        @Override
        public Optional<Contact> contact(ListId list, ContactId contact) {
            try (Stream<Contact> all = contacts(list)) {
                return all.filter(one -> one.id().value().equalsIgnoreCase(contact.value()))
                        .findFirst();
            }
        }
    }

    /** Returns the stored counters instead of counting the contacts again. */
    static final class CountersForRecount extends StoreWithFaultyReading {
        CountersForRecount(ContactStore store) {
            super(store);
        }

        @Override
        public Counters recount(ListId list) {
            return state(list).map(ListState::counters).orElseGet(() -> super.recount(list));
        }
    }

    /** Replaces a list that is created twice. */
    static final class Replacing extends StoreWithFaultyReading {
        Replacing(ContactStore store) {
            super(store);
        }

        @Override
        public void create(ContactList list) {
            if (state(list.id()).isEmpty()) {
                super.create(list);
            } else {
                atomically(list.id(), view -> new StepResult<>(ListState.of(list), List.of(), "replaced"));
            }
        }
    }

    /** Finds contacts of other lists. */
    static final class SharingContacts extends StoreWithFaultyReading {
        private final Set<ListId> lists = ConcurrentHashMap.newKeySet();

        SharingContacts(ContactStore store) {
            super(store);
        }

        @Override
        public void create(ContactList list) {
            super.create(list);
            lists.add(list.id());
        }

        @Override
        public Optional<Contact> contact(ListId list, ContactId contact) {
            return Stream.concat(Stream.of(list), lists.stream())
                    .flatMap(one -> super.contact(one, contact).stream())
                    .findFirst();
        }
    }

    /** Caches contacts, so it misses what other processes store. */
    static final class Remembering extends StoreWithFaultyReading {
        private final Map<ContactId, Contact> read = new ConcurrentHashMap<>();

        Remembering(ContactStore store) {
            super(store);
        }

        @Override
        public Optional<Contact> contact(ListId list, ContactId contact) {
            if (!read.containsKey(contact)) {
                super.contact(list, contact).ifPresent(found -> read.put(contact, found));
            }
            return Optional.ofNullable(read.get(contact));
        }
    }

    /** Reads contacts page by page, so it shows changes made during the reading. */
    static final class Late extends StoreWithFaultyReading {
        Late(ContactStore store) {
            super(store);
        }

        @Override
        public Stream<Contact> contacts(ListId list) {
            return state(list).isEmpty()
                    ? super.contacts(list)
                    : Stream.iterate(
                                    page(list, null),
                                    page -> !page.isEmpty(),
                                    page -> page(list, page.get(page.size() - 1).id()))
                            .flatMap(List::stream);
        }

        private List<Contact> page(ListId list, @Nullable ContactId after) {
            return atomically(list, view -> new StepResult<>(view.state(), List.of(), view.following(after, 100)));
        }
    }

    /** Frees a stream only when it is read to its end, and runs out after fifty. */
    static final class Leaking extends StoreWithFaultyReading {
        private final AtomicInteger open = new AtomicInteger();

        Leaking(ContactStore store) {
            super(store);
        }

        @Override
        public Stream<Contact> contacts(ListId list) {
            if (open.incrementAndGet() > 50) {
                throw new IllegalStateException("too many streams are open");
            }
            Iterator<Contact> contacts = super.contacts(list).iterator();
            return Stream.iterate(contacts, this::hasNext, same -> same).map(Iterator::next);
        }

        private boolean hasNext(Iterator<Contact> contacts) {
            boolean more = contacts.hasNext();
            if (!more) {
                open.decrementAndGet();
            }
            return more;
        }
    }
}
