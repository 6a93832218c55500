package io.contactlist.spi;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.Standing;
import java.util.List;

/**
 * What one atomic step did to one contact.
 *
 * @param contact the contact after the step
 * @param standing where it stands after the step, for stores that keep contacts by status
 * @param events what happened to it in the step, in order; empty if it was imported. A store that keeps
 *     them can replay them to the same contact (rule P5)
 */
public record ContactChange(Contact contact, Standing standing, List<ContactEvent> events) {

    /**
     * Copies the events.
     *
     * @param contact the contact after the step
     * @param standing where it stands after the step
     * @param events what happened to it in the step, in order
     */
    public ContactChange {
        events = List.copyOf(events);
    }
}
