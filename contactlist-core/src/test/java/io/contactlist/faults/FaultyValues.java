package io.contactlist.faults;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.LastingReport;
import io.contactlist.spi.ContactStore.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ways in which a store alters the values of a contact. */
enum FaultyValues {
    /** Cuts names at the first NUL character. */
    NAMES_END_AT_NUL(values -> values.names(name -> name.replaceFirst("(?s)\u0000.*", ""))),
    /** Cuts names after 255 characters. */
    SHORT_NAMES(values -> values.names(name -> name.substring(0, Math.min(255, name.length())))),
    /** Replaces characters outside of Latin-1 by question marks. */
    LATIN_NAMES(values -> values.names(name -> name.replaceAll("[^\u0000-\u00FF]", "?"))),
    /** Cuts instants to microseconds. */
    MICROSECONDS(values -> values.storedAt(FaultyValues::micros)
            .handedBackUntil(FaultyValues::micros)
            .attempts(attempt -> reported(attempt, micros(attempt.reportedAt())))),
    /** Forgets when contacts were first stored. */
    WITHOUT_STORING(values -> values.storedAt(instant -> null)),
    /** Keeps the instant of the planning as that of the outcome. */
    REPORTED_AS_PLANNED(values ->
            values.attempts(attempt -> reported(attempt, attempt.reportedAt() == null ? null : attempt.plannedAt()))),
    /** Forgets which reports took lasting effect. */
    WITHOUT_LASTING(values -> values.attempts(attempt -> with(attempt, attempt.reached(), Set.of()))),
    /** Forgets that conversations were reported still open by the dialer. */
    WITHOUT_NEWS(values -> values.attempts(FaultyValues::assumed)),
    /** Forgets the next ends other than that of a lease. */
    WITHOUT_ANSWER_TIME(Values::withoutAnswerTime),
    /** Forgets the instant before which a handed-back contact is not due. */
    DUE_AT_ONCE(values -> values.handedBackUntil(instant -> Instant.EPOCH)),
    /** Keeps the name that a contact had first. */
    FIRST_NAMES(values -> values) {
        @Override
        Contact of(Contact given, View view) {
            return view.find(List.of(given.id())).stream()
                    .map(first -> Values.of(given)
                            .names(name -> first.name().orElse(null))
                            .toContact())
                    .findFirst()
                    .orElse(given);
        }
    };

    private final UnaryOperator<Values> fault;

    FaultyValues(UnaryOperator<Values> fault) {
        this.fault = fault;
    }

    Contact of(Contact given, View view) {
        return fault.apply(Values.of(given)).toContact();
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Attempt reported(Attempt attempt, @Nullable Instant at) {
        return new Attempt(
                attempt.number(),
                attempt.campaign(),
                attempt.unit(),
                attempt.plannedAt(),
                attempt.leaseEnd(),
                attempt.state(),
                attempt.category(),
                attempt.reached(),
                at,
                attempt.waitUntil(),
                attempt.lasting(),
                attempt.beginBefore(),
                attempt.callbackAt());
    }

    private static Attempt with(Attempt attempt, @Nullable AttemptConversation reached, Set<LastingReport> lasting) {
        return new Attempt(
                attempt.number(),
                attempt.campaign(),
                attempt.unit(),
                attempt.plannedAt(),
                attempt.leaseEnd(),
                attempt.state(),
                attempt.category(),
                reached,
                attempt.reportedAt(),
                attempt.waitUntil(),
                lasting,
                attempt.beginBefore(),
                attempt.callbackAt());
    }

    private static Attempt assumed(Attempt attempt) {
        AttemptConversation reached = attempt.reached();
        return reached == null || reached.stillOpenAt() == null
                ? attempt
                : with(
                        attempt,
                        new AttemptConversation(
                                reached.id(),
                                reached.ended(),
                                reached.stillOpenAt(),
                                true,
                                reached.waitBefore(),
                                reached.resolvedAt()),
                        attempt.lasting());
    }

    /** The values of a contact that faults alter. */
    private record Values(
            ContactSnapshot snapshot,
            @Nullable String name,
            @Nullable Instant storedAt,
            List<Attempt> attempts,
            @Nullable Instant handedBackUntil,
            @Nullable Instant nextEnd) {

        static Values of(Contact contact) {
            ContactSnapshot snapshot = contact.toSnapshot();
            return new Values(
                    snapshot,
                    snapshot.name(),
                    snapshot.storedAt(),
                    snapshot.attempts(),
                    snapshot.handedBackUntil(),
                    snapshot.nextEnd());
        }

        Values names(UnaryOperator<@Nullable String> change) {
            return new Values(snapshot, applied(change, name), storedAt, attempts, handedBackUntil, nextEnd);
        }

        Values storedAt(UnaryOperator<@Nullable Instant> change) {
            return new Values(snapshot, name, applied(change, storedAt), attempts, handedBackUntil, nextEnd);
        }

        Values attempts(UnaryOperator<Attempt> change) {
            List<Attempt> changed = attempts.stream().map(change).toList();
            return new Values(snapshot, name, storedAt, changed, handedBackUntil, nextEnd);
        }

        Values handedBackUntil(UnaryOperator<@Nullable Instant> change) {
            return new Values(snapshot, name, storedAt, attempts, applied(change, handedBackUntil), nextEnd);
        }

        Values withoutAnswerTime() {
            Instant lease = attempts.stream()
                    .filter(attempt -> attempt.state() == AttemptState.PLANNED)
                    .map(Attempt::leaseEnd)
                    .findFirst()
                    .orElse(null);
            return new Values(snapshot, name, storedAt, attempts, handedBackUntil, lease);
        }

        private static <T> @Nullable T applied(UnaryOperator<@Nullable T> change, @Nullable T value) {
            return value == null ? null : change.apply(value);
        }

        Contact toContact() {
            return Contact.of(new ContactSnapshot(
                    snapshot.id(),
                    name,
                    snapshot.attributes(),
                    storedAt,
                    snapshot.zones(),
                    snapshot.priority(),
                    snapshot.notAfter(),
                    snapshot.units(),
                    attempts,
                    snapshot.lastReset(),
                    snapshot.done(),
                    snapshot.barred(),
                    snapshot.closed(),
                    handedBackUntil,
                    nextEnd,
                    snapshot.timing(),
                    snapshot.dueFrom(),
                    snapshot.statuses()));
        }
    }
}
