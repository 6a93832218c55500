package io.contactlist.model;

import java.util.List;
import java.util.Objects;

/**
 * What a store with an event log keeps of a contact (rule P5).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param imported the contact as imported
 * @param rules the rules of its list at the import
 * @param events the events that applied since then, in that order; changed rules are among them
 */
public record ContactHistory(Contact imported, ListRules rules, List<ContactEvent> events) {

    public ContactHistory {
        Objects.requireNonNull(imported, "imported contact");
        Objects.requireNonNull(rules, "rules");
        events = List.copyOf(events);
    }

    /** {@return the contact after the last event (rule P5)} */
    public Contact replay() {
        return LifeCycle.replay(imported, events, rules);
    }

    /**
     * Judges every attempt of this history by rules that may be others than those in force. Outcomes, delays and answer
     * times act as these rules say, and each attempt is judged by what was recorded before it. An attempt that they forbid
     * stays in the history: later attempts are judged with it.
     *
     * <p>Contact hours are not judged, since the life cycle reads no zone data (rule T3).
     *
     * @param others the rules to judge by, in place of all rules in force
     * @return the attempts by number
     */
    public List<JudgedAttempt> judge(ListRules others) {
        return Hindsight.judge(this, others);
    }

    /** Shows the number of events. The contact and some of its events are personal data. */
    @Override
    public String toString() {
        return "history of " + events.size() + " events";
    }
}
