package io.contactlist.benchmarks;

import io.contactlist.model.AttemptState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
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
 * Implements the floor: all rules of the path's four kinds of event, written for speed. It is one mutable object with a
 * switch. Instants and statuses are numbers, statuses are kept between events, and the list of effects is reused.
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

    private static final ChannelType[] TYPES = ChannelType.values();
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

    private static final long AT_ONCE = Long.MIN_VALUE;

    private static final class Unit {
        final UnitId id;
        final int type;
        final boolean wellFormed;
        int plannings;
        int attempts;
        int @Nullable [] failures;

        @Nullable
        ConversationId conversation;

        int conversationAttempt;
        boolean reportedStillOpen;

        @Nullable
        UnusableReason unusable;

        boolean removed;

        Unit(UnitId id, boolean wellFormed) {
            this.id = id;
            this.type = id.type().ordinal();
            this.wellFormed = wellFormed;
        }

        boolean isUsable() {
            return wellFormed && unusable == null && !removed;
        }

        void endConversation() {
            conversation = null;
            conversationAttempt = 0;
            reportedStillOpen = false;
        }
    }

    private static final class Attempt {
        final int number;
        final int unit;
        final CampaignId campaign;
        final long leaseEnd;
        AttemptState state = AttemptState.PLANNED;
        /** The category of the failure, or the conversation. */
        @Nullable
        Object result;

        Attempt(int number, int unit, CampaignId campaign, long leaseEnd) {
            this.number = number;
            this.unit = unit;
            this.campaign = campaign;
            this.leaseEnd = leaseEnd;
        }

        boolean isIn(@Nullable ConversationId conversation) {
            return result != null && result.equals(conversation);
        }
    }

    private static final class Ended {
        final ConversationId conversation;
        final int latestAttempt;

        Ended(ConversationId conversation, int latestAttempt) {
            this.conversation = conversation;
            this.latestAttempt = latestAttempt;
        }
    }

    private final MutableRules rules;
    private final Unit[] units;
    private Attempt[] attempts = new Attempt[2];
    private int lastNumber;
    private @Nullable List<Ended> ended;
    private int allAttempts;
    private final int[] typeAttempts = new int[TYPES.length];
    private int resetAfter;
    private int done;
    private boolean barred;
    private boolean closed;
    private long notBefore = AT_ONCE;

    /** The statuses before and after the last event: the list's in the lowest bits, then one per channel type. */
    int before;

    int after;

    /** The actions after the last event. */
    final List<Effect> effects;

    long dueAgainFrom;
    int cancelled;

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
        for (Unit unit : units) {
            unit.plannings = 0;
            unit.attempts = 0;
            if (unit.failures != null) {
                Arrays.fill(unit.failures, 0);
            }
            unit.endConversation();
            unit.unusable = null;
        }
        lastNumber = 0;
        if (ended != null) {
            ended.clear();
        }
        allAttempts = 0;
        Arrays.fill(typeAttempts, 0);
        done = 0;
        barred = false;
        closed = false;
        notBefore = AT_ONCE;
        after = statuses();
    }

    /**
     * Applies an event.
     *
     * @return the reason if it does not apply, otherwise null
     */
    @Nullable
    Reason apply(MutableEvent event) {
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
        if (event.at < notBefore) {
            return Reason.NOT_DUE;
        }
        if (lastNumber == attempts.length) {
            attempts = Arrays.copyOf(attempts, 2 * lastNumber);
        }
        attempts[lastNumber++] = new Attempt(event.number, index, event.campaign, event.leaseEnd);
        unit.plannings++;
        settle(event.at, null, notBefore, false);
        return null;
    }

    private @Nullable Reason fail(MutableEvent event) {
        int index = indexOf(event.unit);
        Attempt attempt = attempt(event.number);
        if (attempt == null || index < 0 || attempt.unit != index) {
            return Reason.UNKNOWN;
        }
        if (attempt.result != null) {
            return Reason.STALE;
        }
        FailureCategory category = event.category;
        boolean counts = stillCounts(attempt);
        if (!counts && category != FailureCategory.BAD_ADDRESS && category != FailureCategory.OPTED_OUT) {
            return Reason.STALE;
        }
        Attempt plannedBefore = planned();
        long notBeforeBefore = notBefore;
        Unit unit = units[index];
        attempt.state = AttemptState.FAILED;
        attempt.result = category;
        if (counts) {
            if (unit.failures == null) {
                unit.failures = new int[MutableRules.CATEGORIES];
            }
            unit.failures[category.ordinal()]++;
            if (category != FailureCategory.NO_CAPACITY) {
                countAttempt(unit);
            }
        }
        if (category == FailureCategory.BAD_ADDRESS) {
            unit.unusable = UnusableReason.BOUNCED;
        } else if (category == FailureCategory.OPTED_OUT) {
            barred = true;
        }
        waitFrom(event.at, rules.delay[unit.type * MutableRules.CATEGORIES + category.ordinal()]);
        settle(event.at, plannedBefore, notBeforeBefore, closed);
        return null;
    }

    private @Nullable Reason succeed(MutableEvent event) {
        int index = indexOf(event.unit);
        Attempt attempt = attempt(event.number);
        if (attempt == null || index < 0 || attempt.unit != index) {
            return Reason.UNKNOWN;
        }
        if (attempt.result != null || !stillCounts(attempt)) {
            return Reason.STALE;
        }
        Attempt plannedBefore = planned();
        long notBeforeBefore = notBefore;
        attempt.state = AttemptState.SUCCEEDED;
        attempt.result = event.conversation;
        int elsewhere = openOn(event.conversation);
        if (elsewhere >= 0 && elsewhere != index) {
            units[elsewhere].endConversation();
        }
        Unit unit = units[index];
        countAttempt(unit);
        unit.conversation = event.conversation;
        unit.conversationAttempt = event.number;
        unit.reportedStillOpen = false;
        waitFrom(event.at, rules.minimumDelay);
        settle(event.at, plannedBefore, notBeforeBefore, closed);
        return null;
    }

    private @Nullable Reason resolve(MutableEvent event) {
        ConversationId conversation = event.conversation;
        Attempt latest = latestAttempt(conversation, event.number);
        if (latest == null) {
            return refusal(conversation, event.number);
        }
        int index = openOn(conversation);
        if (event.resolution != Resolution.COMPLETED && (index < 0 || latest.number != event.number)) {
            return Reason.STALE;
        }
        Attempt plannedBefore = planned();
        long notBeforeBefore = notBefore;
        boolean closedBefore = closed;
        if (ended == null) {
            ended = new ArrayList<>(1);
        }
        ended.add(new Ended(conversation, latest.number));
        if (index >= 0) {
            units[index].endConversation();
        }
        if (event.resolution == Resolution.COMPLETED) {
            done |= 1 << units[latest.unit].type;
        } else {
            waitFrom(event.at, rules.minimumDelay);
        }
        if (event.resolution == Resolution.WRONG_PERSON) {
            units[index].unusable = UnusableReason.WRONG_NUMBER;
        }
        settle(event.at, plannedBefore, notBeforeBefore, closedBefore);
        return null;
    }

    private void countAttempt(Unit unit) {
        unit.attempts++;
        allAttempts++;
        typeAttempts[unit.type]++;
    }

    private void waitFrom(long at, long delay) {
        notBefore = Math.max(notBefore, at + delay);
    }

    private int indexOf(@Nullable UnitId id) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].id.equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Attempt attempt(int number) {
        return number < 1 || number > lastNumber ? null : attempts[number - 1];
    }

    private @Nullable Attempt planned() {
        Attempt last = attempt(lastNumber);
        return last != null && last.state == AttemptState.PLANNED ? last : null;
    }

    private boolean stillCounts(Attempt attempt) {
        return attempt.number == lastNumber
                && attempt.number > resetAfter
                && attempt.result == null
                && attempt.state != AttemptState.HANDED_BACK;
    }

    private int openOn(@Nullable ConversationId conversation) {
        for (int i = 0; i < units.length; i++) {
            ConversationId open = units[i].conversation;
            if (open != null && open.equals(conversation)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Attempt latestAttempt(@Nullable ConversationId conversation, int number) {
        int from = resetAfter;
        if (ended != null) {
            for (Ended end : ended) {
                if (end.conversation.equals(conversation)) {
                    from = Math.max(from, end.latestAttempt);
                }
            }
        }
        if (number <= from || number > lastNumber || !attempts[number - 1].isIn(conversation)) {
            return null;
        }
        for (int i = lastNumber; i > number; i--) {
            if (attempts[i - 1].isIn(conversation)) {
                return attempts[i - 1];
            }
        }
        return attempts[number - 1];
    }

    private Reason refusal(@Nullable ConversationId conversation, int number) {
        Attempt named = attempt(number);
        if (named == null) {
            return Reason.UNKNOWN;
        }
        if (named.result == null && stillCounts(named)) {
            return Reason.NOT_YET;
        }
        for (int i = 0; i < lastNumber; i++) {
            if (attempts[i].isIn(conversation)) {
                return Reason.STALE;
            }
        }
        return Reason.UNKNOWN;
    }

    /** Finishes every event: statuses and effects. */
    private void settle(long at, @Nullable Attempt plannedBefore, long notBeforeBefore, boolean closedBefore) {
        releaseIfPointless(at);
        if (!closed && isReached()) {
            closed = true;
            releaseIfPointless(at);
        }
        before = after;
        after = statuses();
        tellEffects(at, plannedBefore, notBeforeBefore, closedBefore);
    }

    private void releaseIfPointless(long at) {
        Attempt planned = planned();
        if (planned != null) {
            Unit unit = units[planned.unit];
            if (barred || closed || (done & 1 << unit.type) != 0 || !unit.isUsable()) {
                planned.state = AttemptState.CANCELLED;
                waitFrom(at, rules.minimumDelay);
            }
        }
    }

    private boolean isReached() {
        if (done == 0) {
            return false;
        }
        if (rules.closesOnAnyType) {
            return true;
        }
        for (Unit unit : units) {
            boolean required = unit.isUsable() || unit.conversation != null;
            if (required && (done & 1 << unit.type) == 0) {
                return false;
            }
        }
        Attempt planned = planned();
        return planned == null || (done & 1 << units[planned.unit].type) != 0;
    }

    /** {@return the statuses by rules L1 and L2, all types in one pass over the units} */
    private int statuses() {
        if (closed) {
            return CLOSED | CLOSED << 3 | CLOSED << 6 | CLOSED << 9;
        }
        int open = 0;
        int usable = 0;
        int untried = 0;
        for (Unit unit : units) {
            int bit = 1 << unit.type;
            if (unit.conversation != null && !unit.reportedStillOpen) {
                open |= bit;
            }
            if (unit.isUsable()) {
                usable |= bit;
                if (!isUsedUp(unit)) {
                    untried |= bit;
                }
            }
        }
        Attempt planned = planned();
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

    private void tellEffects(long at, @Nullable Attempt plannedBefore, long notBeforeBefore, boolean closedBefore) {
        effects.clear();
        if (plannedBefore != null && plannedBefore.state == AttemptState.CANCELLED) {
            effects.add(Effect.CANCEL_ATTEMPT);
            cancelled = plannedBefore.number;
        }
        if (closed && !closedBefore) {
            effects.add(Effect.CLOSED);
        }
        if (before != after) {
            for (int type = 0; type < MutableRules.TYPES; type++) {
                if (status(type, after) == ATTEMPTED && status(type, before) != ATTEMPTED) {
                    effects.add(EXHAUSTED[type]);
                }
            }
        }
        boolean plannable = planned() == null && isAnyCallable(after);
        boolean same = plannedBefore == null && isAnyCallable(before) && notBeforeBefore == notBefore;
        if (plannable && !same) {
            effects.add(Effect.DUE_AGAIN);
            dueAgainFrom = Math.max(at, notBefore);
        }
    }

    private static boolean isAnyCallable(int statuses) {
        return status(0, statuses) == CALLABLE || status(1, statuses) == CALLABLE || status(2, statuses) == CALLABLE;
    }
}
