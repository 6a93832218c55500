package io.contactlist.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a contact. Written only by the life cycle, on a copy of its own, before the
 * contact that holds it exists; never after. Packed, because lists have millions of contacts and every
 * event makes a new one.
 */
final class Progress implements Cloneable {

    private static final UnitProgress[] UNTOUCHED = {};

    /** Nothing has happened; shared by all fresh contacts. */
    static final Progress NONE = new Progress();

    /** The attempt planned last, with those before it behind it. */
    @Nullable
    Attempt last;
    /** Nothing is planned before this instant (A6). */
    @Nullable
    Instant notBefore;
    /** The conversations that ended since the last reset, latest first. */
    @Nullable
    EndedConversation ended;
    /** One a unit, in the contact's order; empty as long as nothing happened on any. */
    private UnitProgress[] units = UNTOUCHED;

    private int socialMediaAttempts;
    private int emailAttempts;
    private int callAttempts;
    /** The number of the last attempt before the last reset; what came up to it counts no more. */
    int resetAfter;
    /** One bit a channel type whose activity is done (C2). */
    private byte done;

    boolean barred;
    boolean closed;

    /** A conversation that was resolved: events that name it with an attempt up to its latest are stale. */
    record EndedConversation(
            ConversationId conversation,
            int latestAttempt,
            @Nullable EndedConversation previous) {}

    Progress copy() {
        try {
            return (Progress) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    UnitProgress unit(int index) {
        return units.length == 0 ? UnitProgress.NONE : units[index];
    }

    /** The unit's own copy, to be written to. */
    UnitProgress touch(Contact contact, int index) {
        units = units.length == 0 ? untouched(contact.unitCount()) : units.clone();
        units[index] = units[index].copy();
        return units[index];
    }

    void units(UnitProgress[] inOrder) {
        units = inOrder;
    }

    static UnitProgress[] untouched(int count) {
        UnitProgress[] fresh = new UnitProgress[count];
        Arrays.fill(fresh, UnitProgress.NONE);
        return fresh;
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

    /** The attempt with this number, or null if there never was one. */
    @Nullable
    Attempt attempt(int number) {
        Attempt attempt = last;
        while (attempt != null && attempt.number() != number) {
            attempt = attempt.previous;
        }
        return attempt;
    }

    /** Whether an outcome of the attempt is still counted: nothing later was planned, no reset came (L6). */
    boolean stillCounts(Attempt attempt) {
        return attempt.number() == lastNumber()
                && attempt.number() > resetAfter
                && !attempt.hasOutcome()
                && attempt.state() != AttemptState.HANDED_BACK;
    }

    /** Puts the changed attempt in the place of the one with its number: nearly always the last. */
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

    /** Nothing is planned any more; the contact waits, except where the attempt certainly was not made. */
    void release(AttemptState how, Instant at, Duration minimumDelay) {
        if (last != null) {
            last = last.released(how);
            if (how != AttemptState.HANDED_BACK) {
                waitFrom(at, minimumDelay);
            }
        }
    }

    int attempts() {
        return socialMediaAttempts + emailAttempts + callAttempts;
    }

    int attempts(ChannelType type) {
        return switch (type) {
            case SOCIAL_MEDIA -> socialMediaAttempts;
            case EMAIL -> emailAttempts;
            case CALL -> callAttempts;
        };
    }

    void countAttempt(ChannelType type) {
        switch (type) {
            case SOCIAL_MEDIA -> socialMediaAttempts++;
            case EMAIL -> emailAttempts++;
            case CALL -> callAttempts++;
        }
    }

    boolean isDone(ChannelType type) {
        return (done & bit(type)) != 0;
    }

    boolean isAnyDone() {
        return done != 0;
    }

    void done(ChannelType type) {
        done |= bit(type);
    }

    private static byte bit(ChannelType type) {
        return (byte) (1 << type.ordinal());
    }

    /** Not due before the instant plus the delay, and never before an instant already set (A6). */
    void waitFrom(Instant at, Duration delay) {
        Instant until = at.plus(delay);
        if (notBefore == null || until.isAfter(notBefore)) {
            notBefore = until;
        }
    }

    boolean isDue(Instant at) {
        return notBefore == null || !at.isBefore(notBefore);
    }

    /** What a reset leaves of it: the bar, unusable units and the numbering of attempts. */
    Progress reset() {
        Progress left = new Progress();
        left.last = last == null || !last.isPlanned() ? last : last.released(AttemptState.RESET);
        left.resetAfter = lastNumber();
        left.barred = barred;
        left.units = units.clone();
        for (int i = 0; i < units.length; i++) {
            left.units[i] = units[i].reset();
        }
        return left;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Progress that
                && socialMediaAttempts == that.socialMediaAttempts
                && emailAttempts == that.emailAttempts
                && callAttempts == that.callAttempts
                && resetAfter == that.resetAfter
                && done == that.done
                && barred == that.barred
                && closed == that.closed
                && Objects.equals(notBefore, that.notBefore)
                && sameUnits(that)
                && endedConversations().equals(that.endedConversations())
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

    /** The attempts in the order of their numbers. */
    List<Attempt> attemptsInOrder() {
        Deque<Attempt> attempts = new ArrayDeque<>();
        for (Attempt attempt = last; attempt != null; attempt = attempt.previous) {
            attempts.push(attempt);
        }
        return List.copyOf(attempts);
    }

    private List<EndedConversation> endedConversations() {
        List<EndedConversation> conversations = new ArrayList<>();
        for (EndedConversation e = ended; e != null; e = e.previous) {
            conversations.add(new EndedConversation(e.conversation, e.latestAttempt, null));
        }
        return conversations;
    }

    @Override
    public int hashCode() {
        return lastNumber() * 31 + done;
    }
}
