package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/** Finds the conversations that a contact remembers: open, ended or unknown (rules L4, L5). */
final class Conversations {

    private Conversations() {}

    /**
     * Returns the unit on which the conversation is open, or -1. It may have been replaced, have ended, or be unknown.
     */
    static int unitOf(ConversationId conversation, Contact contact) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.progress().unit(i).isOpen(conversation)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the latest attempt in a conversation that the given attempt opened or continued. Returns null if there is
     * no such conversation or it has ended. It may have been replaced on its unit.
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

    /** Returns why a conversation event that names this attempt does not apply. */
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
