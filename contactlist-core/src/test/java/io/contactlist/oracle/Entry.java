package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ContactEvent;
import java.time.Instant;
import java.util.List;

/**
 * One accepted event with what came of it when it was judged.
 *
 * @param event the event
 * @param rules the rules in force from this event on
 * @param counts false for a report that only bars the contact or condemns a unit, and is stale otherwise (L5)
 * @param cancelled the number of the planned attempt that it made pointless, or 0
 * @param ended the number of the latest attempt in the conversation that it ended, or 0
 * @param closes whether the contact closed, by the policy or by hand
 * @param returns whether it handed back an attempt that was planned for the pending callback (O1)
 * @param callback where the callback was agreed for which it planned an attempt, or -1 (B5)
 * @param endings the callbacks that it ended (B5)
 */
record Entry(
        ContactEvent event,
        RuleSheet rules,
        boolean counts,
        int cancelled,
        int ended,
        boolean closes,
        boolean returns,
        int callback,
        List<CallbackEnding> endings) {

    Instant at() {
        return event.at();
    }

    Entry cancelling(int number) {
        return new Entry(event, rules, counts, number, ended, closes, returns, callback, endings);
    }

    Entry closing() {
        return new Entry(event, rules, counts, cancelled, ended, true, returns, callback, endings);
    }

    Entry ending(List<CallbackEnding> callbacks) {
        return new Entry(event, rules, counts, cancelled, ended, closes, returns, callback, callbacks);
    }
}
