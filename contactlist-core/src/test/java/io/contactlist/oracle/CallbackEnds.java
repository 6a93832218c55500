package io.contactlist.oracle;

import io.contactlist.model.CallbackEnd;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactReset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ends callbacks (B5). */
final class CallbackEnds {

    private final History history;
    private final CallbackRules callbacks;
    private final StatusRules statuses;
    private final ConversationRules conversations;

    CallbackEnds(History history, CallbackRules callbacks, StatusRules statuses, ConversationRules conversations) {
        this.history = history;
        this.callbacks = callbacks;
        this.statuses = statuses;
        this.conversations = conversations;
    }

    /**
     * The callback that the last entry ends, be it for good where it had succeeded: what replaces, cancels or forgets it
     * keeps it from being pending again.
     */
    List<CallbackEnding> ofLast() {
        List<CallbackEnding> endings = new ArrayList<>();
        for (int agreed : callbacks.agreements()) {
            if (!callbacks.isOver(agreed)) {
                boolean isPending = callbacks.isPending(agreed);
                spoken(agreed)
                        .or(() -> isPending ? standing(agreed) : Optional.empty())
                        .ifPresent(why -> endings.add(new CallbackEnding(agreed, why, isPending)));
            }
        }
        return endings;
    }

    /** The end that the event itself brings. */
    private Optional<CallbackEnd> spoken(int agreed) {
        ContactEvent event = history.last().event();
        if (callbacks.agreements().stream().anyMatch(other -> other > agreed)) {
            return Optional.of(CallbackEnd.REPLACED);
        } else if (event instanceof CallbackCancelled) {
            return Optional.of(CallbackEnd.CANCELLED);
        } else if (event instanceof CallbackMissed) {
            return Optional.of(CallbackEnd.MISSED);
        } else if (event instanceof ContactReset) {
            return Optional.of(CallbackEnd.RESET);
        }
        return Optional.empty();
    }

    /** The end that follows from where the contact stands. */
    private Optional<CallbackEnd> standing(int agreed) {
        if (statuses.isClosed()) {
            return Optional.of(CallbackEnd.CLOSED);
        } else if (statuses.isBarred()) {
            return Optional.of(CallbackEnd.BARRED);
        } else if (history.isExpired()) {
            return Optional.of(CallbackEnd.EXPIRED);
        }
        boolean done = conversations.isDone(callbacks.callback(agreed).type());
        return done ? Optional.of(CallbackEnd.DONE) : Optional.empty();
    }
}
