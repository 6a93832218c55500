package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/** What a contact remembers of its conversations: which are open, which ended, which never were (L4, L5). */
final class Conversations {

    private Conversations() {}

    /** The unit on which the conversation is open, or -1: it may have been replaced, have ended or never been. */
    static int unitOf(ConversationId conversation, Contact contact) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (conversation.equals(contact.progress().unit(i).conversation)) {
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
        if (number <= Math.max(progress.resetAfter, lastEnd(conversation, progress))) {
            return null;
        }
        Attempt latest = null;
        for (Attempt attempt = progress.last; attempt != null; attempt = attempt.previous) {
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

    /** The latest attempt of the conversation when it last ended, or 0. */
    private static int lastEnd(ConversationId conversation, Progress progress) {
        Progress.EndedConversation ended = progress.ended;
        while (ended != null && !ended.conversation().equals(conversation)) {
            ended = ended.previous();
        }
        return ended == null ? 0 : ended.latestAttempt();
    }

    /** Why an event of a conversation that names this attempt does not apply. */
    static Rejection refusal(ConversationId conversation, int number, Contact contact) {
        Attempt named = contact.progress().attempt(number);
        if (named == null) {
            return Rejection.UNKNOWN;
        }
        if (!named.hasOutcome() && contact.progress().stillCounts(named)) {
            return Rejection.NOT_YET;
        }
        return everWas(conversation, contact.progress()) ? Rejection.STALE : Rejection.UNKNOWN;
    }

    private static boolean everWas(ConversationId conversation, Progress progress) {
        for (Attempt attempt = progress.last; attempt != null; attempt = attempt.previous) {
            if (attempt.isIn(conversation)) {
                return true;
            }
        }
        return false;
    }
}
