package io.contactlist.benchmarks;

import io.contactlist.model.AttemptState;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Implements the floor: all rules of the path's four kinds of event, written for speed, and of what ends by itself
 * before them. It is one mutable object with a switch. Instants and statuses are numbers, counts and statuses are kept
 * between events, and the list of effects is reused.
 *
 * <p>The library offers more: immutable contacts, the other kinds of event, and the names of limits in refusals and
 * effects.
 */
final class MutableContact {

    /** Lists the actions after an event. */
    enum Effect {
        CANCEL_ATTEMPT,
        CLOSED,
        EXHAUSTED_SOCIAL_MEDIA,
        EXHAUSTED_EMAIL,
        EXHAUSTED_CALL,
        DUE_AGAIN
    }

    private static final ContactStatus[] STATUSES = ContactStatus.values();
    private static final Effect[] EXHAUSTED = {
        Effect.EXHAUSTED_SOCIAL_MEDIA, Effect.EXHAUSTED_EMAIL, Effect.EXHAUSTED_CALL
    };
    private static final int CALLABLE = ContactStatus.CALLABLE.ordinal();
    private static final int PLANNING = ContactStatus.PLANNING.ordinal();
    private static final int OPEN = ContactStatus.OPEN.ordinal();
    private static final int ATTEMPTED = ContactStatus.ATTEMPTED.ordinal();
    private static final int FLAGGED = ContactStatus.FLAGGED.ordinal();
    private static final int CLOSED = ContactStatus.CLOSED.ordinal();
    /** Indexed by the status's ordinal. */
    private static final int[] STRENGTH = {3, 5, 4, 2, 1, 0};

    private static final int BUSY = FailureCategory.BUSY.ordinal();
    private static final long EVER = MutableAttempt.EVER;
    private static final long NEVER = MutableAttempt.NEVER;

    private static final class Unit {
        final UnitId id;
        final int type;
        final boolean wellFormed;
        int attempts;
        int @Nullable [] failures;

        @Nullable
        UnusableReason unusable;

        Unit(UnitId id, boolean wellFormed) {
            this.id = id;
            this.type = id.type().ordinal();
            this.wellFormed = wellFormed;
        }

        boolean isUsable() {
            return wellFormed && unusable == null;
        }

        void condemn(UnusableReason reason) {
            if (unusable == null) {
                unusable = reason;
            }
        }

        void countFailure(int category, int change) {
            if (failures == null) {
                failures = new int[MutableRules.CATEGORIES];
            }
            failures[category] += change;
        }

        void startOver() {
            attempts = 0;
            if (failures != null) {
                Arrays.fill(failures, 0);
            }
        }
    }

    private final MutableRules rules;
    private final Unit[] units;
    private MutableAttempt[] attempts = new MutableAttempt[2];
    private int lastNumber;
    private int allAttempts;
    private final int[] typeAttempts = new int[MutableRules.TYPES];
    /** The number of attempts in conversations that have not ended. */
    private int talking;

    private int done;
    private boolean barred;
    private boolean closed;
    private long waitUntil = EVER;
    private long nextEnd = NEVER;

    /** The statuses before and after the last event: the list's in the lowest bits, then one per channel type. */
    int before;

    int after;

    /** The actions after the last event, those of what ended before it first. */
    final List<Effect> effects;
    /** The number of the attempt to cancel, or the instant from which the contact is due, by the effect's index. */
    private long[] details = new long[4];

    /** Copies the contact as imported. The effects go into the given list. */
    MutableContact(UnitId[] ids, boolean[] wellFormed, MutableRules rules, List<Effect> effects) {
        this.rules = rules;
        this.effects = effects;
        units = new Unit[ids.length];
        for (int i = 0; i < ids.length; i++) {
            units[i] = new Unit(ids[i], wellFormed[i]);
        }
        after = statuses();
    }

    static MutableContact of(Contact contact, MutableRules rules) {
        List<CommunicationUnit> units = contact.units();
        boolean[] wellFormed = new boolean[units.size()];
        for (int i = 0; i < wellFormed.length; i++) {
            wellFormed[i] = units.get(i).isWellFormed();
        }
        return new MutableContact(
                units.stream().map(CommunicationUnit::id).toArray(UnitId[]::new), wellFormed, rules, new ArrayList<>());
    }

    /** Restores the contact as imported. */
    void startOver() {
        lastNumber = 0;
        for (Unit unit : units) {
            unit.unusable = null;
        }
        done = 0;
        barred = false;
        closed = false;
        recount();
        nextEnd = NEVER;
        after = statuses();
    }

    /**
     * Applies an event, and first what has ended by itself at or before its instant.
     *
     * @return the reason if it does not apply, otherwise null
     */
    @Nullable
    Reason apply(MutableEvent event) {
        effects.clear();
        int statusesBefore = after;
        Reason reason;
        if (nextEnd <= event.at) {
            reason = applyAfterEnds(event);
        } else {
            reason = applyAlone(event);
        }
        before = statusesBefore;
        return reason;
    }

    /** A rejected event takes back what ended before it. */
    private @Nullable Reason applyAfterEnds(MutableEvent event) {
        MutableAttempt[] saved = new MutableAttempt[lastNumber];
        for (int i = 0; i < lastNumber; i++) {
            saved[i] = attempts[i].copy();
        }
        int statuses = after;
        long end = nextEnd;
        while (nextEnd <= event.at) {
            endNext();
        }
        Reason reason = applyAlone(event);
        if (reason != null) {
            System.arraycopy(saved, 0, attempts, 0, saved.length);
            recount();
            after = statuses;
            nextEnd = end;
        }
        return reason;
    }

    private @Nullable Reason applyAlone(MutableEvent event) {
        return switch (event.kind) {
            case PLANNED -> plan(event);
            case FAILED -> fail(event);
            case SUCCEEDED -> succeed(event);
            case RESOLVED -> resolve(event);
        };
    }

    /** {@return the list's status (0), or that of a channel type (its ordinal plus 1)} */
    ContactStatus status(int view) {
        return STATUSES[after >> 3 * view & 7];
    }

    ContactStatus inList() {
        return status(0);
    }

    /** {@return the number of the attempt to cancel, or the instant from which the contact is due} */
    long detail(int effect) {
        return details[effect];
    }

    // What ends by itself

    private void endNext() {
        MutableAttempt planned = planned();
        long waitedUntil = waitUntil;
        long end = nextEnd;
        if (planned != null && planned.leaseEnd == end) {
            release(planned, AttemptState.LEASE_ENDED);
            settle(end, planned, waitedUntil, closed);
            return;
        }
        int i = 0;
        while (answerTimeEnd(attempts[i]) != end) {
            i++;
        }
        MutableAttempt attempt = attempts[i];
        attempt.stillOpenAt = end;
        attempt.waitBefore = attempt.wait;
        Unit unit = units[attempt.unit];
        unit.countFailure(BUSY, 1);
        waitAtLeast(attempt, end + rules.delay[unit.type * MutableRules.CATEGORIES + BUSY]);
        settle(end, planned, waitedUntil, closed);
    }

    private long answerTimeEnd(MutableAttempt attempt) {
        long time = rules.answerTime[units[attempt.unit].type];
        return time == NEVER || attempt.isStillOpen() || !isLatestInOpen(attempt)
                ? NEVER
                : attempt.acting(attempt.reportedAt) + time;
    }

    private long nextEnd() {
        MutableAttempt planned = planned();
        long end = planned == null ? NEVER : planned.leaseEnd;
        if (talking > 0 && rules.hasAnswerTime) {
            for (int i = 0; i < lastNumber; i++) {
                end = Math.min(end, answerTimeEnd(attempts[i]));
            }
        }
        return end;
    }

    // Events

    private @Nullable Reason plan(MutableEvent event) {
        int index = indexOf(event.unit);
        if (index < 0 || event.number < 1 || event.number > lastNumber + 1) {
            return Reason.UNKNOWN;
        }
        if (event.number <= lastNumber) {
            return Reason.STALE;
        }
        Unit unit = units[index];
        int status = status(unit.type, after);
        if (status == ATTEMPTED) {
            return Reason.LIMITS;
        }
        if (status != CALLABLE || planned() != null) {
            return Reason.STATUS;
        }
        if (!unit.isUsable()) {
            return Reason.UNUSABLE_UNIT;
        }
        if (isUsedUp(unit)) {
            return Reason.LIMITS;
        }
        if (event.at < waitUntil) {
            return Reason.NOT_DUE;
        }
        if (lastNumber == attempts.length) {
            attempts = Arrays.copyOf(attempts, 2 * lastNumber);
        }
        attempts[lastNumber++] = new MutableAttempt(event.number, index, event.campaign, event.at, event.leaseEnd);
        settle(event.at, null, waitUntil, closed);
        return null;
    }

    private @Nullable Reason fail(MutableEvent event) {
        MutableAttempt attempt = attempt(event.number);
        if (attempt == null || !units[attempt.unit].id.equals(event.unit)) {
            return Reason.UNKNOWN;
        }
        FailureCategory category = event.category;
        int lasting = category == FailureCategory.OPTED_OUT
                ? MutableAttempt.OPTED_OUT
                : category == FailureCategory.BAD_ADDRESS ? MutableAttempt.BAD_ADDRESS : 0;
        boolean lasts = (lasting & ~attempt.lasting) != 0;
        boolean applies = outcomeApplies(attempt, event.at, category);
        if (!applies && !lasts) {
            return Reason.STALE;
        }
        MutableAttempt plannedBefore = planned();
        long waitedUntil = waitUntil;
        Unit unit = units[attempt.unit];
        if (applies) {
            count(attempt, -1);
            attempt.state = AttemptState.FAILED;
            attempt.category = category;
            attempt.conversation = null;
            attempt.stillOpenAt = NEVER;
            attempt.reportedAt = event.at;
            count(attempt, 1);
            waitUntil(
                    attempt,
                    attempt.acting(event.at) + rules.delay[unit.type * MutableRules.CATEGORIES + category.ordinal()]);
        }
        if (lasts) {
            attempt.lasting |= lasting;
            if (category == FailureCategory.OPTED_OUT) {
                barred = true;
            } else {
                unit.condemn(UnusableReason.BOUNCED);
            }
        }
        settle(event.at, plannedBefore, waitedUntil, closed);
        return null;
    }

    private @Nullable Reason succeed(MutableEvent event) {
        MutableAttempt attempt = attempt(event.number);
        if (attempt == null || !units[attempt.unit].id.equals(event.unit)) {
            return Reason.UNKNOWN;
        }
        if (!outcomeApplies(attempt, event.at, null)) {
            return Reason.STALE;
        }
        MutableAttempt plannedBefore = planned();
        long waitedUntil = waitUntil;
        boolean isOver = hasEndedAfter(attempt, event.conversation);
        count(attempt, -1);
        attempt.state = AttemptState.SUCCEEDED;
        attempt.category = null;
        attempt.conversation = event.conversation;
        attempt.ended = isOver;
        attempt.stillOpenAt = NEVER;
        attempt.reportedAt = event.at;
        count(attempt, 1);
        waitUntil(attempt, attempt.acting(event.at) + rules.minimumDelay);
        settle(event.at, plannedBefore, waitedUntil, closed);
        return null;
    }

    private @Nullable Reason resolve(MutableEvent event) {
        MutableAttempt attempt = attempt(event.number);
        if (attempt == null) {
            return Reason.UNKNOWN;
        }
        Reason refusal = refusal(attempt, event.conversation);
        boolean isWrongPerson = event.resolution == Resolution.WRONG_PERSON;
        boolean lasts = isWrongPerson && (attempt.lasting & MutableAttempt.WRONG_PERSON) == 0;
        if (refusal != null && !(lasts && refusal == Reason.STALE)) {
            return refusal;
        }
        boolean endsAll = refusal == null && (event.resolution == Resolution.COMPLETED || isLatestInOpen(attempt));
        if (!endsAll && !lasts) {
            return Reason.STALE;
        }
        MutableAttempt plannedBefore = planned();
        long waitedUntil = waitUntil;
        if (endsAll) {
            end(event);
        } else if (refusal == null) {
            attempt.ended = true;
            talking--;
        }
        if (isWrongPerson) {
            attempt.lasting |= MutableAttempt.WRONG_PERSON;
            units[attempt.unit].condemn(UnusableReason.WRONG_NUMBER);
        }
        settle(event.at, plannedBefore, waitedUntil, closed);
        return null;
    }

    /** Ends the conversation for all attempts in it. */
    private void end(MutableEvent event) {
        for (int i = 0; i < lastNumber; i++) {
            MutableAttempt attempt = attempts[i];
            if (attempt.isTalking() && attempt.isIn(event.conversation)) {
                if (attempt.isStillOpen() && event.at < attempt.stillOpenAt) {
                    attempt.stillOpenAt = NEVER;
                    units[attempt.unit].countFailure(BUSY, -1);
                    waitUntil(attempt, attempt.waitBefore);
                }
                if (event.resolution == Resolution.COMPLETED) {
                    done |= 1 << units[attempt.unit].type;
                } else if (attempt.number == event.number) {
                    waitAtLeast(attempt, event.at + rules.minimumDelay);
                }
                attempt.ended = true;
                talking--;
            }
        }
    }

    private static @Nullable Reason refusal(MutableAttempt attempt, @Nullable ConversationId conversation) {
        if (attempt.isNotMade()) {
            return Reason.STALE;
        }
        if (attempt.conversation == null) {
            return Reason.NOT_YET;
        }
        if (attempt.ended) {
            return Reason.STALE;
        }
        return attempt.isIn(conversation) ? null : Reason.NOT_YET;
    }

    /** {@return whether an outcome applies, the first one or a correction; the failure is null for a success} */
    private boolean outcomeApplies(MutableAttempt attempt, long at, @Nullable FailureCategory failure) {
        if (attempt.isNotMade()) {
            return false;
        }
        if (attempt.reportedAt == NEVER) {
            return true;
        }
        boolean isCorrection =
                at > attempt.reportedAt || (at == attempt.reportedAt && failure == null && attempt.category != null);
        return isCorrection
                && failure != FailureCategory.NO_CAPACITY
                && (attempt.category != null || isLatestInOpen(attempt));
    }

    private boolean isLatestInOpen(MutableAttempt attempt) {
        if (!attempt.isTalking()) {
            return false;
        }
        for (int i = attempt.number; i < lastNumber; i++) {
            if (attempts[i].isTalking() && attempts[i].isIn(attempt.conversation)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasEndedAfter(MutableAttempt attempt, @Nullable ConversationId conversation) {
        for (int i = attempt.number; i < lastNumber; i++) {
            if (attempts[i].ended && attempts[i].isIn(conversation)) {
                return true;
            }
        }
        return false;
    }

    // Counts and waiting

    /** Adds an attempt to the counts, or takes it from them. */
    private void count(MutableAttempt attempt, int change) {
        Unit unit = units[attempt.unit];
        if (attempt.isCounted()) {
            unit.attempts += change;
            allAttempts += change;
            typeAttempts[unit.type] += change;
        }
        if (attempt.category != null) {
            unit.countFailure(attempt.category.ordinal(), change);
        }
        if (attempt.isStillOpen()) {
            unit.countFailure(BUSY, change);
        }
        if (attempt.isTalking()) {
            talking += change;
        }
    }

    private void recount() {
        for (Unit unit : units) {
            unit.startOver();
        }
        allAttempts = 0;
        Arrays.fill(typeAttempts, 0);
        talking = 0;
        waitUntil = EVER;
        for (int i = 0; i < lastNumber; i++) {
            count(attempts[i], 1);
            waitUntil = Math.max(waitUntil, attempts[i].wait);
        }
    }

    private void waitAtLeast(MutableAttempt attempt, long until) {
        waitUntil(attempt, Math.max(attempt.wait, until));
    }

    private void waitUntil(MutableAttempt attempt, long until) {
        boolean isShorter = until < attempt.wait;
        attempt.wait = until;
        if (!isShorter) {
            waitUntil = Math.max(waitUntil, until);
            return;
        }
        waitUntil = EVER;
        for (int i = 0; i < lastNumber; i++) {
            waitUntil = Math.max(waitUntil, attempts[i].wait);
        }
    }

    private int indexOf(@Nullable UnitId id) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].id.equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable MutableAttempt attempt(int number) {
        return number < 1 || number > lastNumber ? null : attempts[number - 1];
    }

    private @Nullable MutableAttempt planned() {
        MutableAttempt last = attempt(lastNumber);
        return last != null && last.state == AttemptState.PLANNED ? last : null;
    }

    // After every event

    /** Finishes every event: statuses and effects. */
    private void settle(long at, @Nullable MutableAttempt plannedBefore, long waitedUntil, boolean closedBefore) {
        releaseIfPointless();
        if (!closed && isReached()) {
            closed = true;
            releaseIfPointless();
        }
        before = after;
        after = statuses();
        nextEnd = nextEnd();
        tellEffects(at, plannedBefore, waitedUntil, closedBefore);
    }

    private void release(MutableAttempt planned, AttemptState how) {
        planned.state = how;
        count(planned, 1);
        waitUntil(planned, planned.leaseEnd + rules.minimumDelay);
    }

    private void releaseIfPointless() {
        MutableAttempt planned = planned();
        if (planned != null) {
            Unit unit = units[planned.unit];
            int bit = 1 << unit.type;
            if (barred || closed || (done & bit) != 0 || !unit.isUsable() || (conversations(false) & bit) != 0) {
                release(planned, AttemptState.CANCELLED);
            }
        }
    }

    /** {@return the types on which open conversations lie, as bits: all, or only those that nobody has reported on} */
    private int conversations(boolean all) {
        int types = 0;
        if (talking > 0) {
            for (int i = 0; i < lastNumber; i++) {
                MutableAttempt attempt = attempts[i];
                if ((all || !attempt.isStillOpen()) && isLatestInOpen(attempt)) {
                    types |= 1 << units[attempt.unit].type;
                }
            }
        }
        return types;
    }

    private boolean isReached() {
        if (done == 0) {
            return false;
        }
        if (rules.closesOnAnyType) {
            return true;
        }
        int required = conversations(true);
        for (Unit unit : units) {
            if (unit.isUsable()) {
                required |= 1 << unit.type;
            }
        }
        return (required & ~done) == 0;
    }

    /** {@return the statuses by rules L1 and L2, all types in one pass over the units} */
    private int statuses() {
        if (closed) {
            return CLOSED | CLOSED << 3 | CLOSED << 6 | CLOSED << 9;
        }
        int open = conversations(false);
        int usable = 0;
        int untried = 0;
        for (Unit unit : units) {
            int bit = 1 << unit.type;
            if (unit.isUsable()) {
                usable |= bit;
                if (!isUsedUp(unit)) {
                    untried |= bit;
                }
            }
        }
        MutableAttempt planned = planned();
        int planning = planned == null ? 0 : 1 << units[planned.unit].type;
        int strongest = FLAGGED;
        int packed = 0;
        for (int type = 0; type < MutableRules.TYPES; type++) {
            int status = status(type, planning, open, usable, untried);
            packed |= status << 3 * (type + 1);
            if (STRENGTH[status] > STRENGTH[strongest]) {
                strongest = status;
            }
        }
        return packed | (barred ? FLAGGED : strongest);
    }

    private int status(int type, int planning, int open, int usable, int untried) {
        int bit = 1 << type;
        if ((done & bit) != 0) {
            return CLOSED;
        }
        if (barred) {
            return FLAGGED;
        }
        if ((planning & bit) != 0) {
            return PLANNING;
        }
        if ((open & bit) != 0) {
            return OPEN;
        }
        if ((usable & bit) == 0) {
            return FLAGGED;
        }
        boolean mayTry =
                (untried & bit) != 0 && allAttempts < rules.perContact && typeAttempts[type] < rules.perType[type];
        return mayTry ? CALLABLE : ATTEMPTED;
    }

    private boolean isUsedUp(Unit unit) {
        if (unit.attempts >= rules.perUnit) {
            return true;
        }
        if (unit.failures != null) {
            for (int i = 0; i < MutableRules.CATEGORIES; i++) {
                if (unit.failures[i] >= rules.categoryLimit[unit.type * MutableRules.CATEGORIES + i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int status(int type, int statuses) {
        return statuses >> 3 * (type + 1) & 7;
    }

    private void tellEffects(long at, @Nullable MutableAttempt plannedBefore, long waitedUntil, boolean closedBefore) {
        if (plannedBefore != null && plannedBefore.state == AttemptState.CANCELLED) {
            tell(Effect.CANCEL_ATTEMPT, plannedBefore.number);
        }
        if (closed && !closedBefore) {
            tell(Effect.CLOSED, 0);
        }
        if (before != after) {
            for (int type = 0; type < MutableRules.TYPES; type++) {
                if (status(type, after) == ATTEMPTED && status(type, before) != ATTEMPTED) {
                    tell(EXHAUSTED[type], 0);
                }
            }
        }
        boolean plannable = planned() == null && isAnyCallable(after);
        boolean same = plannedBefore == null && isAnyCallable(before) && waitedUntil == waitUntil;
        if (plannable && !same) {
            tell(Effect.DUE_AGAIN, Math.max(at, waitUntil));
        }
    }

    private void tell(Effect effect, long detail) {
        if (effects.size() == details.length) {
            details = Arrays.copyOf(details, 2 * details.length);
        }
        details[effects.size()] = detail;
        effects.add(effect);
    }

    private static boolean isAnyCallable(int statuses) {
        return status(0, statuses) == CALLABLE || status(1, statuses) == CALLABLE || status(2, statuses) == CALLABLE;
    }
}
