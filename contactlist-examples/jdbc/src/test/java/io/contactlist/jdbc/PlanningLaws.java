package io.contactlist.jdbc;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Follows the stored events of a contact with one channel type, and checks each planning (rules L4, L6, A4, A6). It uses
 * nothing of the life cycle.
 */
final class PlanningLaws {

    private final int perContact;
    private final int perUnit;
    /** The units of the attempts that were handed out and not reported as not made, by number. */
    private final Map<Integer, UnitId> handedOut = new HashMap<>();
    /** The lease ends of the attempts that may be under way, by number. */
    private final Map<Integer, Instant> underWay = new HashMap<>();
    /** The conversations that nobody has reported on, with the number of their attempt. */
    private final Map<ConversationId, Integer> unreported = new HashMap<>();

    private final Set<ConversationId> ended = new HashSet<>();
    /** The number of the planned attempt, or 0. */
    private int planned;

    private int plannings;
    private boolean isOver;

    PlanningLaws(int perContact, int perUnit) {
        this.perContact = perContact;
        this.perUnit = perUnit;
    }

    /** Takes the next stored event. */
    void take(ContactEvent event) {
        if (event instanceof AttemptPlanned e) {
            plan(e);
        } else if (event instanceof AttemptProlonged e) {
            underWay.put(e.number(), e.leaseEnd());
        } else if (event instanceof AttemptReleased e) {
            check(planned == e.number(), "released, though not planned");
            planned = 0;
        } else if (event instanceof AttemptHandedBack e) {
            check(underWay.containsKey(e.number()), "handed back, though reported before");
            isNotMade(e.number());
        } else if (event instanceof AttemptFailed e) {
            fail(e);
        } else if (event instanceof AttemptSucceeded e) {
            succeed(e);
        } else if (event instanceof ConversationStillOpen e) {
            unreported.remove(e.conversation());
        } else if (event instanceof AnswerTimeEnded e) {
            check(unreported.remove(e.conversation()) != null, "taken as still open, though reported on");
        } else if (event instanceof ConversationResolved e) {
            resolve(e);
        } else {
            throw new IllegalStateException("a dialer does not report " + event.getClass());
        }
    }

    private static void check(boolean holds, String broken) {
        if (!holds) {
            throw new AssertionError(broken);
        }
    }

    private void plan(AttemptPlanned event) {
        check(event.number() == ++plannings, "a number is left out or used twice");
        check(planned == 0, "planned twice at once");
        check(!isOver, "planned after the contact was completed or opted out");
        check(unreported.isEmpty(), "planned during a conversation");
        check(
                underWay.values().stream().noneMatch(end -> end.isAfter(event.at())),
                "planned while an earlier attempt may be under way");
        handedOut.put(event.number(), event.unit());
        check(handedOut.size() <= perContact, "more attempts handed out than allowed per contact");
        check(
                handedOut.values().stream().filter(event.unit()::equals).count() <= perUnit,
                "more attempts handed out than allowed per unit");
        underWay.put(event.number(), event.leaseEnd());
        planned = event.number();
    }

    private void isReported(int number) {
        underWay.remove(number);
        planned = planned == number ? 0 : planned;
    }

    private void isNotMade(int number) {
        isReported(number);
        handedOut.remove(number);
    }

    private void fail(AttemptFailed event) {
        unreported.values().remove(event.number());
        if (event.category() == FailureCategory.NO_CAPACITY) {
            isNotMade(event.number());
        } else {
            isReported(event.number());
        }
        if (event.category() == FailureCategory.OPTED_OUT) {
            end();
        }
    }

    private void succeed(AttemptSucceeded event) {
        isReported(event.number());
        if (!ended.contains(event.conversation())) {
            unreported.put(event.conversation(), event.number());
            planned = 0; // cancelled: its type is open
        }
    }

    private void resolve(ConversationResolved event) {
        check(ended.add(event.conversation()), "resolved twice");
        unreported.remove(event.conversation());
        if (event.resolution() == Resolution.COMPLETED) {
            end();
        }
    }

    private void end() {
        isOver = true;
        planned = 0; // cancelled
    }
}
