package io.contactlist.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has happened to a contact: its attempts, and what events set beside them. */
final class Progress extends AttemptHistory {

    private static final byte[] UNTOUCHED = {};
    private static final UnusableReason[] REASONS = UnusableReason.values();
    private static final byte REMOVED = 0x40;

    /** Nothing has happened; shared by all contacts without history. */
    static final Progress NONE = new Progress();

    /** Nothing is planned before this instant, since an attempt was handed back. */
    private @Nullable Instant handedBackUntil;
    /** The next instant at which something ends by itself, by the rules at the last event (rule L10). */
    private @Nullable Instant nextEnd;
    /**
     * One per unit, in the contact's order, up to the last unit on which something happened: the ordinal plus 1 of the
     * reason why events made it unusable, or 0, and {@link #REMOVED} if the latest data no longer have it.
     */
    private byte[] units = UNTOUCHED;
    /** One bit per channel type that is done (rule C2). */
    private byte done;

    private boolean barred;
    private boolean closed;
    /** What else decides when the contact may be contacted. */
    private Timing timing = Timing.NONE;
    /**
     * From when on each channel type is due by the rules at the last event, with null for no waiting; null if {@link
     * #waitUntil} holds for all types. Never written to.
     */
    private @Nullable Instant @Nullable [] dueFrom;

    private Progress() {}

    private Progress(Progress other) {
        super(other);
        handedBackUntil = other.handedBackUntil;
        nextEnd = other.nextEnd;
        units = other.units;
        done = other.done;
        barred = other.barred;
        closed = other.closed;
        timing = other.timing;
        dueFrom = other.dueFrom;
    }

    /** Creates the progress of a checked snapshot. */
    static Progress of(ContactSnapshot snapshot) {
        Progress progress = new Progress();
        progress.resetAt(snapshot.lastReset());
        snapshot.attempts().forEach(progress::add);
        progress.handedBackUntil = snapshot.handedBackUntil();
        progress.nextEnd = snapshot.nextEnd();
        progress.units = new byte[snapshot.units().size()];
        for (int i = 0; i < progress.units.length; i++) {
            progress.units[i] = code(
                    snapshot.units().get(i).unusable(), snapshot.units().get(i).removed());
        }
        snapshot.done().forEach(progress::complete);
        progress.barred = snapshot.barred();
        progress.closed = snapshot.closed();
        progress.timing = snapshot.timing().equals(Timing.NONE) ? Timing.NONE : snapshot.timing();
        progress.dueFrom = DueInstants.array(snapshot.dueFrom());
        return progress.equals(NONE) ? NONE : progress;
    }

    Progress copy() {
        return new Progress(this);
    }

    // Waiting

    /** Returns the instant before which nothing is planned, or null if the contact never had to wait (rule A6). */
    @Nullable
    Instant waitUntil() {
        return Attempt.later(handedBackUntil, holdUntil());
    }

    @Nullable
    Instant handedBackUntil() {
        return handedBackUntil;
    }

    void handBackUntil(Instant until) {
        handedBackUntil = Attempt.later(handedBackUntil, until);
    }

    /** Returns whether the latest attempt was handed back, and no reset has forgotten it (rule O1). */
    boolean isHandedBack() {
        Attempt last = last();
        return last != null && last.state() == AttemptState.HANDED_BACK && !isForgotten(last);
    }

    @Nullable
    Instant nextEnd() {
        return nextEnd;
    }

    /** Sets what ends next, as follows from the attempts by these rules. */
    void deriveNextEnd(AttemptControl control) {
        nextEnd = Overdue.nextEnd(this, control);
    }

    // Units

    private static byte code(@Nullable UnusableReason reason, boolean isRemoved) {
        return (byte) ((reason == null ? 0 : reason.ordinal() + 1) | (isRemoved ? REMOVED : 0));
    }

    private byte unit(int index) {
        return index < units.length ? units[index] : 0;
    }

    private void setUnit(int index, byte code) {
        units = Arrays.copyOf(units, Math.max(units.length, index + 1));
        units[index] = code;
    }

    /** Returns why events made the unit unusable, or null. */
    @Nullable
    UnusableReason unusable(int index) {
        int reason = unit(index) & ~REMOVED;
        return reason == 0 ? null : REASONS[reason - 1];
    }

    boolean isRemoved(int index) {
        return (unit(index) & REMOVED) != 0;
    }

    boolean isUsable(int index) {
        return unit(index) == 0;
    }

    void setUnusable(int index, @Nullable UnusableReason reason) {
        setUnit(index, code(reason, isRemoved(index)));
    }

    /** Makes a unit unusable for a reason that is kept only if there is none yet. */
    void condemn(int index, UnusableReason reason) {
        if (unusable(index) == null) {
            setUnusable(index, reason);
        }
    }

    /** Sets the units after an update: the position that each had before, or -1, and how many of them are current. */
    void arrangeUnits(int[] before, int current) {
        byte[] arranged = new byte[before.length];
        for (int i = 0; i < before.length; i++) {
            arranged[i] = code(before[i] < 0 ? null : unusable(before[i]), i >= current);
        }
        units = arranged;
    }

    // When the contact may be contacted

    Timing timing() {
        return timing;
    }

    void set(Timing newTiming) {
        timing = newTiming;
    }

    /** Returns from when on each channel type is due, or null if {@link #waitUntil()} holds for all. */
    @Nullable
    Instant @Nullable [] dueFrom() {
        return dueFrom;
    }

    void setDueFrom(@Nullable Instant @Nullable [] byType) {
        dueFrom = byType;
    }

    // The contact as a whole

    boolean isDone(ChannelType type) {
        return (done & bit(type)) != 0;
    }

    boolean isAnyDone() {
        return done != 0;
    }

    void complete(ChannelType type) {
        done |= bit(type);
    }

    private static byte bit(ChannelType type) {
        return (byte) (1 << type.ordinal());
    }

    boolean isBarred() {
        return barred;
    }

    void setBarred(boolean isBarred) {
        barred = isBarred;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Forgets all but the bar, unusable units and the numbering of attempts. A planned attempt goes on. */
    void reset() {
        resetAt(planned() == null ? lastNumber() : lastNumber() - 1);
        handedBackUntil = null;
        timing = timing.withoutCallback();
        done = 0;
        closed = false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Progress that && isSame(that));
    }

    private boolean isSame(Progress that) {
        return hasSameAttempts(that)
                && done == that.done
                && barred == that.barred
                && closed == that.closed
                && Objects.equals(handedBackUntil, that.handedBackUntil)
                && Objects.equals(nextEnd, that.nextEnd)
                && timing.equals(that.timing)
                && Arrays.equals(dueFrom, that.dueFrom)
                && sameUnits(that);
    }

    private boolean sameUnits(Progress that) {
        for (int i = 0; i < Math.max(units.length, that.units.length); i++) {
            if (unit(i) != that.unit(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return lastNumber() * 31 + done;
    }
}
