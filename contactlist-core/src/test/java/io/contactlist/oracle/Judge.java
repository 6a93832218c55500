package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of one contact's events, one after the other, what must become of them. */
final class Judge {

    private final Rulebook rulebook;
    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final LimitRules limits;
    private final StatusRules statuses;
    private final Refusals refusals;
    private JudgedStatus reading;

    Judge(DataUpdated imported, RuleSheet rules, Rulebook rulebook) {
        this.rulebook = rulebook;
        history = new History(imported, rules);
        units = new UnitRules(history);
        attempts = new AttemptRules(history);
        conversations = new ConversationRules(history);
        limits = new LimitRules(history, units, attempts);
        statuses = new StatusRules(history, units, attempts, conversations, limits);
        refusals = new Refusals(history, units, attempts, conversations, limits, statuses);
        reading = read();
    }

    History history() {
        return history;
    }

    UnitRules units() {
        return units;
    }

    AttemptRules attempts() {
        return attempts;
    }

    ConversationRules conversations() {
        return conversations;
    }

    LimitRules limits() {
        return limits;
    }

    StatusRules statuses() {
        return statuses;
    }

    /** Where the contact stands now. */
    JudgedStatus reading() {
        return reading;
    }

    Verdict judge(ContactEvent event) {
        Optional<Rejection> rejection = refusals.of(event);
        if (rejection.isPresent()) {
            return Verdict.rejected(rejection.get());
        }
        JudgedStatus before = reading;
        record(event);
        reading = read();
        return Verdict.accepted(effects(before, event.at()));
    }

    /** The change, the release of what it made pointless, the closure policy, the release by the closure (C6). */
    private void record(ContactEvent event) {
        RuleSheet rules = event instanceof RulesChanged changed ? rulebook.sheet(changed.rules()) : history.rules();
        history.add(new Entry(event, rules, counts(event), 0, event instanceof ContactClosed));
        cancelPointless();
        if (!statuses.isClosed() && statuses.closesByPolicy()) {
            history.amendLast(history.last().closing());
            cancelPointless();
        }
    }

    private boolean counts(ContactEvent event) {
        return event instanceof AttemptFailed failed && attempts.mayStillCount(failed.number())
                || event instanceof AttemptSucceeded;
    }

    private void cancelPointless() {
        Optional<AttemptPlanned> planned = attempts.planned();
        if (planned.isPresent() && statuses.isPointless(planned.get())) {
            history.amendLast(history.last().cancelling(planned.get().number()));
        }
    }

    private JudgedStatus read() {
        Map<ChannelType, ContactStatus> onType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            onType.put(type, statuses.on(type));
        }
        int planned = attempts.planned().map(AttemptPlanned::number).orElse(0);
        return new JudgedStatus(statuses.inList(onType), onType, limits.notDueBefore(), planned);
    }

    private List<Effect> effects(JudgedStatus before, Instant at) {
        List<Effect> effects = new ArrayList<>();
        if (before.planned() != 0 && isTakenAway(attempts.state(before.planned()))) {
            AttemptPlanned planned = history.planned(before.planned());
            effects.add(new Effect.CancelAttempt(planned.campaign(), planned.number()));
        }
        if (reading.isClosed() && !before.isClosed()) {
            effects.add(new Effect.Closed());
        }
        reading.onType().forEach((type, status) -> {
            if (status == ContactStatus.ATTEMPTED && before.onType().get(type) != ContactStatus.ATTEMPTED) {
                effects.add(new Effect.TypeExhausted(type, limits.bitingOn(type)));
            }
        });
        boolean dueMoved = !reading.notDueBefore().equals(before.notDueBefore());
        if (reading.isPlannable() && (!before.isPlannable() || dueMoved)) {
            Instant from = reading.notDueBefore().filter(at::isBefore).orElse(at);
            effects.add(new Effect.DueAgain(from));
        }
        return effects;
    }

    private static boolean isTakenAway(AttemptState state) {
        return state == AttemptState.CANCELLED || state == AttemptState.CAMPAIGN_STOPPED || state == AttemptState.RESET;
    }
}
