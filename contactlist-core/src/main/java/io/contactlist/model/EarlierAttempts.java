package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earlier attempts of a contact with what follows from them, so that an event need not walk through a long history.
 * If one of these attempts changes, which is rare, all is derived again.
 *
 * <p>This class is immutable and thread-safe.
 */
final class EarlierAttempts {

    /** No attempts; shared by all contacts without a long history and without a reset. */
    static final EarlierAttempts NONE = new EarlierAttempts(0);

    /** By number from 1. */
    private final Attempt[] attempts;
    /** The number of the last attempt that the last reset forgot, which may be one that is not held here. */
    private final int lastReset;
    /** Until when these attempts keep the contact from being planned, or null. */
    private final @Nullable Instant holdUntil;
    /** The numbers of those in a conversation that goes on, without those that the reset forgot. */
    private final int[] talking;
    /** The counts since the reset on each unit that was tried. */
    private final Counted.OnUnit[] counts;

    private EarlierAttempts(int lastReset) {
        this.lastReset = lastReset;
        attempts = new Attempt[0];
        holdUntil = null;
        talking = new int[0];
        counts = new Counted.OnUnit[0];
    }

    private EarlierAttempts(EarlierAttempts before, Attempt[] next) {
        lastReset = before.lastReset;
        attempts = Arrays.copyOf(before.attempts, before.size() + next.length);
        System.arraycopy(next, 0, attempts, before.size(), next.length);
        holdUntil = latestHold(before.holdUntil, next);
        talking = withTalking(before.talking, next);
        counts = withCounts(before.counts, next);
    }

    private @Nullable Instant latestHold(@Nullable Instant before, Attempt[] next) {
        Instant latest = before;
        for (Attempt attempt : next) {
            latest = Attempt.later(latest, attempt.holdsUntil(isForgotten(attempt)));
        }
        return latest;
    }

    private int[] withTalking(int[] before, Attempt[] next) {
        int[] numbers = before;
        for (Attempt attempt : next) {
            if (attempt.isTalking() && !isForgotten(attempt)) {
                numbers = Arrays.copyOf(numbers, numbers.length + 1);
                numbers[numbers.length - 1] = attempt.number();
            }
        }
        return numbers;
    }

    private Counted.OnUnit[] withCounts(Counted.OnUnit[] before, Attempt[] next) {
        List<Counted.OnUnit> all = new ArrayList<>(before.length + 1);
        for (Counted.OnUnit counts : before) {
            all.add(counts.copy());
        }
        for (Attempt attempt : next) {
            if (!isForgotten(attempt)) {
                on(attempt.unit(), all).add(attempt);
            }
        }
        return all.toArray(Counted.OnUnit[]::new);
    }

    private static Counted.OnUnit on(UnitId unit, List<Counted.OnUnit> all) {
        for (Counted.OnUnit counts : all) {
            if (counts.unit.equals(unit)) {
                return counts;
            }
        }
        Counted.OnUnit counts = Counted.OnUnit.none(unit);
        all.add(counts);
        return counts;
    }

    int size() {
        return attempts.length;
    }

    Attempt get(int number) {
        return attempts[number - 1];
    }

    /** Returns the number of the last attempt that the last reset forgot, 0 if there is none. */
    int lastReset() {
        return lastReset;
    }

    private boolean isForgotten(Attempt attempt) {
        return attempt.number() <= lastReset;
    }

    /** Returns these attempts and the next ones. */
    EarlierAttempts plus(Attempt... next) {
        return new EarlierAttempts(this, next);
    }

    /** Returns these attempts with another in place of that with the same number. */
    EarlierAttempts with(Attempt attempt) {
        Attempt[] changed = attempts.clone();
        changed[attempt.number() - 1] = attempt;
        return new EarlierAttempts(lastReset).plus(changed);
    }

    /** Returns these attempts after a reset that forgot all up to this number. */
    EarlierAttempts resetAt(int number) {
        return number == lastReset ? this : new EarlierAttempts(number).plus(attempts);
    }

    /** Returns until when these attempts keep the contact from being planned, or null if none does (rule A6). */
    @Nullable
    Instant holdUntil() {
        return holdUntil;
    }

    /** Returns the next attempt with a higher number in a conversation that goes on, or null. */
    @Nullable
    Attempt nextTalking(int after) {
        if (talking.length == 0) {
            return null;
        }
        int index = Arrays.binarySearch(talking, after + 1);
        int next = index < 0 ? -index - 1 : index;
        return next < talking.length ? get(talking[next]) : null;
    }

    /** Counts since the last reset, on one type and unit, or on all if null. */
    int count(Counted what, @Nullable ChannelType type, @Nullable CommunicationUnit unit) {
        int sum = 0;
        for (Counted.OnUnit on : counts) {
            sum += Limits.isOn(on.unit, type, unit) ? on.count(what) : 0;
        }
        return sum;
    }
}
