package io.contactlist.model;

import io.contactlist.model.ContactEvent.RulesChanged;

/** What every event ends with: pointless attempts are released, the closure policy is asked, effects are told. */
final class Settlement {

    private static final ChannelType[] TYPES = ChannelType.values();

    private Settlement() {}

    static Transition rejected(Rejection rejection) {
        return new Transition.Rejected(rejection);
    }

    /**
     * Settles an event.
     *
     * @param before the contact before the event
     * @param changed the contact with what the event itself changed
     * @param event the event
     * @param rules the rules before the event
     */
    static Transition of(Contact before, Contact changed, ContactEvent event, ListRules rules) {
        ListRules rulesAfter = event instanceof RulesChanged edit ? edit.rules() : rules;
        Contact after = closing(releasing(changed, event, rulesAfter), event, rulesAfter);
        int standingBefore = Standing.pack(before, rules);
        int standingAfter = Standing.pack(after, rulesAfter);
        return new Transition.Accepted(
                after,
                Effects.between(before, standingBefore, after, standingAfter, rulesAfter, event.at()),
                standingBefore,
                standingAfter);
    }

    /** Releases the planned attempt if its unit, its type or the whole contact is out of the question. */
    private static Contact releasing(Contact contact, ContactEvent event, ListRules rules) {
        Attempt planned = contact.progress().planned();
        if (planned == null || !isPointless(planned, contact)) {
            return contact;
        }
        Progress next = contact.progress().copy();
        next.release(AttemptState.CANCELLED, event.at(), rules.attempts().minimumDelay());
        return contact.with(next);
    }

    private static boolean isPointless(Attempt planned, Contact contact) {
        Progress progress = contact.progress();
        return progress.barred
                || progress.closed
                || progress.isDone(planned.unit().type())
                || !Statuses.isUsable(contact, contact.indexOf(planned.unit()));
    }

    /** Asks the closure policy (C6). */
    private static Contact closing(Contact contact, ContactEvent event, ListRules rules) {
        if (contact.progress().closed || !isReached(contact, rules.closure())) {
            return contact;
        }
        Progress next = contact.progress().copy();
        next.closed = true;
        return releasing(contact.with(next), event, rules);
    }

    /** Whether the policy is satisfied (C1): any type done, or every required one. */
    private static boolean isReached(Contact contact, ClosurePolicy policy) {
        if (!contact.progress().isAnyDone()) {
            return false;
        }
        return switch (policy) {
            case ANY_TYPE -> true;
            case ALL_TYPES -> isEveryRequiredTypeDone(contact);
        };
    }

    private static boolean isEveryRequiredTypeDone(Contact contact) {
        for (ChannelType type : TYPES) {
            if (!contact.progress().isDone(type) && isRequired(type, contact)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the contact can be or is being reached on the type (C3). */
    private static boolean isRequired(ChannelType type, Contact contact) {
        return Statuses.hasUsableUnit(contact, type)
                || contact.progress().isPlannedOn(type)
                || Statuses.hasOpenConversation(contact, type);
    }
}
