package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the values of a snapshot go with each other as those of a contact do. Most of what it tells of units
 * follows from the attempts, the last reset and the conversations that ended: that is worked out and compared.
 * Messages name a value by its place, and show no personal data.
 */
final class SnapshotCheck {

    private final ContactSnapshot snapshot;
    private final List<AttemptSnapshot> attempts;
    private final int lastReset;
    private final Map<UnitId, List<AttemptSnapshot>> sinceReset = new HashMap<>();
    private final Map<ConversationId, Integer> lastEnds = new HashMap<>();

    private SnapshotCheck(ContactSnapshot snapshot) {
        this.snapshot = snapshot;
        this.attempts = snapshot.attempts();
        this.lastReset = snapshot.lastReset() == null ? 0 : snapshot.lastReset();
        snapshot.units().forEach(unit -> sinceReset.put(unit.unit().id(), new ArrayList<>()));
    }

    /** Checks what a contact will be made of. */
    static void check(ContactSnapshot snapshot) {
        SnapshotCheck check = new SnapshotCheck(snapshot);
        check.checkAttempts();
        check.checkEnded();
        check.checkUnits();
        check.checkDone();
    }

    private static void require(boolean isSo, String place, String expected) {
        if (!isSo) {
            throw new IllegalArgumentException(place + " must be " + expected);
        }
    }

    private void checkAttempts() {
        require(lastReset >= 0 && lastReset <= attempts.size(), "lastReset", "0 or the number of an attempt");
        boolean mustWait = false;
        for (int i = 0; i < attempts.size(); i++) {
            AttemptSnapshot attempt = attempts.get(i);
            String place = "attempts[" + i + "]";
            require(attempt.number() == i + 1, place + ".number", Integer.toString(i + 1));
            List<AttemptSnapshot> onUnit = sinceReset.get(attempt.unit());
            if (onUnit == null) {
                throw new IllegalArgumentException(place + ".unit must be one of the units");
            }
            boolean isSinceReset = attempt.number() > lastReset;
            if (isSinceReset) {
                onUnit.add(attempt);
            }
            switch (attempt.state()) {
                case PLANNED ->
                    require(
                            isSinceReset && i == attempts.size() - 1,
                            place + ".state",
                            "another one: only the last attempt since a reset can be PLANNED");
                case RESET -> require(!isSinceReset, place + ".state", "another one: there was no reset since");
                case HANDED_BACK -> {}
                case LEASE_ENDED, CAMPAIGN_STOPPED, CANCELLED, FAILED, SUCCEEDED -> mustWait |= isSinceReset;
            }
        }
        require(!mustWait || snapshot.notDueBefore() != null, "notDueBefore", "there, since an attempt was made");
    }

    private void checkEnded() {
        for (int i = 0; i < snapshot.ended().size(); i++) {
            EndedConversation end = snapshot.ended().get(i);
            int latest = end.latestAttempt();
            require(
                    latest > lastEnds.getOrDefault(end.conversation(), lastReset)
                            && latest <= attempts.size()
                            && end.conversation()
                                    .equals(attempts.get(latest - 1).conversation()),
                    "ended[" + i + "].latestAttempt",
                    "an attempt in this conversation since the last reset and since it ended before");
            lastEnds.put(end.conversation(), latest);
        }
    }

    private void checkUnits() {
        boolean removed = false;
        for (int i = 0; i < snapshot.units().size(); i++) {
            UnitSnapshot unit = snapshot.units().get(i);
            String place = "units[" + i + "].";
            removed |= unit.removed();
            require(unit.removed() == removed, place + "removed", "true, since those removed come last");
            checkCounts(unit, sinceReset.getOrDefault(unit.unit().id(), List.of()), place);
        }
    }

    private void checkCounts(UnitSnapshot unit, List<AttemptSnapshot> made, String place) {
        require(unit.plannings() == made.size(), place + "plannings", made.size() + ", as there are attempts");
        int successes = (int)
                made.stream().filter(attempt -> attempt.conversation() != null).count();
        int counted = successes;
        for (FailureCategory category : FailureCategory.values()) {
            int failed = (int) made.stream()
                    .filter(attempt -> attempt.failure() == category)
                    .count();
            int most = category == FailureCategory.BUSY ? failed + successes : failed;
            int least = category.holdsForever() ? 0 : failed;
            if (category == FailureCategory.BUSY && unit.reportedStillOpen()) {
                least++;
            }
            int failures = unit.failures(category);
            require(
                    failures >= least && failures <= most,
                    place + "failures." + category,
                    (least == most ? "" : "from " + least + " to ") + most + ", as the attempts say");
            counted += category == FailureCategory.BUSY ? failed : category.isCounted() ? failures : 0;
        }
        require(unit.attempts() == counted, place + "attempts", counted + ", as attempts and failures say");
        ConversationId open = openConversation(made);
        require(
                open == null ? unit.openConversation() == null : open.equals(unit.openConversation()),
                place + "openConversation",
                open == null ? "absent" : "that of the last success on the unit");
    }

    /** The conversation of the last success on a unit, unless it ended or another attempt took it elsewhere. */
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
            require(
                    snapshot.ended().stream()
                            .anyMatch(end ->
                                    attempts.get(end.latestAttempt() - 1).unit().type() == type),
                    "done",
                    "without " + type + ": no conversation on it ended");
        }
    }

    /** Checks a contact that was made of what goes with each other: its status, and what is released or closed by it. */
    static void check(Contact contact) {
        Progress progress = contact.progress();
        Attempt planned = progress.planned();
        require(
                planned == null || !Settlement.isPointless(planned.unit(), contact, progress),
                "the state of the last attempt",
                "another one: an attempt that makes no sense any more is cancelled");
        require(
                progress.closed || !progress.isAnyDone() || !Settlement.isEveryRequiredTypeDone(contact, progress),
                "closed",
                "true, since every required type is done");
        int unlimited = Standing.pack(contact, progress, ListRules.DEFAULT);
        for (ChannelType type : ChannelType.values()) {
            ContactStatus expected = Standing.on(type, unlimited);
            ContactStatus status = Standing.on(type, contact.standing());
            boolean mayBeAttempted = expected == ContactStatus.CALLABLE && isAnyTried(contact, progress);
            require(
                    status == expected || (mayBeAttempted && status == ContactStatus.ATTEMPTED),
                    "standing.byType." + type,
                    expected + (mayBeAttempted ? " or ATTEMPTED" : ""));
        }
    }

    /** Whether there is anything that limits count; they are at least 1. */
    private static boolean isAnyTried(Contact contact, Progress progress) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (progress.unit(i).attempts > 0
                    || !progress.unit(i).failuresByCategory().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
