package io.contactlist.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that those values of a snapshot agree that decide when the contact may be contacted. */
final class TimingCheck {

    private static final ChannelType[] TYPES = ChannelType.values();

    private TimingCheck() {}

    static void check(ContactSnapshot snapshot) {
        Timing timing = snapshot.timing();
        if (timing.expired() && snapshot.notAfter() == null) {
            throw SnapshotCheck.mustNotBe("timing.expired", true, "notAfter is null");
        }
        if (new HashSet<>(timing.elsewhere()).size() < timing.elsewhere().size()) {
            throw new IllegalArgumentException("timing.elsewhere must have each element once");
        }
        Callback callback = timing.callback();
        Instant changedAt = timing.callbackChangedAt();
        if (callback != null && changedAt != null && !callback.until().isAfter(changedAt)) {
            throw SnapshotCheck.mustBe(
                    "timing.callback.until", "after callbackChangedAt " + changedAt, callback.until());
        }
        checkAttempts(snapshot.attempts(), changedAt);
    }

    private static void checkAttempts(List<Attempt> attempts, @Nullable Instant changedAt) {
        for (int i = 0; i < attempts.size(); i++) {
            Instant agreedAt = attempts.get(i).callbackAt();
            if (agreedAt != null && (changedAt == null || agreedAt.isAfter(changedAt))) {
                throw SnapshotCheck.mustBe(
                        "attempts[" + i + "].callbackAt", "at or before callbackChangedAt " + changedAt, agreedAt);
            }
        }
    }

    /** Checks what the created contact says of itself. */
    static void check(Contact contact) {
        Progress progress = contact.progress();
        Callback callback = Callbacks.pending(progress);
        CallbackEnd why = callback == null ? null : Callbacks.whyPointless(callback, progress);
        if (why != null) {
            throw new IllegalArgumentException("timing.callback must be null: the contact or the type is " + why);
        }
        if (callback != null && callback.unit() != null && contact.data().indexOf(callback.unit()) < 0) {
            throw new IllegalArgumentException("timing.callback.unit must be one of the contact's units");
        }
        checkDueFrom(contact, progress);
    }

    private static void checkDueFrom(Contact contact, Progress progress) {
        @Nullable Instant[] byType = progress.dueFrom();
        Instant plain = DueInstants.later(Instant.MIN, progress.waitUntil());
        boolean isPlain = true;
        for (ChannelType type : TYPES) {
            Instant found = byType == null ? null : byType[type.ordinal()];
            Instant due = contact.dueFrom(type).orElse(null);
            if (due == null) {
                if (found != null) {
                    throw SnapshotCheck.mustNotBe("dueFrom." + type, found, "no attempt may be planned on it");
                }
                continue;
            }
            Instant earliest = DueInstants.earliest(type, contact.data(), progress, AttemptControl.UNLIMITED);
            if ((byType != null && found == null) || due.isBefore(earliest)) {
                throw SnapshotCheck.mustBe("dueFrom." + type, "at or after " + earliest, found);
            }
            isPlain &= due.equals(plain);
        }
        if (byType != null && isPlain) {
            throw new IllegalArgumentException("dueFrom must be empty: delays and hand-backs say the same");
        }
    }
}
