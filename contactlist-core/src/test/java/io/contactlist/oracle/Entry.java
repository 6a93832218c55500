package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ContactEvent;
import java.time.Instant;

/**
 * One accepted event with what came of it when it was judged.
 *
 * @param event the event
 * @param rules the rules in force from this event on
 * @param counted whether the outcome it reports counts; false for what is no outcome
 * @param cancelled the number of the planned attempt that it made pointless, or 0
 * @param closes whether the contact closed, by the policy or by hand
 */
record Entry(ContactEvent event, RuleSheet rules, boolean counted, int cancelled, boolean closes) {

    Instant at() {
        return event.at();
    }

    Entry cancelling(int number) {
        return new Entry(event, rules, counted, number, closes);
    }

    Entry closing() {
        return new Entry(event, rules, counted, cancelled, true);
    }
}
