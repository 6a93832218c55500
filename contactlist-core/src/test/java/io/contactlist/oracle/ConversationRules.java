package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which conversations are open, reported still open, or completed (L4, L5, A9, C2). */
final class ConversationRules {

    private final History history;
    private final AttemptRules attempts;

    ConversationRules(History history, AttemptRules attempts) {
        this.history = history;
        this.attempts = attempts;
    }

    /** Whether the attempt succeeded in the conversation, and no reset has forgotten it. */
    boolean succeededIn(ConversationId conversation, int number) {
        return !attempts.isForgotten(number) && attempts.conversation(number).equals(Optional.of(conversation));
    }

    /** The latest attempt with which the conversation ended since the last reset, or 0. */
    int lastEnd(ConversationId conversation) {
        int last = 0;
        for (int i = history.sinceReset(); i < history.size(); i++) {
            last = Math.max(last, endOf(conversation, i));
        }
        return last;
    }

    /** The latest attempt in the conversation if the entry ended it, or 0. */
    private int endOf(ConversationId conversation, int index) {
        Entry entry = history.get(index);
        boolean ends = entry.event() instanceof ConversationResolved resolved
                && resolved.conversation().equals(conversation);
        return ends ? entry.ended() : 0;
    }

    /** Whether it turned out to be with the wrong person, and the conversation went on without it. */
    boolean hasLeft(int number) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            Entry entry = history.get(i);
            if (entry.counts()
                    && entry.ended() == 0
                    && entry.event() instanceof ConversationResolved resolved
                    && resolved.number() == number) {
                return true;
            }
        }
        return false;
    }

    /** Whether the attempt is in the conversation, and that is open. */
    boolean isIn(ConversationId conversation, int number) {
        return succeededIn(conversation, number) && number > lastEnd(conversation) && !hasLeft(number);
    }

    /** The latest attempt in an open conversation (L4), or 0 if it is not open. */
    int latest(ConversationId conversation) {
        for (int number = history.lastNumber(); number > 0; number--) {
            if (isIn(conversation, number)) {
                return number;
            }
        }
        return 0;
    }

    /** The latest attempts of all open conversations, in order. */
    List<Integer> latestOfOpen() {
        List<Integer> open = new ArrayList<>();
        for (int number = 1; number <= history.lastNumber(); number++) {
            Optional<ConversationId> conversation = attempts.conversation(number);
            if (conversation.isPresent() && latest(conversation.get()) == number) {
                open.add(number);
            }
        }
        return open;
    }

    /** The conversations that are open on a unit, in the order of their latest attempts. */
    List<ConversationId> openOn(UnitId unit) {
        return latestOfOpen().stream()
                .filter(number -> history.planned(number).unit().equals(unit))
                .map(number -> attempts.conversation(number).orElseThrow())
                .toList();
    }

    boolean isOpenOn(ChannelType type) {
        return latestOfOpen().stream()
                .anyMatch(number -> history.planned(number).unit().type() == type);
    }

    /** Whether one that is open on a unit of the type wasn't reported still open since its latest attempt. */
    boolean isUnreportedOn(ChannelType type) {
        return latestOfOpen().stream()
                .anyMatch(number -> history.planned(number).unit().type() == type && !isReported(number));
    }

    /** Whether the conversation was reported or taken as still open since the attempt. */
    boolean isReported(int number) {
        return stillOpen(number).isPresent();
    }

    /** The last report that the attempt's conversation is still open, or what was taken as one and holds. */
    Optional<ContactEvent> stillOpen(int number) {
        for (int i = history.size() - 1; i > history.planningOf(number); i--) {
            if (reportedBy(i) == number && stillOpenHolds(i)) {
                return Optional.of(history.event(i));
            }
        }
        return Optional.empty();
    }

    /** The attempt whose conversation the entry says to be still open, or 0. */
    int reportedBy(int index) {
        ContactEvent event = history.event(index);
        if (event instanceof ConversationStillOpen report) {
            return report.number();
        }
        return event instanceof AnswerTimeEnded end ? end.number() : 0;
    }

    /** Whether a still open, reported or assumed, was taken back neither with its success nor by a report. */
    boolean stillOpenHolds(int index) {
        return index >= history.sinceReset()
                && !attempts.isForgotten(reportedBy(index))
                && !successWasReplaced(index)
                && !gaveWay(index);
    }

    /** Whether another outcome replaced the success since; to a report, a success in its conversation is the same. */
    private boolean successWasReplaced(int index) {
        boolean isReport = history.event(index) instanceof ConversationStillOpen;
        for (int i = index + 1; i < history.size(); i++) {
            boolean isSame = isReport
                    && history.event(i) instanceof AttemptSucceeded success
                    && success.conversation().equals(conversationOf(index));
            if (attempts.isOutcome(i, reportedBy(index)) && !isSame) {
                return true;
            }
        }
        return false;
    }

    private ConversationId conversationOf(int index) {
        ContactEvent event = history.event(index);
        return event instanceof ConversationStillOpen report
                ? report.conversation()
                : ((AnswerTimeEnded) event).conversation();
    }

    /** L10: what time alone assumed gives way to a report that is dated before it. */
    private boolean gaveWay(int index) {
        if (!(history.event(index) instanceof AnswerTimeEnded end)) {
            return false;
        }
        for (int i = index + 1; i < history.size(); i++) {
            if (contradicts(i, end)) {
                return true;
            } else if (endOf(end.conversation(), i) > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean contradicts(int index, AnswerTimeEnded end) {
        Entry entry = history.get(index);
        if (!entry.counts() || !entry.at().isBefore(end.at())) {
            return false;
        } else if (entry.event() instanceof AttemptSucceeded success) {
            return success.number() > end.number() && success.conversation().equals(end.conversation());
        }
        boolean isReport = entry.event() instanceof ConversationStillOpen report && report.number() == end.number();
        return isReport || endOf(end.conversation(), index) > 0;
    }

    /** C2: an attempt on it succeeded and its conversation was resolved as completed. */
    boolean isDone(ChannelType type) {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof ConversationResolved resolved
                    && resolved.resolution() == Resolution.COMPLETED
                    && history.get(i).counts()
                    && wasHeldOn(type, resolved.conversation(), i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the conversation that the entry ended was held on the type. */
    private boolean wasHeldOn(ChannelType type, ConversationId conversation, int index) {
        int endBefore = 0;
        for (int i = history.sinceReset(); i < index; i++) {
            endBefore = Math.max(endBefore, endOf(conversation, i));
        }
        for (int number = endBefore + 1; number <= history.get(index).ended(); number++) {
            if (history.planned(number).unit().type() == type
                    && succeededIn(conversation, number)
                    && !hasLeft(number)) {
                return true;
            }
        }
        return false;
    }

    /** When the conversation to which the attempt led was resolved, or went on without it, be it forgotten since (R4, R5). */
    Optional<Instant> resolvedAt(int number) {
        ConversationId conversation = attempts.conversation(number).orElseThrow();
        for (int i = attempts.endOfPlanning(number) + 1; i < history.size(); i++) {
            boolean leaves = history.get(i).counts()
                    && history.event(i) instanceof ConversationResolved resolved
                    && resolved.number() == number
                    && history.get(i).ended() == 0;
            if (i > attempts.outcome(number) && (leaves || endOf(conversation, i) >= number)) {
                return Optional.of(history.event(i).at());
            } else if (history.event(i) instanceof ContactReset) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** When the answer time of a conversation ends that waits for an answer since its latest attempt (A9). */
    Optional<Instant> answerTimeEnd(int number) {
        ChannelType type = history.planned(number).unit().type();
        return Optional.ofNullable(history.rules().answerTime().get(type)).map(attempts.outcomeActsAt(number)::plus);
    }
}
