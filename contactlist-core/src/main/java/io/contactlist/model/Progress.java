package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.EndedConversation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a contact. The life cycle changes only copies that no contact holds yet.
 *
 * <p>It is packed: a list has millions of contacts, and every event creates a new one. Counts that follow from the
 * units are not stored again.
 */
final class Progress {

    private static final UnitProgress[] UNTOUCHED = {};

    /** Nothing has happened; shared by all contacts without history. */
    static final Progress NONE = new Progress();

    /** The attempt planned last, linked to those before it. */
    private @Nullable Attempt last;
    /** Nothing is planned before this instant (rule A6). */
    private @Nullable Instant notBefore;
    /** The conversations that ended since the last reset, and that reset, latest first. */
    private @Nullable Ended ended;
    /** One per unit, in the contact's order, up to the last unit on which something happened. */
    private UnitProgress[] units = UNTOUCHED;
    /** One bit per channel type that is done (rule C2). */
    private byte done;

    private boolean barred;
    private boolean closed;

    private Progress() {}

    private Progress(Progress other) {
        last = other.last;
        notBefore = other.notBefore;
        ended = other.ended;
        units = other.units;
        done = other.done;
        barred = other.barred;
        closed = other.closed;
    }

    /**
     * A resolved conversation, or a reset, which ends all conversations. A reset has no conversation of its own. Events
     * that name an attempt up to {@code latestAttempt} are stale.
     */
    private record Ended(
            @Nullable ConversationId conversation,
            int latestAttempt,
            @Nullable Ended previous) {}

    /** Creates the progress of a checked snapshot. */
    static Progress of(ContactSnapshot snapshot) {
        Progress progress = new Progress();
        for (AttemptSnapshot attempt : snapshot.attempts()) {
            progress.last = Attempt.of(attempt, progress.last);
        }
        progress.units = snapshot.units().stream()
                .map(unit -> UnitProgress.of(unit, progress.latestIn(unit.openConversation())))
                .toArray(UnitProgress[]::new);
        if (snapshot.lastReset() != null) {
            progress.ended = new Ended(null, snapshot.lastReset(), null);
        }
        snapshot.ended().forEach(end -> progress.end(end.conversation(), end.latestAttempt()));
        snapshot.done().forEach(progress::complete);
        progress.barred = snapshot.barred();
        progress.closed = snapshot.closed();
        progress.notBefore = snapshot.notDueBefore();
        return progress.equals(NONE) ? NONE : progress;
    }

    private @Nullable Attempt latestIn(@Nullable ConversationId conversation) {
        if (conversation == null) {
            return null;
        }
        Attempt attempt = last;
        while (attempt != null && !attempt.isIn(conversation)) {
            attempt = attempt.previous;
        }
        return attempt;
    }

    Progress copy() {
        return new Progress(this);
    }

    UnitProgress unit(int index) {
        return index < units.length ? units[index] : UnitProgress.NONE;
    }

    /** Replaces the progress of a unit with a copy that may be written to, and returns it. */
    UnitProgress touch(int index) {
        UnitProgress own = unit(index).copy();
        units = index < units.length ? units.clone() : grownTo(index + 1);
        units[index] = own;
        return own;
    }

    private UnitProgress[] grownTo(int length) {
        UnitProgress[] grown = Arrays.copyOf(units, length);
        Arrays.fill(grown, units.length, length, UnitProgress.NONE);
        return grown;
    }

    void setUnits(UnitProgress[] inOrder) {
        units = inOrder;
    }

    @Nullable
    Attempt last() {
        return last;
    }

    /** Adds the attempt and counts its planning on the unit (rule A7). */
    void plan(AttemptPlanned event, int unit) {
        last = Attempt.planned(event, last);
        touch(unit).countPlanning();
    }

    @Nullable
    Instant notBefore() {
        return notBefore;
    }

    @Nullable
    Attempt planned() {
        return last != null && last.isPlanned() ? last : null;
    }

    boolean isPlannedOn(ChannelType type) {
        return last != null && last.isPlanned() && last.unit().type() == type;
    }

    int lastNumber() {
        return last == null ? 0 : last.number();
    }

    /** Returns the attempt with this number, or null if there is none. */
    @Nullable
    Attempt attempt(int number) {
        Attempt attempt = last;
        while (attempt != null && attempt.number() != number) {
            attempt = attempt.previous;
        }
        return attempt;
    }

    /**
     * Returns whether an outcome of the attempt still counts: nothing was planned later, and no reset came (rule L6).
     */
    boolean stillCounts(Attempt attempt) {
        return attempt.number() == lastNumber()
                && switch (attempt.state()) {
                    case PLANNED -> true;
                    case LEASE_ENDED, CAMPAIGN_STOPPED, CANCELLED -> isSinceReset(attempt);
                    case HANDED_BACK, RESET, FAILED, SUCCEEDED -> false;
                };
    }

    /** Replaces the attempt with the same number, nearly always the last one. */
    void replace(Attempt changed) {
        if (last == null || last.number() == changed.number()) {
            last = changed;
            return;
        }
        Deque<Attempt> later = new ArrayDeque<>();
        for (Attempt a = last; a != null && a.number() != changed.number(); a = a.previous) {
            later.push(a);
        }
        Attempt chain = changed;
        for (Attempt attempt : later) {
            chain = attempt.after(chain);
        }
        last = chain;
    }

    /** Releases the planned attempt. The contact then waits, unless the attempt certainly was not made. */
    void release(AttemptState how, Instant at, Duration minimumDelay) {
        if (last != null) {
            last = last.released(how);
            if (how != AttemptState.HANDED_BACK) {
                waitFrom(at, minimumDelay);
            }
        }
    }

    /** Remembers that a conversation ended. */
    void end(ConversationId conversation, int latestAttempt) {
        ended = new Ended(conversation, latestAttempt, ended);
    }

    /**
     * Returns the latest attempt in the conversation when it last ended, by itself or by a reset; 0 if it never did.
     */
    int lastEnd(ConversationId conversation) {
        Ended end = ended;
        while (end != null && end.conversation != null && !end.conversation.equals(conversation)) {
            end = end.previous;
        }
        return end == null ? 0 : end.latestAttempt;
    }

    /** Returns the number of the last attempt before the last reset, or null if there was no reset. */
    @Nullable
    Integer lastReset() {
        Ended end = ended;
        while (end != null && end.conversation != null) {
            end = end.previous;
        }
        return end == null ? null : end.latestAttempt;
    }

    private boolean isSinceReset(Attempt attempt) {
        Integer reset = lastReset();
        return reset == null || attempt.number() > reset;
    }

    boolean isDone(ChannelType type) {
        return (done & bit(type)) != 0;
    }

    boolean isAnyDone() {
        return done != 0;
    }

    void complete(ChannelType type) {
        done |= bit(type);
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

    private static byte bit(ChannelType type) {
        return (byte) (1 << type.ordinal());
    }

    /** Makes the contact wait until the instant plus the delay, or longer if it waits longer already (rule A6). */
    void waitFrom(Instant at, Duration delay) {
        Instant until = at.plus(delay);
        if (notBefore == null || until.isAfter(notBefore)) {
            notBefore = until;
        }
    }

    /** Returns what a reset keeps: the bar, unusable units and the numbering of attempts. */
    Progress reset() {
        Progress left = new Progress();
        left.last = last == null || !last.isPlanned() ? last : last.released(AttemptState.RESET);
        left.ended = new Ended(null, lastNumber(), null);
        left.barred = barred;
        left.units = units.clone();
        for (int i = 0; i < units.length; i++) {
            left.units[i] = units[i].reset();
        }
        return left;
    }

    /** Returns the attempts by number. */
    List<Attempt> attemptsInOrder() {
        if (last == null) {
            return List.of();
        }
        Deque<Attempt> attempts = new ArrayDeque<>();
        for (Attempt attempt = last; attempt != null; attempt = attempt.previous) {
            attempts.push(attempt);
        }
        return List.copyOf(attempts);
    }

    /** Returns the conversations that ended since the last reset, in the order of their ends. */
    List<EndedConversation> endedInOrder() {
        if (ended == null) {
            return List.of();
        }
        Deque<EndedConversation> inOrder = new ArrayDeque<>();
        Ended end = ended;
        while (end != null && end.conversation != null) {
            inOrder.push(new EndedConversation(end.conversation, end.latestAttempt));
            end = end.previous;
        }
        return List.copyOf(inOrder);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Progress that && isSame(that));
    }

    private boolean isSame(Progress that) {
        return done == that.done
                && barred == that.barred
                && closed == that.closed
                && Objects.equals(notBefore, that.notBefore)
                && sameUnits(that)
                && Objects.equals(lastReset(), that.lastReset())
                && endedInOrder().equals(that.endedInOrder())
                && attemptsInOrder().equals(that.attemptsInOrder());
    }

    private boolean sameUnits(Progress that) {
        for (int i = 0; i < Math.max(units.length, that.units.length); i++) {
            if (!unit(i).equals(that.unit(i))) {
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
