package io.contactlist.model;

import io.contactlist.model.ContactEvent.RulesChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes every event alike: releases a pointless attempt, applies the closure policy, derives statuses and effects.
 */
final class Transitions {

    private static final ChannelType[] TYPES = ChannelType.values();
    private static final List<Effect> ONLY_CLOSED = List.of(new Effect.Closed());

    private Transitions() {}

    static Transition rejected(Rejection rejection) {
        return new Transition.Rejected(rejection);
    }

    /** Completes an event that does not change the contact's data. */
    static Transition of(Contact before, Progress next, ContactEvent event, ListRules rules) {
        return of(before, before.data(), next, event, rules);
    }

    /**
     * Completes an event.
     *
     * @param before the contact before the event
     * @param data the contact's data after the event
     * @param next the progress after the event's own changes, still to be written to
     * @param event the event
     * @param rules the rules before the event
     */
    static Transition of(Contact before, ContactData data, Progress next, ContactEvent event, ListRules rules) {
        ListRules rulesAfter = event instanceof RulesChanged edit ? edit.rules() : rules;
        releaseIfPointless(data, next, rulesAfter);
        if (!next.isClosed() && isReached(data, next, rulesAfter.closure())) {
            next.close();
            releaseIfPointless(data, next, rulesAfter);
        }
        Effect.CallbackEnded ended =
                before.progress().timing().callback() == null ? null : Callbacks.end(before, next, event);
        Contact after = judged(data, next, rulesAfter);
        return new Transition.Accepted(
                before.statuses(), after, effects(before, after, ended, rulesAfter, event.at()), List.of(), event);
    }

    /** Returns the contact with this progress, and with what follows from it by the rules. */
    static Contact judged(ContactData data, Progress next, ListRules rules) {
        next.deriveNextEnd(rules.attempts());
        ContactStatuses statuses = ContactStatuses.of(data, next, rules);
        next.setDueFrom(DueInstants.byType(data, next, rules.attempts(), statuses));
        return new Contact(data, next, statuses);
    }

    /** Releases the planned attempt if its unit, its type or the contact no longer allows it. */
    private static void releaseIfPointless(ContactData data, Progress next, ListRules rules) {
        Attempt planned = next.planned();
        if (planned != null && isPointless(planned.unit(), data, next)) {
            release(planned, AttemptState.CANCELLED, next, rules);
        }
    }

    static boolean isPointless(UnitId planned, ContactData data, Progress next) {
        return next.isBarred()
                || next.isClosed()
                || next.timing().expired()
                || next.isDone(planned.type())
                || !data.isUsable(data.indexOf(planned), next)
                || Conversations.awaitsAnswerOn(planned.type(), next);
    }

    /** Releases a planned attempt. It may be under way until its lease end, and the delay begins there (rule A6). */
    static void release(Attempt planned, AttemptState how, Progress next, ListRules rules) {
        next.replace(
                planned.released(how, planned.leaseEnd().plus(rules.attempts().minimumDelay())));
    }

    /** Returns whether the closure policy is satisfied: any type is done, or every required one (rule C1). */
    private static boolean isReached(ContactData data, Progress next, ClosurePolicy policy) {
        if (!next.isAnyDone()) {
            return false;
        }
        return switch (policy) {
            case ANY_TYPE -> true;
            case ALL_TYPES -> isEveryRequiredTypeDone(data, next);
        };
    }

    /**
     * Returns whether every required type is done (rule C3). A type is required if it has a usable unit or an open
     * conversation. The unit of a planned attempt is usable.
     */
    static boolean isEveryRequiredTypeDone(ContactData data, Progress next) {
        for (int i = 0; i < data.unitCount(); i++) {
            if (data.isUsable(i, next) && !next.isDone(data.unit(i).type())) {
                return false;
            }
        }
        for (ChannelType type : TYPES) {
            if (!next.isDone(type) && Conversations.isOpenOn(type, next)) {
                return false;
            }
        }
        return true;
    }

    /** Derives the effects in the order: cancel, closed, callback ended, exhausted types, due again. */
    private static List<Effect> effects(
            Contact before, Contact after, Effect.@Nullable CallbackEnded ended, ListRules rules, Instant at) {
        List<Effect> effects = List.of();
        Attempt cancelled = cancelled(before.progress(), after.progress());
        if (cancelled != null) {
            effects = plus(effects, new Effect.CancelAttempt(cancelled.campaign(), cancelled.number()));
        }
        if (after.isClosed() && !before.isClosed()) {
            effects = effects.isEmpty() ? ONLY_CLOSED : plus(effects, new Effect.Closed());
        }
        if (ended != null) {
            effects = plus(effects, ended);
        }
        for (ChannelType type : TYPES) {
            if (after.status(type) == ContactStatus.ATTEMPTED && before.status(type) != ContactStatus.ATTEMPTED) {
                List<ReachedLimit> reached = Limits.onType(type, after, rules.attempts());
                effects = plus(effects, new Effect.TypeExhausted(type, reached));
            }
        }
        Instant due = after.dueFrom();
        if (due == null || due.equals(before.dueFrom())) {
            return effects;
        }
        return plus(effects, new Effect.DueAgain(due.isBefore(at) ? at : due));
    }

    /** Returns the attempt planned before, if its dialer must be told to cancel it, else null. */
    private static @Nullable Attempt cancelled(Progress before, Progress after) {
        Attempt planned = before.planned();
        AttemptState state =
                planned == null ? null : after.get(planned.number()).state();
        return state == AttemptState.CANCELLED || state == AttemptState.CAMPAIGN_STOPPED ? planned : null;
    }

    private static List<Effect> plus(List<Effect> effects, Effect effect) {
        if (effects.isEmpty()) {
            return List.of(effect);
        }
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return List.copyOf(more);
    }
}
