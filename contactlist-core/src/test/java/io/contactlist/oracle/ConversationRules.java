package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.util.Optional;

/** Which conversations are open, reported still open, or completed (L4, L5, C2). */
final class ConversationRules {

    private final History history;

    ConversationRules(History history) {
        this.history = history;
    }

    /** Whether any attempt was ever in the conversation, resets notwithstanding. */
    boolean everWas(ConversationId conversation) {
        return latestAttempt(conversation, history.size()) != null;
    }

    /** The conversation that is open on a unit. */
    Optional<ConversationId> openOn(UnitId unit) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof AttemptSucceeded success
                    && success.unit().equals(unit)
                    && isOpenSince(i)) {
                return Optional.of(success.conversation());
            }
        }
        return Optional.empty();
    }

    /** Whether a conversation is open on some unit of the type. */
    boolean isOpenOn(ChannelType type) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof AttemptSucceeded success
                    && success.unit().type() == type
                    && isOpenSince(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one that is open on a unit of the type wasn't reported still open since its latest attempt. */
    boolean isUnreportedOn(ChannelType type) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof AttemptSucceeded success
                    && success.unit().type() == type
                    && isOpenSince(i)
                    && !reportedAfter(i, success.conversation())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the conversation is open on a unit, and the attempt is the latest in it. */
    boolean isOpenByItsLatest(ConversationId conversation, int number) {
        int index = successIn(conversation, number);
        return index >= 0 && isOpenSince(index);
    }

    boolean isReportedSince(ConversationId conversation, int number) {
        return reportedAfter(successIn(conversation, number), conversation);
    }

    /** The attempt opened or continued the conversation after the last reset, and it has not ended since. */
    boolean mayBeCompleted(ConversationId conversation, int number) {
        int index = successIn(conversation, number);
        return index >= 0 && !endedAfter(index, conversation);
    }

    /** C2: an attempt on it succeeded and its conversation was resolved as completed. */
    boolean isDone(ChannelType type) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof ConversationResolved resolved
                    && resolved.resolution() == Resolution.COMPLETED
                    && latestAttempt(resolved.conversation(), i).unit().type() == type) {
                return true;
            }
        }
        return false;
    }

    /** The latest success in the conversation before the given entry, or null. */
    private AttemptSucceeded latestAttempt(ConversationId conversation, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (history.event(i) instanceof AttemptSucceeded success
                    && success.conversation().equals(conversation)) {
                return success;
            }
        }
        return null;
    }

    /** Where the attempt led to the conversation since the last reset, or -1. */
    private int successIn(ConversationId conversation, int number) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof AttemptSucceeded success
                    && success.number() == number
                    && success.conversation().equals(conversation)) {
                return i;
            }
        }
        return -1;
    }

    /** Neither ended nor moved, continued or replaced by a later success. */
    private boolean isOpenSince(int index) {
        AttemptSucceeded opened = (AttemptSucceeded) history.event(index);
        for (int i = index + 1; i < history.size(); i++) {
            if (history.event(i) instanceof AttemptSucceeded later
                    && (later.unit().equals(opened.unit())
                            || later.conversation().equals(opened.conversation()))) {
                return false;
            }
        }
        return !endedAfter(index, opened.conversation());
    }

    private boolean endedAfter(int index, ConversationId conversation) {
        for (int i = index + 1; i < history.size(); i++) {
            if (history.event(i) instanceof ConversationResolved resolved
                    && resolved.conversation().equals(conversation)) {
                return true;
            }
        }
        return false;
    }

    private boolean reportedAfter(int index, ConversationId conversation) {
        for (int i = index + 1; i < history.size(); i++) {
            if (history.event(i) instanceof ConversationStillOpen report
                    && report.conversation().equals(conversation)) {
                return true;
            }
        }
        return false;
    }
}
