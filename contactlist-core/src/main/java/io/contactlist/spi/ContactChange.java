package io.contactlist.spi;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one atomic step did to one contact.
 *
 * @param imported the contact as imported, if the step added it, else null
 * @param contact the contact after the step
 * @param events all that happened to it in the step, in order: who the contact is has become another only by a
 *     {@link ContactEvent.DataUpdated} among them. A store that keeps them, and the contact as imported, can
 *     replay them to the same contact (rule P5)
 */
public record ContactChange(@Nullable Contact imported, Contact contact, List<ContactEvent> events) {

    public ContactChange {
        events = List.copyOf(events);
    }
}
