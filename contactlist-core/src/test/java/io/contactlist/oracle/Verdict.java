package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.Effect;
import io.contactlist.model.Rejection;
import java.util.List;
import java.util.Optional;

/**
 * What the judge says of an event.
 *
 * @param rejection why it does not apply, or nothing if it does
 * @param events what is recorded if it applies: what was overdue, and the event
 * @param effects what is to be carried out if it applies
 */
record Verdict(Optional<Rejection> rejection, List<ContactEvent> events, List<Effect> effects) {

    static Verdict rejected(Rejection rejection) {
        return new Verdict(Optional.of(rejection), List.of(), List.of());
    }

    static Verdict accepted(List<ContactEvent> events, List<Effect> effects) {
        return new Verdict(Optional.empty(), events, effects);
    }
}
