package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ReleaseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What ends by itself, and when (L10). */
final class TimeRules {

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final CallbackRules callbacks;

    TimeRules(History history, AttemptRules attempts, ConversationRules conversations, CallbackRules callbacks) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
        this.callbacks = callbacks;
    }

    /** What ends next: of those that end at one instant a lease, then answer times, a callback, the contact. */
    Optional<ContactEvent> next() {
        List<ContactEvent> ends = new ArrayList<>();
        lease().ifPresent(ends::add);
        ends.addAll(answerTimes());
        callback().ifPresent(ends::add);
        expiry().ifPresent(ends::add);
        return ends.stream().min(Comparator.comparing(ContactEvent::at));
    }

    /** What ends next, if that is not after an instant. */
    Optional<ContactEvent> next(Instant now) {
        return next().filter(end -> !end.at().isAfter(now));
    }

    private Optional<ContactEvent> lease() {
        return attempts.planned()
                .map(AttemptPlanned::number)
                .map(number -> new AttemptReleased(number, ReleaseReason.LEASE_ENDED, attempts.leaseEnd(number)));
    }

    private List<ContactEvent> answerTimes() {
        List<ContactEvent> ends = new ArrayList<>();
        for (int number : conversations.latestOfOpen()) {
            Optional<Instant> end = conversations.answerTimeEnd(number);
            if (end.isPresent() && !conversations.isReported(number)) {
                ends.add(new AnswerTimeEnded(attempts.conversation(number).orElseThrow(), number, end.get()));
            }
        }
        return ends;
    }

    /** B5: at its end, but not while an attempt that was planned for it is still planned. */
    private Optional<ContactEvent> callback() {
        return callbacks
                .pendingSince()
                .filter(callbacks::mayBeMissed)
                .map(callbacks::callback)
                .map(callback -> new CallbackMissed(callback.until()));
    }

    private Optional<ContactEvent> expiry() {
        return Optional.ofNullable(history.data().notAfter())
                .filter(notAfter -> !history.isExpired())
                .map(ContactExpired::new);
    }
}
