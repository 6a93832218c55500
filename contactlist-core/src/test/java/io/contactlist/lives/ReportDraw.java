package io.contactlist.lives;

import io.contactlist.model.Attempt;
import io.contactlist.model.Callback;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Draws reports on attempts and conversations: mostly one that applies, now and then a late, doubled, reordered,
 * corrected or bogus one.
 */
final class ReportDraw {

    private static final List<ConversationId> CONVERSATIONS =
            List.of(ConversationId.of("a"), ConversationId.of("b"), ConversationId.of("c"));
    private static final List<Resolution> RESOLUTIONS = List.of(
            Resolution.COMPLETED, Resolution.RETRY, Resolution.COMPLETED, Resolution.RETRY, Resolution.WRONG_PERSON);
    /** How far a correction is from the outcome that it corrects. */
    private static final List<Duration> CORRECTIONS = List.of(
            Duration.ofSeconds(1), Duration.ZERO, Duration.ofNanos(1), Duration.ofMinutes(30), Duration.ofSeconds(-1));

    private static final List<Duration> NOT_BEFORE =
            List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofMinutes(-1));

    private final Situation situation;
    private final Contact contact;
    private final Instant now;
    private final Dice dice;

    ReportDraw(Situation situation, Dice dice) {
        this.situation = situation;
        this.contact = situation.contact();
        this.now = situation.now();
        this.dice = dice;
    }

    ContactEvent fail() {
        int number = number();
        return failed(number, outcomeAt(number));
    }

    private ContactEvent failed(int number, Instant at) {
        return new AttemptFailed(number, tried(number), category(), at);
    }

    /** Returns a category; the one that ends a contact's days comes less often than by chance. */
    private FailureCategory category() {
        FailureCategory category = dice.oneOf(FailureCategory.values());
        return category == FailureCategory.OPTED_OUT && dice.percent(50) ? FailureCategory.NO_ANSWER : category;
    }

    ContactEvent succeed() {
        int number = number();
        return succeeded(number, outcomeAt(number));
    }

    private ContactEvent succeeded(int number, Instant at) {
        return new AttemptSucceeded(number, tried(number), dice.oneOf(CONVERSATIONS), at);
    }

    /** Returns another outcome of an attempt that has one already. */
    ContactEvent correct() {
        int number = latest(attempt -> attempt.outcomeAt().isPresent());
        Instant before = attempt(number).flatMap(Attempt::outcomeAt).orElse(now);
        Instant at = dice.percent(30) ? now : before.plus(dice.oneOf(CORRECTIONS));
        return dice.percent(50) ? succeeded(number, at) : failed(number, at);
    }

    ContactEvent release() {
        ReleaseReason reason = dice.oneOf(ReleaseReason.values());
        Optional<Instant> leaseEnd = contact.planned().map(Attempt::leaseEnd);
        Instant at = reason == ReleaseReason.LEASE_ENDED ? near(leaseEnd) : reported();
        return new AttemptReleased(number(), reason, at);
    }

    /** Returns a hand-back, mostly of an attempt that is planned or was released, with or without a not before. */
    ContactEvent handBack() {
        int number = latest(attempt -> attempt.outcomeAt().isEmpty());
        Instant notBefore = null;
        if (dice.percent(50)) {
            Duration wait = dice.oneOf(Choice.PAUSES).multipliedBy(1 + dice.below(5));
            notBefore = dice.percent(20) ? now.minus(wait) : now.plus(wait);
        }
        return new AttemptHandedBack(number, notBefore, reported());
    }

    /** Returns a prolonging: mostly in time and longer. */
    ContactEvent prolong() {
        int number = number();
        Instant at = dice.percent(10) ? near(contact.planned().map(Attempt::leaseEnd)) : reported();
        Instant longer = attempt(number).map(Attempt::leaseEnd).orElse(now).plus(lease());
        Instant leaseEnd = dice.percent(15) ? at.plusNanos(1) : longer;
        return new AttemptProlonged(number, leaseEnd.isAfter(at) ? leaseEnd : at.plusNanos(1), at);
    }

    private Duration lease() {
        return Duration.ofMinutes(1 + dice.below(30));
    }

    /** Returns what ends next by itself, mostly dated right; a bogus end if nothing does. */
    ContactEvent notice() {
        List<ContactEvent> ends = LifeCycle.overdue(contact, situation.rules(), Instant.MAX);
        if (ends.isEmpty() || dice.percent(10)) {
            int number = conversing();
            return dice.oneOf(List.of(
                    new AnswerTimeEnded(conversation(number), number, reported()),
                    new AttemptReleased(number, ReleaseReason.LEASE_ENDED, reported()),
                    new CallbackMissed(near(contact.callback().map(Callback::until))),
                    new ContactExpired(near(contact.notAfter()))));
        }
        ContactEvent end = dice.percent(90) ? ends.get(0) : dice.oneOf(ends);
        return end instanceof AnswerTimeEnded answer && dice.percent(10)
                ? new AnswerTimeEnded(answer.conversation(), answer.number(), near(Optional.of(answer.at())))
                : end;
    }

    ContactEvent stillOpen() {
        int number = conversing();
        return new ConversationStillOpen(conversation(number), number, reported());
    }

    ContactEvent resolve() {
        int number = conversing();
        return new ConversationResolved(conversation(number), number, dice.oneOf(RESOLUTIONS), notBefore(), reported());
    }

    /** Returns mostly none, else an instant around now. */
    private @Nullable Instant notBefore() {
        return dice.percent(20) ? now.plus(dice.oneOf(NOT_BEFORE)) : null;
    }

    private int lastNumber() {
        return contact.attempts().size();
    }

    /** Returns mostly the number of the last attempt, now and then of an earlier one or of none. */
    int number() {
        int last = lastNumber();
        if (last == 0 || dice.percent(5)) {
            return dice.oneOf(List.of(last + 1, last + 5, 0, -1));
        }
        return dice.percent(25) ? 1 + dice.below(last) : last;
    }

    private Optional<Attempt> attempt(int number) {
        return 0 < number && number <= lastNumber()
                ? Optional.of(contact.attempts().get(number - 1))
                : Optional.empty();
    }

    private UnitId tried(int number) {
        return attempt(number)
                .map(Attempt::unit)
                .filter(unit -> !dice.percent(7))
                .orElseGet(() -> situation.pool().oneOf(contact.units(), dice));
    }

    /** Returns mostly the number of an attempt that led to a conversation, mostly of the latest. */
    private int conversing() {
        return latest(attempt -> attempt.conversation().isPresent());
    }

    /** Returns mostly the number of an attempt that the predicate accepts, mostly of the latest. */
    private int latest(Predicate<Attempt> which) {
        List<Integer> fitting =
                contact.attempts().stream().filter(which).map(Attempt::number).toList();
        if (fitting.isEmpty() || dice.percent(10)) {
            return number();
        }
        return dice.percent(30) ? dice.oneOf(fitting) : fitting.get(fitting.size() - 1);
    }

    private ConversationId conversation(int number) {
        return attempt(number)
                .flatMap(Attempt::conversation)
                .filter(conversation -> !dice.percent(10))
                .orElseGet(() -> dice.oneOf(CONVERSATIONS));
    }

    /** Returns now, or an instant at which an attempt's outcome is likely to meet something else. */
    private Instant outcomeAt(int number) {
        Optional<Attempt> attempt = attempt(number);
        if (attempt.isEmpty() || !dice.percent(15)) {
            return reported();
        } else if (dice.percent(30)) {
            return attempt.get().plannedAt().plus(dice.oneOf(CORRECTIONS));
        }
        return near(
                dice.percent(50)
                        ? attempt.get().outcomeAt()
                        : Optional.of(attempt.get().leaseEnd()));
    }

    /** Returns now, or an instant out of order. */
    Instant reported() {
        if (dice.percent(20)) {
            Duration off = dice.oneOf(Choice.PAUSES).multipliedBy(1 + dice.below(5));
            return dice.percent(30) ? now.plus(off) : now.minus(off);
        }
        return now;
    }

    /** Returns the instant, or one just before or after it; now if there is none. */
    Instant near(Optional<Instant> instant) {
        return instant.orElse(now).plusNanos(dice.oneOf(List.of(0, 1, 2, -1)));
    }
}
