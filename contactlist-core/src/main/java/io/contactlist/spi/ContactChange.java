package io.contactlist.spi;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of one contact in one atomic step.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param imported the contact as imported if the step added it, otherwise null
 * @param contact the contact after the step
 * @param events the contact's events in the step, in order. Identity data changes only through {@link
 *     ContactEvent.DataUpdated}. A store with these events and the imported contact can replay them to the same contact
 *     (rule P5)
 */
public record ContactChange(@Nullable Contact imported, Contact contact, List<ContactEvent> events) {

    public ContactChange {
        events = List.copyOf(events);
    }
}
