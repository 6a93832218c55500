package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The effects of an event: told by what differs between the contact before it and after it. */
final class Effects {

    private static final ChannelType[] TYPES = ChannelType.values();
    private static final List<Effect> ONLY_CLOSED = List.of(new Effect.Closed());

    private Effects() {}

    /** In the order: cancel, closed, exhausted types, due again. */
    static List<Effect> between(Contact before, Contact after, ListRules rules, Instant at) {
        List<Effect> effects = List.of();
        Attempt cancelled = cancelled(before.progress(), after.progress());
        if (cancelled != null) {
            effects = plus(effects, new Effect.CancelAttempt(cancelled.campaign(), cancelled.number()));
        }
        if (after.progress().closed && !before.progress().closed) {
            effects = effects.isEmpty() ? ONLY_CLOSED : plus(effects, new Effect.Closed());
        }
        if (before.standing() != after.standing()) {
            for (ChannelType type : TYPES) {
                if (becomes(ContactStatus.ATTEMPTED, type, before, after)) {
                    effects = plus(
                            effects,
                            new Effect.TypeExhausted(
                                    type, Limits.onType(type, after, after.progress(), rules.attempts())));
                }
            }
        }
        Instant due = dueAgain(before, after, at);
        return due == null ? effects : plus(effects, new Effect.DueAgain(due));
    }

    /** The attempt planned before, if the event took it from a dialer that doesn't know. */
    private static @Nullable Attempt cancelled(Progress before, Progress after) {
        Attempt planned = before.planned();
        if (planned == null || after.last == null) {
            return null;
        }
        return switch (after.last.state()) {
            case CANCELLED, CAMPAIGN_STOPPED, RESET -> planned;
            case PLANNED, HANDED_BACK, LEASE_ENDED, FAILED, SUCCEEDED -> null;
        };
    }

    private static boolean becomes(ContactStatus status, ChannelType type, Contact before, Contact after) {
        return Standing.on(type, after.standing()) == status && Standing.on(type, before.standing()) != status;
    }

    /** From when on the contact can be planned, if it couldn't before or only from another instant on. */
    private static @Nullable Instant dueAgain(Contact before, Contact after, Instant at) {
        Instant due = after.progress().notBefore;
        if (!isPlannable(after) || (isPlannable(before) && Objects.equals(before.progress().notBefore, due))) {
            return null;
        }
        return due == null || due.isBefore(at) ? at : due;
    }

    private static boolean isPlannable(Contact contact) {
        if (contact.progress().planned() != null) {
            return false;
        }
        for (ChannelType type : TYPES) {
            if (Standing.on(type, contact.standing()) == ContactStatus.CALLABLE) {
                return true;
            }
        }
        return false;
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
