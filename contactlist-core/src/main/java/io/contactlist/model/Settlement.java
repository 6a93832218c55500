package io.contactlist.model;

import io.contactlist.model.ContactEvent.RulesChanged;

/** What every event ends with: pointless attempts are released, the closure policy is asked, effects are told. */
final class Settlement {

    private Settlement() {}

    static Transition rejected(Rejection rejection) {
        return new Transition.Rejected(rejection);
    }

    /** Settles an event that left the data of the contact as it was. */
    static Transition of(Contact before, Progress next, ContactEvent event, ListRules rules) {
        return of(before, before, next, event, rules);
    }

    /**
     * Settles an event.
     *
     * @param before the contact before the event
     * @param data the contact with the data after the event, whatever its progress
     * @param next the progress with what the event itself changed, still to be written to
     * @param event the event
     * @param rules the rules before the event
     */
    static Transition of(Contact before, Contact data, Progress next, ContactEvent event, ListRules rules) {
        ListRules rulesAfter = event instanceof RulesChanged edit ? edit.rules() : rules;
        releaseIfPointless(data, next, event, rulesAfter);
        if (!next.closed && isReached(data, next, rulesAfter.closure())) {
            next.closed = true;
            releaseIfPointless(data, next, event, rulesAfter);
        }
        Contact after = data.with(next, Standing.pack(data, next, rulesAfter));
        return new Transition.Accepted(
                after, Effects.between(before, after, rulesAfter, event.at()), before.standing(), after.standing());
    }

    /** Releases the planned attempt if its unit, its type or the whole contact is out of the question. */
    private static void releaseIfPointless(Contact data, Progress next, ContactEvent event, ListRules rules) {
        Attempt planned = next.planned();
        if (planned != null && isPointless(planned.unit(), data, next)) {
            next.release(AttemptState.CANCELLED, event.at(), rules.attempts().minimumDelay());
        }
    }

    static boolean isPointless(UnitId planned, Contact data, Progress next) {
        return next.barred
                || next.closed
                || next.isDone(planned.type())
                || !UnitFacts.isUsable(data.indexOf(planned), data, next);
    }

    /** Whether the closure policy is satisfied (C1): any type done, or every required one. */
    private static boolean isReached(Contact data, Progress next, ClosurePolicy policy) {
        if (!next.isAnyDone()) {
            return false;
        }
        return switch (policy) {
            case ANY_TYPE -> true;
            case ALL_TYPES -> isEveryRequiredTypeDone(data, next);
        };
    }

    /**
     * Whether every type is done on which the contact can be or is being reached (C3): one with a usable unit,
     * as that of a planned attempt is, or with an open conversation.
     */
    static boolean isEveryRequiredTypeDone(Contact data, Progress next) {
        for (int i = 0; i < data.unitCount(); i++) {
            boolean isRequired = next.unit(i).hasOpenConversation() || UnitFacts.isUsable(i, data, next);
            if (isRequired && !next.isDone(data.unit(i).type())) {
                return false;
            }
        }
        return true;
    }
}
