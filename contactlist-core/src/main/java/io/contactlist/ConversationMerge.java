package io.contactlist;

import io.contactlist.model.Attributes;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.upload.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the conversations of a batch by contact, so that each contact is created or changed once (rules S4, S6). */
final class ConversationMerge {

    private final Map<ContactId, Gathered> contacts = new LinkedHashMap<>();

    /** A contact with its units and those to add. */
    private static final class Gathered {

        final ContactId id;
        final @Nullable Contact earlier;
        final List<CommunicationUnit> units = new ArrayList<>();
        final Set<String> addresses = new HashSet<>();

        @Nullable
        String name;

        boolean isChanged;

        Gathered(ContactId id, @Nullable Contact earlier) {
            this.id = id;
            this.earlier = earlier;
            if (earlier != null) {
                name = earlier.name().orElse(null);
                earlier.units().forEach(this::addUnit);
            }
        }

        boolean addUnit(CommunicationUnit unit) {
            return addresses.add(unit.address()) && units.add(unit);
        }
    }

    /** Adds a conversation and accounts for it. The earlier contact is the one before the batch, or null. */
    void add(Row.ConversationRow row, @Nullable Contact earlier, UploadAccount account) {
        Gathered known = contacts.get(row.contact());
        Gathered contact = known == null ? new Gathered(row.contact(), earlier) : known;
        contacts.put(row.contact(), contact);
        boolean isUnitNew = contact.addUnit(row.unit());
        boolean isNameNew = contact.name == null && row.name() != null;
        if (isNameNew) {
            contact.name = row.name();
        }
        if (known == null && earlier == null) {
            account.created(List.of());
        } else if (isUnitNew || isNameNew) {
            account.updated(List.of());
        } else {
            account.unchanged(List.of());
        }
        contact.isChanged |= isUnitNew || isNameNew;
    }

    /** Creates and changes the collected contacts, and forgets them. */
    void mergeInto(ListEdit edit, Instant at) {
        for (Gathered contact : contacts.values()) {
            if (contact.isChanged) {
                merge(contact, edit, at);
            }
        }
        contacts.clear();
    }

    private static void merge(Gathered contact, ListEdit edit, Instant at) {
        Contact earlier = contact.earlier;
        if (earlier == null) {
            edit.add(Contact.of(contact.id, contact.name, contact.units, Attributes.NONE), at);
        } else {
            DataUpdated event = new DataUpdated(
                    contact.units,
                    contact.name,
                    earlier.attributes(),
                    earlier.zones(),
                    earlier.priority(),
                    earlier.notAfter().orElse(null),
                    at);
            edit.apply(earlier, event);
        }
    }
}
