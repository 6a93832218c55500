package io.contactlist.model;

import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.CLOSED;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.ContactStatus.PLANNING;

import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A move of a contact from one status to another on a channel type, and the event that makes it. {@link #LEGAL} lists
 * all moves (rule L8).
 *
 * <p>An event that leaves the status as it is makes no move. An event on one channel type may make moves on others, for
 * example when the contact closes.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param from the status before
 * @param to the status after, a different one
 * @param event the event that makes the move
 */
public record StatusMove(ContactStatus from, ContactStatus to, Class<? extends ContactEvent> event) {

    /** All legal moves. */
    public static final List<StatusMove> LEGAL = Stream.of(
                    moves(AttemptPlanned.class, CALLABLE, PLANNING),
                    moves(AttemptReleased.class, CALLABLE, ATTEMPTED),
                    moves(AttemptReleased.class, PLANNING, CALLABLE, ATTEMPTED),
                    moves(AttemptHandedBack.class, PLANNING, CALLABLE, ATTEMPTED),
                    moves(AttemptHandedBack.class, ATTEMPTED, CALLABLE),
                    moves(AttemptFailed.class, CALLABLE, OPEN, ATTEMPTED, FLAGGED, CLOSED),
                    moves(AttemptFailed.class, PLANNING, CALLABLE, OPEN, ATTEMPTED, FLAGGED, CLOSED),
                    moves(AttemptFailed.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(AttemptFailed.class, ATTEMPTED, CALLABLE, OPEN, FLAGGED, CLOSED),
                    moves(AttemptFailed.class, FLAGGED, OPEN, CLOSED),
                    moves(AttemptSucceeded.class, CALLABLE, OPEN, ATTEMPTED, CLOSED),
                    moves(AttemptSucceeded.class, PLANNING, OPEN, CLOSED),
                    moves(AttemptSucceeded.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(AttemptSucceeded.class, ATTEMPTED, CALLABLE, OPEN, CLOSED),
                    moves(AttemptSucceeded.class, FLAGGED, OPEN, CLOSED),
                    moves(ConversationStillOpen.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED),
                    moves(AnswerTimeEnded.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED),
                    moves(ConversationResolved.class, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(ConversationResolved.class, PLANNING, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(ConversationResolved.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(ConversationResolved.class, ATTEMPTED, CALLABLE, FLAGGED, CLOSED),
                    moves(ConversationResolved.class, FLAGGED, CLOSED),
                    moves(CallbackAgreed.class, CALLABLE, ATTEMPTED),
                    moves(CallbackAgreed.class, ATTEMPTED, CALLABLE),
                    moves(CallbackCancelled.class, CALLABLE, ATTEMPTED),
                    moves(CallbackMissed.class, CALLABLE, ATTEMPTED),
                    moves(ContactExpired.class, CALLABLE, ATTEMPTED),
                    moves(ContactExpired.class, PLANNING, ATTEMPTED),
                    moves(UnitMadeUnusable.class, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(UnitMadeUnusable.class, PLANNING, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(UnitMadeUnusable.class, ATTEMPTED, FLAGGED, CLOSED),
                    moves(UnitMadeUnusable.class, FLAGGED, CLOSED),
                    moves(UnitMadeUsable.class, ATTEMPTED, CALLABLE),
                    moves(UnitMadeUsable.class, FLAGGED, CALLABLE, ATTEMPTED),
                    moves(DataUpdated.class, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(DataUpdated.class, PLANNING, CALLABLE, ATTEMPTED, FLAGGED, CLOSED),
                    moves(DataUpdated.class, ATTEMPTED, CALLABLE, FLAGGED, CLOSED),
                    moves(DataUpdated.class, FLAGGED, CALLABLE, ATTEMPTED, CLOSED),
                    moves(ContactBarred.class, CALLABLE, FLAGGED),
                    moves(ContactBarred.class, PLANNING, FLAGGED),
                    moves(ContactBarred.class, OPEN, FLAGGED),
                    moves(ContactBarred.class, ATTEMPTED, FLAGGED),
                    moves(BarLifted.class, FLAGGED, CALLABLE, OPEN, ATTEMPTED),
                    moves(ContactReset.class, OPEN, CALLABLE, ATTEMPTED, FLAGGED),
                    moves(ContactReset.class, ATTEMPTED, CALLABLE),
                    moves(ContactReset.class, CLOSED, CALLABLE, ATTEMPTED, FLAGGED),
                    moves(RulesChanged.class, CALLABLE, ATTEMPTED, CLOSED),
                    moves(RulesChanged.class, PLANNING, CLOSED),
                    moves(RulesChanged.class, OPEN, CLOSED),
                    moves(RulesChanged.class, ATTEMPTED, CALLABLE, CLOSED),
                    moves(RulesChanged.class, FLAGGED, CLOSED),
                    moves(ContactClosed.class, CALLABLE, CLOSED),
                    moves(ContactClosed.class, PLANNING, CLOSED),
                    moves(ContactClosed.class, OPEN, CLOSED),
                    moves(ContactClosed.class, ATTEMPTED, CLOSED),
                    moves(ContactClosed.class, FLAGGED, CLOSED))
            .flatMap(List::stream)
            .toList();

    private static List<StatusMove> moves(
            Class<? extends ContactEvent> event, ContactStatus from, ContactStatus... to) {
        return Stream.of(to).map(status -> new StatusMove(from, status, event)).toList();
    }
}
