package io.contactlist;

import io.contactlist.list.ListId;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import java.util.Objects;

/**
 * An event of one contact, to be {@link ContactLists#record(ReportedEvent) recorded}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param list the contact's list
 * @param contact the contact
 * @param event what happened
 */
public record ReportedEvent(ListId list, ContactId contact, ContactEvent event) {

    public ReportedEvent {
        Objects.requireNonNull(list, "list id");
        Objects.requireNonNull(contact, "contact id");
        Objects.requireNonNull(event, "event");
    }

    /** Shows list and event; the contact's identifier may be personal data and is left out. */
    @Override
    public String toString() {
        return "in list " + list + ": " + event;
    }
}
