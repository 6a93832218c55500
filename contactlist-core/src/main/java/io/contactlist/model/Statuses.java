package io.contactlist.model;

/** The status of a contact, in the order in which the rules give it (L1, L2). */
final class Statuses {

    private Statuses() {}

    /** Rule L1: the first line that holds. */
    static ContactStatus on(ChannelType type, Contact contact, ListRules rules) {
        Progress progress = contact.progress();
        if (progress.closed || progress.isDone(type)) {
            return ContactStatus.CLOSED;
        }
        if (progress.barred) {
            return ContactStatus.FLAGGED;
        }
        if (progress.isPlannedOn(type)) {
            return ContactStatus.PLANNING;
        }
        if (awaitsAnswer(contact, type)) {
            return ContactStatus.OPEN;
        }
        if (!hasUsableUnit(contact, type)) {
            return ContactStatus.FLAGGED;
        }
        if (!Limits.mayTry(contact, type, rules.attempts())) {
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

    /** Whether a unit of the type, a removed one included, has a conversation that is not known to be silent. */
    private static boolean awaitsAnswer(Contact contact, ChannelType type) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.progress().unit(i).isAwaitingAnswer() && contact.unit(i).type() == type) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit of the type, a removed one included, has a conversation that has not ended. */
    static boolean hasOpenConversation(Contact contact, ChannelType type) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.progress().unit(i).conversation != null
                    && contact.unit(i).type() == type) {
                return true;
            }
        }
        return false;
    }

    static boolean hasUsableUnit(Contact contact, ChannelType type) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (isUsable(contact, i, type)) {
                return true;
            }
        }
        return false;
    }

    static boolean isUsable(Contact contact, int unit, ChannelType type) {
        return contact.unit(unit).type() == type && isUsable(contact, unit);
    }

    static boolean isUsable(Contact contact, int unit) {
        UnitProgress progress = contact.progress().unit(unit);
        return !progress.removed
                && progress.unusable == null
                && contact.unit(unit).isWellFormed();
    }
}
