package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the values of a snapshot agree, as those of a contact do. Messages name a value by its place and show no
 * personal data.
 */
final class SnapshotCheck {

    /** The lowest limits that can be set. A contact that they leave {@code CALLABLE} is so by any rules (rule A1). */
    private static final ListRules STRICTEST = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder()
                    .perContact(1)
                    .on(new CategoryRule(FailureCategory.NO_CAPACITY, null, 1, null))
                    .build());

    private final ContactSnapshot snapshot;
    private final List<Attempt> attempts;

    private SnapshotCheck(ContactSnapshot snapshot) {
        this.snapshot = snapshot;
        this.attempts = snapshot.attempts();
    }

    /** Checks the values from which a contact is created. */
    static void check(ContactSnapshot snapshot) {
        SnapshotCheck check = new SnapshotCheck(snapshot);
        check.checkUnits();
        check.checkPlannings();
        for (int i = 0; i < check.attempts.size(); i++) {
            checkWaiting(check.attempts.get(i), attempt(i));
            check.checkLasting(check.attempts.get(i), attempt(i));
            check.checkConversation(check.attempts.get(i), attempt(i));
        }
        check.checkDone();
        check.checkHandedBack();
        TimingCheck.check(snapshot);
    }

    static IllegalArgumentException mustBe(String place, String expected, @Nullable Object found) {
        return new IllegalArgumentException(place + " must be " + expected + ", but is " + found);
    }

    static IllegalArgumentException mustNotBe(String place, Object found, String reason) {
        return new IllegalArgumentException(place + " must not be " + found + ": " + reason);
    }

    private static String attempt(int index) {
        return "attempts[" + index + "]";
    }

    private boolean isForgotten(Attempt attempt) {
        return attempt.number() <= snapshot.lastReset();
    }

    private void checkPlannings() {
        if (snapshot.lastReset() < 0 || snapshot.lastReset() > attempts.size()) {
            throw mustBe("lastReset", "0 or the number of an attempt", snapshot.lastReset());
        }
        Set<UnitId> units = new HashSet<>();
        if (!attempts.isEmpty()) {
            snapshot.units().forEach(unit -> units.add(unit.unit().id()));
        }
        Instant free = Instant.MIN;
        Instant freeForCallback = Instant.MIN;
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            if (attempt.number() != i + 1) {
                throw mustBe(attempt(i) + ".number", Integer.toString(i + 1), attempt.number());
            }
            if (!units.contains(attempt.unit())) {
                throw new IllegalArgumentException(attempt(i) + ".unit must be one of the contact's units");
            }
            if (attempt.isPlanned() && (i < attempts.size() - 1 || isForgotten(attempt))) {
                throw mustNotBe(attempt(i) + ".state", "PLANNED", "only the last attempt since a reset can be planned");
            }
            Instant earliest = attempt.callbackAt() == null ? free : freeForCallback;
            checkNotBefore(earliest, attempt.plannedAt(), attempt(i) + ".plannedAt");
            if (attempt.state().isReleased()) {
                // It may have been under way all the time. A reset or a callback passes only the delay.
                free = DueInstants.later(free, isForgotten(attempt) ? attempt.leaseEnd() : attempt.waiting());
                freeForCallback = DueInstants.later(freeForCallback, attempt.leaseEnd());
            }
        }
    }

    /** Checks that the contact waits for a delay after the outcome or the lease end (rule A6). */
    private static void checkWaiting(Attempt attempt, String place) {
        Instant waitUntil = attempt.waitUntil();
        if (waitUntil == null) {
            return;
        }
        Instant reportedAt = attempt.reportedAt();
        Instant from = reportedAt == null ? attempt.leaseEnd() : attempt.acting(reportedAt);
        checkNotBefore(from, waitUntil, place + ".waitUntil");
        AttemptConversation reached = attempt.reached();
        Instant stillOpenAt = reached == null ? null : reached.stillOpenAt();
        if (reached != null && stillOpenAt != null) {
            checkStillOpen(attempt, reached, stillOpenAt, place);
        } else if (reached == null || !reached.ended()) {
            checkDelay(from, waitUntil, place + ".waitUntil");
        }
    }

    private static void checkStillOpen(
            Attempt attempt, AttemptConversation reached, Instant stillOpenAt, String place) {
        Instant waitBefore = Objects.requireNonNull(reached.waitBefore());
        // The report may be older than the success, which may be a correction.
        checkNotBefore(attempt.plannedAt(), waitBefore, place + ".reached.waitBefore");
        if (reached.assumed()) {
            Instant success = attempt.acting(Objects.requireNonNull(attempt.reportedAt()));
            checkNotBefore(success, waitBefore, place + ".reached.waitBefore");
            checkNotBefore(success.plusNanos(1), stillOpenAt, place + ".reached.stillOpenAt");
            checkDelay(success, stillOpenAt, place + ".reached.stillOpenAt");
            checkNotBefore(waitBefore, attempt.waiting(), place + ".waitUntil");
            checkNotBefore(stillOpenAt, attempt.waiting(), place + ".waitUntil");
        }
    }

    private static void checkNotBefore(Instant earliest, Instant found, String place) {
        if (found.isBefore(earliest)) {
            throw mustBe(place, "at or after " + earliest, found);
        }
    }

    private static void checkDelay(Instant from, Instant until, String place) {
        if (!isDelay(from, until)) {
            throw mustBe(place, "at most ten years after " + from, until);
        }
    }

    private static boolean isDelay(Instant from, Instant until) {
        return Duration.between(from, until).compareTo(CategoryRule.MAX_DELAY) <= 0;
    }

    /** Checks that each lasting report was heard of (rule L5). */
    private void checkLasting(Attempt attempt, String place) {
        FailureCategory category = attempt.category();
        LastingReport own = category == null ? null : category.lasting();
        if (own != null && !attempt.lasting().contains(own)) {
            throw new IllegalArgumentException(place + ".lasting must contain " + own + ": category is " + category);
        }
        AttemptConversation reached = attempt.reached();
        for (LastingReport report : attempt.lasting()) {
            boolean mayBeHeard = report == LastingReport.WRONG_PERSON
                    ? isForgotten(attempt) || (reached != null && reached.ended())
                    : attempt.reportedAt() != null;
            if (!mayBeHeard && !attempt.isNotMade()) {
                throw new IllegalArgumentException(place + ".lasting must not contain " + report + ": state is "
                        + attempt.state() + (reached == null ? "" : ", the conversation goes on"));
            }
        }
    }

    /** Checks that a conversation goes on only if it has not ended later (rule L4). */
    private void checkConversation(Attempt attempt, String place) {
        if (!attempt.isTalking() || isForgotten(attempt)) {
            return;
        }
        Attempt lastEnded = null;
        for (Attempt later : attempts.subList(attempt.number(), attempts.size())) {
            boolean isEnded = later.isIn(attempt.success().id()) && !later.isTalking();
            lastEnded = isEnded ? later : lastEnded;
        }
        // If the person was wrong, the conversation went on without that attempt.
        if (lastEnded != null && !lastEnded.lasting().contains(LastingReport.WRONG_PERSON)) {
            throw mustNotBe(
                    place + ".reached.ended", false, "the conversation ended through attempt " + lastEnded.number());
        }
    }

    private void checkUnits() {
        boolean removed = false;
        for (int i = 0; i < snapshot.units().size(); i++) {
            UnitSnapshot unit = snapshot.units().get(i);
            removed |= unit.removed();
            if (unit.removed() != removed) {
                throw mustNotBe("units[" + i + "].removed", "false", "removed units come last");
            }
        }
    }

    private void checkDone() {
        for (ChannelType type : snapshot.done()) {
            if (attempts.stream()
                    .skip(snapshot.lastReset())
                    .noneMatch(made -> made.reached() != null
                            && made.reached().ended()
                            && made.unit().type() == type)) {
                throw new IllegalArgumentException("done must not contain " + type + ": no conversation on it ended");
            }
        }
    }

    private void checkHandedBack() {
        boolean isAnyHandedBack = attempts.stream().anyMatch(made -> made.state() == AttemptState.HANDED_BACK);
        if (snapshot.handedBackUntil() != null && !isAnyHandedBack) {
            throw mustBe("handedBackUntil", "null, since no attempt was handed back", snapshot.handedBackUntil());
        }
        for (int i = snapshot.lastReset(); i < attempts.size(); i++) {
            if (attempts.get(i).state() == AttemptState.HANDED_BACK && snapshot.handedBackUntil() == null) {
                throw mustNotBe("handedBackUntil", "null", attempt(i) + ".state is HANDED_BACK");
            }
        }
    }

    /** Checks the statuses of the created contact, and whether its attempt should be released or the contact closed. */
    static void check(Contact contact) {
        Progress progress = contact.progress();
        Attempt planned = progress.planned();
        if (planned != null && Transitions.isPointless(planned.unit(), contact.data(), progress)) {
            throw mustNotBe(
                    attempt(planned.number() - 1) + ".state",
                    "PLANNED",
                    "the contact, the type or the unit no longer allows an attempt");
        }
        if (!progress.isClosed()
                && progress.isAnyDone()
                && Transitions.isEveryRequiredTypeDone(contact.data(), progress)) {
            throw mustNotBe("closed", "false", "every required type is done");
        }
        checkNextEnd(planned, progress);
        ContactStatuses unlimited = ContactStatuses.of(contact.data(), progress, ListRules.DEFAULT);
        if (!contact.statuses().equals(unlimited)) {
            checkStatuses(contact.statuses(), unlimited, ContactStatuses.of(contact.data(), progress, STRICTEST));
        }
        TimingCheck.check(contact);
    }

    private static void checkStatuses(ContactStatuses statuses, ContactStatuses unlimited, ContactStatuses strictest) {
        for (ChannelType type : ChannelType.values()) {
            ContactStatus status = statuses.on(type);
            ContactStatus expected = unlimited.on(type);
            ContactStatus limited = strictest.on(type);
            if (status != expected && status != limited) {
                throw mustBe(
                        "statuses.byType." + type, expected + (limited == expected ? "" : " or " + limited), status);
            }
        }
    }

    /** Checks that the next end is that of a lease, an answer time or a callback (rule L10). */
    private static void checkNextEnd(@Nullable Attempt planned, Progress progress) {
        Instant end = progress.nextEnd();
        Instant leaseEnd = planned == null ? null : planned.leaseEnd();
        if (leaseEnd != null && (end == null || end.isAfter(leaseEnd))) {
            throw mustBe("nextEnd", "at or before the lease end " + leaseEnd, end);
        }
        Instant missed = Callbacks.end(progress);
        if (missed != null && (end == null || end.isAfter(missed))) {
            throw mustBe("nextEnd", "at or before the callback's end " + missed, end);
        }
        if (end == null || end.equals(leaseEnd) || end.equals(missed)) {
            return;
        }
        for (Attempt attempt : progress.attempts()) {
            Instant reportedAt = attempt.reportedAt();
            if (reportedAt != null
                    && Conversations.awaitsAnswer(attempt, progress)
                    && end.isAfter(attempt.acting(reportedAt))
                    && isDelay(attempt.acting(reportedAt), end)) {
                return;
            }
        }
        throw mustNotBe("nextEnd", end, "nothing ends by itself then");
    }
}
