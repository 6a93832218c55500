package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the values of a snapshot agree, as those of a contact do. What follows from the attempts, the last reset
 * and the ended conversations is derived and compared. Messages name a value by its place and show no personal data.
 */
final class SnapshotCheck {

    private static final FailureCategory[] CATEGORIES = FailureCategory.values();

    private static final String BY_ATTEMPTS = " according to the attempts";

    private final ContactSnapshot snapshot;
    private final List<AttemptSnapshot> attempts;
    private final int lastReset;
    private final Map<UnitId, List<AttemptSnapshot>> sinceReset = new HashMap<>();
    private final Map<ConversationId, Integer> lastEnds = new HashMap<>();

    private SnapshotCheck(ContactSnapshot snapshot) {
        this.snapshot = snapshot;
        this.attempts = snapshot.attempts();
        this.lastReset = snapshot.lastReset() == null ? 0 : snapshot.lastReset();
        if (!attempts.isEmpty()) {
            snapshot.units().forEach(unit -> sinceReset.put(unit.unit().id(), new ArrayList<>()));
        }
    }

    /** Checks the values from which a contact is created. */
    static void check(ContactSnapshot snapshot) {
        SnapshotCheck check = new SnapshotCheck(snapshot);
        check.checkAttempts();
        check.checkEnded();
        check.checkUnits();
        check.checkDone();
    }

    private static IllegalArgumentException mustBe(String place, String expected, Object found) {
        return new IllegalArgumentException(place + " must be " + expected + ", but is " + found);
    }

    private static IllegalArgumentException mustNotBe(String place, Object found, String reason) {
        return new IllegalArgumentException(place + " must not be " + found + ": " + reason);
    }

    private void checkAttempts() {
        if (lastReset < 0 || lastReset > attempts.size()) {
            throw mustBe("lastReset", "0 or the number of an attempt", lastReset);
        }
        for (int i = 0; i < attempts.size(); i++) {
            AttemptSnapshot attempt = attempts.get(i);
            if (attempt.number() != i + 1) {
                throw mustBe(attempt(i) + ".number", Integer.toString(i + 1), attempt.number());
            }
            List<AttemptSnapshot> onUnit = sinceReset.get(attempt.unit());
            if (onUnit == null) {
                throw new IllegalArgumentException(attempt(i) + ".unit must be one of the contact's units");
            }
            boolean isSinceReset = attempt.number() > lastReset;
            if (isSinceReset) {
                onUnit.add(attempt);
            }
            switch (attempt.state()) {
                case PLANNED -> {
                    if (!isSinceReset || i < attempts.size() - 1) {
                        throw mustNotBe(
                                attempt(i) + ".state", "PLANNED", "only the last attempt since a reset can be planned");
                    }
                }
                case RESET -> {
                    if (isSinceReset) {
                        throw mustNotBe(attempt(i) + ".state", "RESET", "no reset came later");
                    }
                }
                case HANDED_BACK -> {}
                case LEASE_ENDED, CAMPAIGN_STOPPED, CANCELLED, FAILED, SUCCEEDED -> {
                    if (isSinceReset && snapshot.notDueBefore() == null) {
                        throw mustNotBe("notDueBefore", "null", attempt(i) + ".state is " + attempt.state());
                    }
                }
            }
        }
    }

    private static String attempt(int index) {
        return "attempts[" + index + "]";
    }

    private void checkEnded() {
        for (int i = 0; i < snapshot.ended().size(); i++) {
            EndedConversation end = snapshot.ended().get(i);
            int latest = end.latestAttempt();
            if (latest <= lastEnds.getOrDefault(end.conversation(), lastReset)
                    || latest > attempts.size()
                    || !end.conversation().equals(attempts.get(latest - 1).conversation())) {
                throw mustBe(
                        "ended[" + i + "].latestAttempt",
                        "an attempt in the conversation, since the last reset and since it ended before",
                        latest);
            }
            lastEnds.put(end.conversation(), latest);
        }
    }

    private void checkUnits() {
        boolean removed = false;
        for (int i = 0; i < snapshot.units().size(); i++) {
            UnitSnapshot unit = snapshot.units().get(i);
            removed |= unit.removed();
            if (unit.removed() != removed) {
                throw mustNotBe(unit(i) + "removed", "false", "removed units come last");
            }
            checkCounts(unit, sinceReset.getOrDefault(unit.unit().id(), List.of()), i);
        }
    }

    private static String unit(int index) {
        return "units[" + index + "].";
    }

    private void checkCounts(UnitSnapshot unit, List<AttemptSnapshot> made, int index) {
        if (unit.plannings() != made.size()) {
            throw mustBe(unit(index) + "plannings", made.size() + BY_ATTEMPTS, unit.plannings());
        }
        int successes = 0;
        int[] failed = new int[CATEGORIES.length];
        for (AttemptSnapshot attempt : made) {
            if (attempt.conversation() != null) {
                successes++;
            } else if (attempt.failure() != null) {
                failed[attempt.failure().ordinal()]++;
            }
        }
        int counted = successes;
        for (FailureCategory category : CATEGORIES) {
            boolean isBusy = category == FailureCategory.BUSY;
            int all = failed[category.ordinal()];
            int most = isBusy ? all + successes : all;
            int least = category.holdsForever() ? 0 : isBusy && unit.reportedStillOpen() ? all + 1 : all;
            int failures = unit.failures(category);
            if (failures < least || failures > most) {
                throw mustBe(
                        unit(index) + "failures." + category,
                        (least == most ? "" : "from " + least + " to ") + most + BY_ATTEMPTS,
                        failures);
            }
            counted += isBusy ? all : category.isCounted() ? failures : 0;
        }
        if (unit.attempts() != counted) {
            throw mustBe(unit(index) + "attempts", counted + BY_ATTEMPTS, unit.attempts());
        }
        ConversationId open = openConversation(made);
        if (!Objects.equals(open, unit.openConversation())) {
            throw new IllegalArgumentException(unit(index) + "openConversation must be "
                    + (open == null ? "null" : "that of the last successful attempt on the unit"));
        }
    }

    /** Returns the conversation of the last success on a unit, or null if it ended or moved to another unit. */
    private @Nullable ConversationId openConversation(List<AttemptSnapshot> made) {
        for (int i = made.size() - 1; i >= 0; i--) {
            ConversationId conversation = made.get(i).conversation();
            if (conversation != null) {
                int number = made.get(i).number();
                boolean isLatest =
                        attempts.stream().skip(number).noneMatch(later -> conversation.equals(later.conversation()));
                return isLatest && lastEnds.getOrDefault(conversation, 0) < number ? conversation : null;
            }
        }
        return null;
    }

    private void checkDone() {
        for (ChannelType type : snapshot.done()) {
            if (snapshot.ended().stream()
                    .noneMatch(
                            end -> attempts.get(end.latestAttempt() - 1).unit().type() == type)) {
                throw new IllegalArgumentException("done must not contain " + type + ": no conversation on it ended");
            }
        }
    }

    /** Checks the statuses of the created contact, and whether its attempt should be released or the contact closed. */
    static void check(Contact contact) {
        Progress progress = contact.progress();
        Attempt planned = progress.planned();
        if (planned != null && Transitions.isPointless(planned.unit(), contact, progress)) {
            throw mustNotBe(
                    attempt(planned.number() - 1) + ".state",
                    "PLANNED",
                    "the contact, the type or the unit no longer allows an attempt");
        }
        if (!progress.isClosed() && progress.isAnyDone() && Transitions.isEveryRequiredTypeDone(contact, progress)) {
            throw mustNotBe("closed", "false", "every required type is done");
        }
        ContactStatuses unlimited = ContactStatuses.of(contact, progress, ListRules.DEFAULT);
        for (ChannelType type : ChannelType.values()) {
            ContactStatus expected = unlimited.on(type);
            ContactStatus status = contact.status(type);
            if (status != expected) {
                boolean mayBeAttempted = expected == ContactStatus.CALLABLE && isAnyTried(contact, progress);
                if (!mayBeAttempted || status != ContactStatus.ATTEMPTED) {
                    throw mustBe("statuses.byType." + type, expected + (mayBeAttempted ? " or ATTEMPTED" : ""), status);
                }
            }
        }
    }

    /** Returns whether limits have anything to count; they are at least 1. */
    private static boolean isAnyTried(Contact contact, Progress progress) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (progress.unit(i).attempts() > 0
                    || !progress.unit(i).failuresByCategory().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
