package io.contactlist.oracle;

import io.contactlist.model.AttemptState;
import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which callback is pending, and which attempts were planned for it (B1, B3, B5). */
final class CallbackRules {

    private final History history;
    private final AttemptRules attempts;

    CallbackRules(History history, AttemptRules attempts) {
        this.history = history;
        this.attempts = attempts;
    }

    /** Where callbacks were agreed, in order. */
    List<Integer> agreements() {
        List<Integer> agreements = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.event(i) instanceof CallbackAgreed) {
                agreements.add(i);
            }
        }
        return agreements;
    }

    Callback callback(int agreed) {
        return ((CallbackAgreed) history.event(agreed)).callback();
    }

    /** Whether what is dated so is later than the last callback agreed or cancelled, be it forgotten since (B1, L5). */
    boolean isNews(Instant at) {
        for (int i = 0; i < history.size(); i++) {
            boolean isNews =
                    history.event(i) instanceof CallbackAgreed || history.event(i) instanceof CallbackCancelled;
            if (isNews && !at.isAfter(history.event(i).at())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last callback is pending, or would be if its success were taken back (B5). */
    boolean mayBeCancelled() {
        List<Integer> agreements = agreements();
        int last = agreements.isEmpty() ? -1 : agreements.get(agreements.size() - 1);
        return last >= 0 && !isOver(last);
    }

    /** Whether the callback has neither ended nor succeeded. */
    boolean isPending(int agreed) {
        return !isOver(agreed) && numbersFor(agreed).stream().noneMatch(this::isSuccess);
    }

    /** Where the pending callback was agreed: of those that are not over only the last can be pending (B1). */
    Optional<Integer> pendingSince() {
        return agreements().stream().filter(this::isPending).reduce((one, later) -> later);
    }

    Optional<Callback> pending() {
        return pendingSince().map(this::callback);
    }

    /** Whether a callback is pending on the type whose first attempt is still to come (B3). */
    boolean isFirstToCome(ChannelType type) {
        return pendingSince()
                .filter(agreed -> callback(agreed).type() == type)
                .filter(agreed -> numbersFor(agreed).stream().allMatch(attempts::isNotMade))
                .isPresent();
    }

    /** Whether the attempt was planned for the callback that is pending. */
    boolean isForPending(int number) {
        return pendingSince().filter(agreed -> isFor(agreed, number)).isPresent();
    }

    /** Whether it is the first attempt planned for a callback that may have been made (A4, R7). */
    boolean isFirstOfAny(int number) {
        return agreements().stream()
                .anyMatch(agreed -> isFor(agreed, number)
                        && numbersFor(agreed).stream()
                                .filter(other -> other < number)
                                .allMatch(attempts::isNotMade));
    }

    /** Whether the callback has passed its end, and no attempt keeps it from being missed (B5). */
    boolean mayBeMissed(int agreed) {
        return isPending(agreed) && numbersFor(agreed).stream().noneMatch(attempts::isPlanned);
    }

    private List<Integer> numbersFor(int agreed) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (isFor(agreed, number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Where the callback was agreed that is pending now on the type of an attempt and due when it is planned, or -1. */
    int plannedFor(AttemptPlanned planned) {
        return pendingSince()
                .filter(agreed -> callback(agreed).type() == planned.unit().type())
                .filter(agreed -> !planned.at().isBefore(callback(agreed).from()))
                .orElse(-1);
    }

    private boolean isFor(int agreed, int number) {
        return history.get(history.planningOf(number)).callback() == agreed;
    }

    private boolean isSuccess(int number) {
        return attempts.state(number) == AttemptState.SUCCEEDED;
    }

    /** Whether it has ended, or succeeded and can never be pending again. */
    boolean isOver(int agreed) {
        for (int i = agreed + 1; i < history.size(); i++) {
            if (history.get(i).endings().stream().anyMatch(ending -> ending.agreed() == agreed)) {
                return true;
            }
        }
        return false;
    }
}
