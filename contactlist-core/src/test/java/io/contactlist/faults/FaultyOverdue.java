package io.contactlist.faults;

import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.tests.ForwardingView;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Ways to show the wrong contacts as overdue, or in the wrong order. */
enum FaultyOverdue {
    /** Shows contacts a second before they are overdue. */
    EARLY((view, now) -> view.overdue(now.plusSeconds(1), Integer.MAX_VALUE)),
    /** Shows contacts only after the instant at which something ends. */
    LATE((view, now) -> view.overdue(now.minusNanos(1), Integer.MAX_VALUE)),
    /** Leaves out leases. */
    WITHOUT_LEASES((view, now) -> view.overdue(now, Integer.MAX_VALUE).stream()
            .filter(contact -> contact.planned().isEmpty())
            .toList()),
    /** Leaves out answer times. */
    WITHOUT_ANSWER_TIMES((view, now) -> view.overdue(now, Integer.MAX_VALUE).stream()
            .filter(contact -> contact.planned().isPresent())
            .toList()),
    /** Shows contacts in the order of storing. */
    AS_STORED((view, now) -> view.following(null, Integer.MAX_VALUE).stream()
            .filter(view.overdue(now, Integer.MAX_VALUE)::contains)
            .toList()),
    /** Shows contacts as overdue although what ended is recorded. */
    RECORDED_TOO((view, now) -> view.following(null, Integer.MAX_VALUE).stream()
            .filter(contact -> contact.attempts().stream()
                    .anyMatch(attempt -> !attempt.leaseEnd().isAfter(now)))
            .toList()),
    /** Finds no more than a thousand. */
    A_THOUSAND((view, now) -> view.overdue(now, 1_000)),
    /** Ignores the limit. */
    WITHOUT_LIMIT((view, now) -> view.overdue(now, Integer.MAX_VALUE));

    private final BiFunction<View, Instant, List<Contact>> overdue;

    FaultyOverdue(BiFunction<View, Instant, List<Contact>> overdue) {
        this.overdue = overdue;
    }

    /** A view with this fault. */
    View in(View view) {
        return new ForwardingView(view) {
            @Override
            public List<Contact> overdue(Instant now, int limit) {
                List<Contact> found = overdue.apply(view, now);
                return FaultyOverdue.this == WITHOUT_LIMIT
                        ? found
                        : found.stream().limit(limit).toList();
            }
        };
    }
}
