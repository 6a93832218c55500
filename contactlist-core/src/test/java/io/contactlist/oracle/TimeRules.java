package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
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

    TimeRules(History history, AttemptRules attempts, ConversationRules conversations) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
    }

    /** All that ends by itself, in order: by its instant, the lease first, then by the number of the attempt. */
    private List<ContactEvent> ends() {
        List<ContactEvent> ends = new ArrayList<>();
        attempts.planned().map(AttemptPlanned::number).ifPresent(number -> {
            Instant leaseEnd = attempts.leaseEnd(number);
            ends.add(new AttemptReleased(number, ReleaseReason.LEASE_ENDED, leaseEnd));
        });
        for (int number : conversations.latestOfOpen()) {
            Optional<Instant> end = conversations.answerTimeEnd(number);
            if (end.isPresent() && !conversations.isReported(number)) {
                ends.add(new AnswerTimeEnded(attempts.conversation(number).orElseThrow(), number, end.get()));
            }
        }
        ends.sort(Comparator.comparing(ContactEvent::at));
        return ends;
    }

    /** What has ended at an instant. */
    List<ContactEvent> overdue(Instant now) {
        return ends().stream().filter(end -> !end.at().isAfter(now)).toList();
    }

    /** What is to be recorded before an event: all that is overdue, or what precedes it there. */
    List<ContactEvent> before(ContactEvent event) {
        List<ContactEvent> overdue = overdue(event.at());
        int own = overdue.indexOf(event);
        return own < 0 ? overdue : overdue.subList(0, own);
    }

    Optional<Instant> next() {
        return ends().stream().map(ContactEvent::at).findFirst();
    }
}
