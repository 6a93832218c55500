package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
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
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final ReportRules reports;
    private final UnitRules units;
    private final LimitRules limits;
    private final DueRules dues;
    private final TimeRules time;
    private final StatusRules statuses;
    private final Refusals refusals;
    private JudgedStatus reading;

    Judge(DataUpdated imported, RuleSheet rules, Rulebook rulebook) {
        this.rulebook = rulebook;
        history = new History(imported, rules);
        attempts = new AttemptRules(history);
        conversations = new ConversationRules(history, attempts);
        reports = new ReportRules(history, attempts, conversations);
        units = new UnitRules(history, attempts, conversations, reports);
        limits = new LimitRules(history, units, attempts);
        dues = new DueRules(history, attempts, conversations);
        time = new TimeRules(history, attempts, conversations);
        statuses = new StatusRules(history, units, attempts, conversations, reports, limits);
        refusals = new Refusals(history, units, attempts, reports, limits, dues, statuses);
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

    TimeRules time() {
        return time;
    }

    StatusRules statuses() {
        return statuses;
    }

    /** Where the contact stands now. */
    JudgedStatus reading() {
        return reading;
    }

    /** Judges an event after all that is overdue at its instant; a refusal records nothing of it (L10). */
    Verdict judge(ContactEvent event) {
        JudgedStatus before = reading;
        int size = history.size();
        List<Effect> effects = new ArrayList<>();
        List<ContactEvent> events = new ArrayList<>();
        for (ContactEvent overdue : time.before(event)) {
            events.add(overdue);
            effects.addAll(record(overdue));
        }
        Optional<Rejection> rejection = refusals.of(event);
        if (rejection.isPresent()) {
            history.truncate(size);
            reading = before;
            return Verdict.rejected(rejection.get());
        }
        events.add(event);
        effects.addAll(record(event));
        return Verdict.accepted(events, effects);
    }

    /** The change, the release of what it made pointless, the closure policy, the release by the closure (C6). */
    private List<Effect> record(ContactEvent event) {
        JudgedStatus before = reading;
        RuleSheet rules = event instanceof RulesChanged changed ? rulebook.sheet(changed.rules()) : history.rules();
        boolean counts = reports.of(event) != Reception.LASTS;
        int ended = counts ? reports.ended(event) : 0;
        history.add(new Entry(event, rules, counts, 0, ended, event instanceof ContactClosed));
        cancelPointless();
        if (!statuses.isClosed() && statuses.closesByPolicy()) {
            history.amendLast(history.last().closing());
            cancelPointless();
        }
        reading = read();
        return effects(before, event.at());
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
        return new JudgedStatus(statuses.inList(onType), onType, dues.notDueBefore(), planned);
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
        return state == AttemptState.CANCELLED || state == AttemptState.CAMPAIGN_STOPPED;
    }
}
