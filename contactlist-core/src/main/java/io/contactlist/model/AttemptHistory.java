package io.contactlist.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All attempts of a contact. The life cycle changes only copies that no contact holds yet.
 *
 * <p>It is packed and has a subclass instead of an owner: a list has millions of contacts, and every event creates a new
 * one. What an event walks through and copies is short, however many attempts there were.
 */
abstract class AttemptHistory {

    private static final Attempt[] NO_ATTEMPTS = {};
    private static final int MAX_RECENT = 8;

    private EarlierAttempts earlier = EarlierAttempts.NONE;
    /** The attempts after the earlier ones. Never written to: another array replaces it. */
    private Attempt[] recent = NO_ATTEMPTS;
    /** The attempt planned last, after the recent ones, or null if none was ever planned. */
    private @Nullable Attempt last;

    AttemptHistory() {}

    AttemptHistory(AttemptHistory other) {
        earlier = other.earlier;
        recent = other.recent;
        last = other.last;
    }

    int lastNumber() {
        return last == null ? 0 : last.number();
    }

    /** Returns the attempt with this number, or null if there is none. */
    @Nullable
    Attempt attempt(int number) {
        return number < 1 || number > lastNumber() ? null : get(number);
    }

    /** Returns the attempt with this number, which exists. */
    Attempt get(int number) {
        if (last != null && number == last.number()) {
            return last;
        }
        return number <= earlier.size() ? earlier.get(number) : recent[number - 1 - earlier.size()];
    }

    /** Returns the attempt planned last, or null if none was ever planned. */
    @Nullable
    Attempt last() {
        return last;
    }

    @Nullable
    Attempt planned() {
        return last != null && last.isPlanned() ? last : null;
    }

    boolean isPlannedOn(ChannelType type) {
        Attempt planned = planned();
        return planned != null && planned.unit().type() == type;
    }

    /** Returns the attempts by number. */
    List<Attempt> attempts() {
        return IntStream.rangeClosed(1, lastNumber()).mapToObj(this::get).toList();
    }

    void add(Attempt attempt) {
        if (recent.length == MAX_RECENT) {
            earlier = earlier.plus(Arrays.copyOf(recent, MAX_RECENT / 2));
            recent = Arrays.copyOfRange(recent, MAX_RECENT / 2, MAX_RECENT);
        }
        if (last != null) {
            recent = Arrays.copyOf(recent, recent.length + 1);
            recent[recent.length - 1] = last;
        }
        last = attempt;
    }

    /** Replaces the attempt with the same number. */
    void replace(Attempt attempt) {
        int number = attempt.number();
        if (number == lastNumber()) {
            last = attempt;
        } else if (number > earlier.size()) {
            recent = recent.clone();
            recent[number - 1 - earlier.size()] = attempt;
        } else {
            earlier = earlier.with(attempt);
        }
    }

    /** Returns the number of attempts planned since the last reset. */
    int countSinceReset() {
        return lastNumber() - lastReset();
    }

    /** Counts since the last reset, on one type and unit, or on all if null. */
    int count(Counted what, @Nullable ChannelType type, @Nullable CommunicationUnit unit) {
        int sum = earlier.count(what, type, unit);
        for (Attempt attempt : recent) {
            sum += isCounted(attempt, what, type, unit) ? 1 : 0;
        }
        return last != null && isCounted(last, what, type, unit) ? sum + 1 : sum;
    }

    private boolean isCounted(
            Attempt attempt, Counted what, @Nullable ChannelType type, @Nullable CommunicationUnit unit) {
        return what.includes(attempt) && Limits.isOn(attempt.unit(), type, unit) && !isForgotten(attempt);
    }

    /** Returns the next attempt since the last reset in a conversation that goes on, after this number, or null. */
    @Nullable
    Attempt nextTalking(int after) {
        Attempt next = earlier.nextTalking(after);
        for (int i = 0; next == null && i < recent.length; i++) {
            next = isTalking(recent[i], after) ? recent[i] : null;
        }
        return next == null && last != null && isTalking(last, after) ? last : next;
    }

    private boolean isTalking(Attempt attempt, int after) {
        return attempt.isTalking() && attempt.number() > after && !isForgotten(attempt);
    }

    /** Returns the number of the last attempt that the last reset forgot, 0 if there is none. */
    int lastReset() {
        return earlier.lastReset();
    }

    boolean isForgotten(Attempt attempt) {
        return attempt.number() <= lastReset();
    }

    /** Returns until when attempts keep the contact from being planned, or null if none does (rule A6). */
    @Nullable
    Instant holdUntil() {
        Instant latest = earlier.holdUntil();
        for (Attempt attempt : recent) {
            latest = Attempt.later(latest, attempt.holdsUntil(isForgotten(attempt)));
        }
        return last == null ? latest : Attempt.later(latest, last.holdsUntil(isForgotten(last)));
    }

    /** Forgets the attempts up to a number. */
    void resetAt(int number) {
        earlier = earlier.resetAt(number);
    }

    boolean hasSameAttempts(AttemptHistory that) {
        return lastReset() == that.lastReset() && attempts().equals(that.attempts());
    }
}
