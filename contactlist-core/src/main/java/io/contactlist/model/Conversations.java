package io.contactlist.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open conversations from the attempts (rule L4). A conversation lies on the unit of the latest attempt that
 * succeeded in it. What a reset forgot is not read.
 */
final class Conversations {

    private Conversations() {}

    /** Returns the first attempt in a conversation that goes on, or null. */
    static @Nullable Attempt first(Progress progress) {
        return progress.nextTalking(0);
    }

    /** Returns the next attempt in a conversation that goes on, or null. */
    static @Nullable Attempt next(Attempt attempt, Progress progress) {
        return progress.nextTalking(attempt.number());
    }

    /** Returns whether a conversation lies on a unit of the type and waits for news since its latest attempt. */
    static boolean awaitsAnswerOn(ChannelType type, Progress progress) {
        return (typesThatAwaitAnAnswer(progress) & 1 << type.ordinal()) != 0;
    }

    /** Returns the types on which a conversation waits for news since its latest attempt: one bit per type. */
    static int typesThatAwaitAnAnswer(Progress progress) {
        int types = 0;
        for (Attempt attempt = first(progress); attempt != null; attempt = next(attempt, progress)) {
            if (awaitsAnswer(attempt, progress)) {
                types |= 1 << attempt.unit().type().ordinal();
            }
        }
        return types;
    }

    /** Returns whether the attempt is the latest in an open conversation that was not reported still open since. */
    static boolean awaitsAnswer(Attempt attempt, Progress progress) {
        AttemptConversation reached = attempt.reached();
        return reached != null && reached.stillOpenAt() == null && isLatestInOpen(attempt, progress);
    }

    static boolean isOpenOn(ChannelType type, Progress progress) {
        for (Attempt attempt = first(progress); attempt != null; attempt = next(attempt, progress)) {
            if (attempt.unit().type() == type && isLatestInOpen(attempt, progress)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the attempt is the latest of those that make up an open conversation. */
    static boolean isLatestInOpen(Attempt attempt, Progress progress) {
        if (!attempt.isTalking() || progress.isForgotten(attempt)) {
            return false;
        }
        for (Attempt later = next(attempt, progress); later != null; later = next(later, progress)) {
            if (later.isIn(attempt.success().id())) {
                return false;
            }
        }
        return true;
    }

    /** Returns a later attempt through which the conversation ended, so that a success in it opens nothing, or null. */
    static @Nullable Attempt endAfter(Attempt attempt, ConversationId conversation, Progress progress) {
        for (int later = attempt.number() + 1; later <= progress.lastNumber(); later++) {
            if (progress.get(later).isIn(conversation)
                    && progress.get(later).success().ended()) {
                return progress.get(later);
            }
        }
        return null;
    }

    /** Returns the conversations open on a unit, in the order of their latest attempts. */
    static List<ConversationId> openOn(UnitId unit, Progress progress) {
        List<ConversationId> open = new ArrayList<>();
        for (Attempt attempt = first(progress); attempt != null; attempt = next(attempt, progress)) {
            if (attempt.unit().equals(unit) && isLatestInOpen(attempt, progress)) {
                open.add(attempt.success().id());
            }
        }
        return open;
    }
}
