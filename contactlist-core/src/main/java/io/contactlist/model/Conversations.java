package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/** What a contact remembers of its conversations: which are open, which ended, which never were (L4, L5). */
final class Conversations {

    private Conversations() {}

    /** The unit on which the conversation is open, or -1: it may have been replaced, have ended or never been. */
    static int unitOf(ConversationId conversation, Contact contact) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.progress().unit(i).isOpen(conversation)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The latest attempt in a conversation that the given attempt opened or continued and that has not
     * ended; null if there is no such conversation. It may have been replaced on its unit.
     */
    static @Nullable Attempt latestAttempt(ConversationId conversation, int number, Contact contact) {
        Progress progress = contact.progress();
        if (number <= progress.lastEnd(conversation)) {
            return null;
        }
        Attempt latest = null;
        for (Attempt attempt = progress.last(); attempt != null; attempt = attempt.previous) {
            if (attempt.isIn(conversation)) {
                latest = latest == null ? attempt : latest;
                if (attempt.number() == number) {
                    return latest;
                }
            }
            if (attempt.number() <= number) {
                return null;
            }
        }
        return null;
    }

    /** Why an event of a conversation that names this attempt does not apply. */
    static Rejection refusal(ConversationId conversation, int number, Contact contact) {
        Attempt named = contact.progress().attempt(number);
        if (named == null) {
            return Rejection.UNKNOWN;
        }
        if (contact.progress().stillCounts(named)) {
            return Rejection.NOT_YET;
        }
        return everWas(conversation, contact.progress()) ? Rejection.STALE : Rejection.UNKNOWN;
    }

    private static boolean everWas(ConversationId conversation, Progress progress) {
        for (Attempt attempt = progress.last(); attempt != null; attempt = attempt.previous) {
            if (attempt.isIn(conversation)) {
                return true;
            }
        }
        return false;
    }
}
