package io.contactlist.model;

import java.util.Collection;

/** The status of a contact, in the order in which the rules give it (L1, L2). */
final class Statuses {

    private Statuses() {}

    /** Rule L1: the first line that holds. */
    static ContactStatus on(ChannelType type, Progress progress, int units) {
        if (progress.closed || progress.isDone(type)) {
            return ContactStatus.CLOSED;
        }
        if (progress.barred) {
            return ContactStatus.FLAGGED;
        }
        if (progress.isPlannedOn(type)) {
            return ContactStatus.PLANNING;
        }
        if (UnitFacts.isAnyAwaitingAnswer(type, units)) {
            return ContactStatus.OPEN;
        }
        if (!UnitFacts.isAnyUsable(type, units)) {
            return ContactStatus.FLAGGED;
        }
        if (!UnitFacts.mayAnyBeTried(type, units)) {
            return ContactStatus.ATTEMPTED;
        }
        return ContactStatus.CALLABLE;
    }

    /** Rule L2: closed, barred, else the strongest over the types that are not done. */
    static ContactStatus inList(Progress progress, ContactStatus socialMedia, ContactStatus email, ContactStatus call) {
        if (progress.closed) {
            return ContactStatus.CLOSED;
        }
        if (progress.barred) {
            return ContactStatus.FLAGGED;
        }
        return stronger(stronger(stronger(ContactStatus.FLAGGED, socialMedia), email), call);
    }

    /** The strongest of the statuses on each type, {@code FLAGGED} where there is none but {@code CLOSED}. */
    static ContactStatus strongest(Collection<ContactStatus> onTypes) {
        ContactStatus strongest = ContactStatus.FLAGGED;
        for (ContactStatus status : onTypes) {
            strongest = stronger(strongest, status);
        }
        return strongest;
    }

    private static ContactStatus stronger(ContactStatus one, ContactStatus other) {
        return strength(one) >= strength(other) ? one : other;
    }

    private static int strength(ContactStatus status) {
        return switch (status) {
            case PLANNING -> 5;
            case OPEN -> 4;
            case CALLABLE -> 3;
            case ATTEMPTED -> 2;
            case FLAGGED -> 1;
            case CLOSED -> 0; // a type that is done
        };
    }
}
