package io.contactlist.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

/**
 * What the units of a contact come to on each channel type, gathered in one go over them, since every status
 * asks for it: one bit a type and fact, packed into a number.
 */
final class UnitFacts {

    private static final int AWAITING_ANSWER = 1;
    private static final int USABLE = 1 << 8;
    private static final int MAY_BE_TRIED = 1 << 16;

    private UnitFacts() {}

    static int of(Contact contact, Progress progress, AttemptControl control) {
        int facts = 0;
        for (int i = 0; i < contact.unitCount(); i++) {
            int type = contact.unit(i).type().ordinal();
            if (progress.unit(i).awaitsAnswer()) {
                facts |= AWAITING_ANSWER << type;
            }
            if (isUsable(i, contact, progress)) {
                facts |= USABLE << type;
                if (!Limits.isReachedOnUnit(i, contact, progress, control)) {
                    facts |= MAY_BE_TRIED << type;
                }
            }
        }
        return control.limitsAboveUnits() ? withoutUsedUpTypes(facts, contact, progress, control) : facts;
    }

    /** Takes out the types on which a limit of the contact or the type forbids every unit (A1). */
    private static int withoutUsedUpTypes(int facts, Contact contact, Progress progress, AttemptControl control) {
        int socialMedia = 0;
        int email = 0;
        int call = 0;
        for (int i = 0; i < contact.unitCount(); i++) {
            int attempts = progress.unit(i).attempts;
            switch (contact.unit(i).type()) {
                case SOCIAL_MEDIA -> socialMedia += attempts;
                case EMAIL -> email += attempts;
                case CALL -> call += attempts;
            }
        }
        boolean contactUsedUp = socialMedia + email + call >= control.contactLimit();
        int left = facts;
        left &= without(SOCIAL_MEDIA, contactUsedUp || socialMedia >= control.typeLimit(SOCIAL_MEDIA));
        left &= without(EMAIL, contactUsedUp || email >= control.typeLimit(EMAIL));
        left &= without(CALL, contactUsedUp || call >= control.typeLimit(CALL));
        return left;
    }

    private static int without(ChannelType type, boolean usedUp) {
        return usedUp ? ~(MAY_BE_TRIED << type.ordinal()) : ~0;
    }

    static boolean isUsable(int unit, Contact contact, Progress progress) {
        return progress.unit(unit).isUsable() && contact.unit(unit).isWellFormed();
    }

    /** A unit of the type, a removed one included, has a conversation that nobody reported still open. */
    static boolean isAnyAwaitingAnswer(ChannelType type, int facts) {
        return (facts & AWAITING_ANSWER << type.ordinal()) != 0;
    }

    static boolean isAnyUsable(ChannelType type, int facts) {
        return (facts & USABLE << type.ordinal()) != 0;
    }

    /** A usable unit of the type may be tried again under the attempt control. */
    static boolean mayAnyBeTried(ChannelType type, int facts) {
        return (facts & MAY_BE_TRIED << type.ordinal()) != 0;
    }
}
