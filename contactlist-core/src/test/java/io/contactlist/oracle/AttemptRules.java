package io.contactlist.oracle;

import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.FailureCategory;
import java.util.Optional;
import java.util.function.Predicate;

/** What has become of attempts (L4 to L6), and which of them count (A8). */
final class AttemptRules {

    private final History history;

    AttemptRules(History history) {
        this.history = history;
    }

    boolean everWas(int number) {
        return number >= 1 && number <= history.lastNumber();
    }

    /** Nothing is planned while something is planned (L4), so only the last attempt can be. */
    Optional<AttemptPlanned> planned() {
        int last = history.lastNumber();
        return last > 0 && state(last) == AttemptState.PLANNED ? Optional.of(history.planned(last)) : Optional.empty();
    }

    boolean isPlannedOn(ChannelType type) {
        return planned().filter(planned -> planned.unit().type() == type).isPresent();
    }

    /** The first thing that took the attempt away; an outcome, once there is one, is all that matters. */
    AttemptState state(int number) {
        AttemptState state = AttemptState.PLANNED;
        for (int i = history.planningOf(number) + 1; i < history.size(); i++) {
            ContactEvent event = history.event(i);
            if (event instanceof AttemptFailed failed && failed.number() == number) {
                return AttemptState.FAILED;
            } else if (event instanceof AttemptSucceeded succeeded && succeeded.number() == number) {
                return AttemptState.SUCCEEDED;
            } else if (state == AttemptState.PLANNED) {
                state = released(number, history.get(i));
            }
        }
        return state;
    }

    private static AttemptState released(int number, Entry entry) {
        if (entry.event() instanceof AttemptReleased released && released.number() == number) {
            return switch (released.reason()) {
                case HANDED_BACK -> AttemptState.HANDED_BACK;
                case CAMPAIGN_STOPPED -> AttemptState.CAMPAIGN_STOPPED;
                case LEASE_ENDED -> AttemptState.LEASE_ENDED;
            };
        } else if (entry.event() instanceof ContactReset) {
            return AttemptState.RESET;
        }
        return entry.cancelled() == number ? AttemptState.CANCELLED : AttemptState.PLANNED;
    }

    /** The failure or success that was reported of the attempt. */
    Optional<ContactEvent> outcome(int number) {
        for (int i = history.planningOf(number) + 1; i < history.size(); i++) {
            ContactEvent event = history.event(i);
            if (event instanceof AttemptFailed failed && failed.number() == number
                    || event instanceof AttemptSucceeded succeeded && succeeded.number() == number) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** L6: no outcome yet, no later attempt, not handed back, no reset since it was planned. */
    boolean mayStillCount(int number) {
        return number == history.lastNumber()
                && outcome(number).isEmpty()
                && state(number) != AttemptState.HANDED_BACK
                && history.planningOf(number) >= history.sinceReset();
    }

    /** Counted attempts since the last reset, of those whose planning the predicate accepts. */
    int count(Predicate<AttemptPlanned> which) {
        int count = 0;
        for (int i = history.sinceReset(); i < history.size(); i++) {
            Entry entry = history.get(i);
            if (entry.counted() && countsAsAttempt(entry.event())) {
                count += which.test(history.planned(number(entry.event()))) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean countsAsAttempt(ContactEvent outcome) {
        return !(outcome instanceof AttemptFailed failed) || failed.category() != FailureCategory.NO_CAPACITY;
    }

    private static int number(ContactEvent outcome) {
        return outcome instanceof AttemptFailed failed ? failed.number() : ((AttemptSucceeded) outcome).number();
    }
}
