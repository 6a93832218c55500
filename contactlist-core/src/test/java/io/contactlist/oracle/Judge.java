package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
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
    private final CallbackRules callbacks;
    private final CallbackEnds callbackEnds;
    private final TurnRules turns;
    private final TimeRules time;
    private final StatusRules statuses;
    private final PlaceRules places;
    private final Refusals refusals;
    private JudgedStatus reading;

    Judge(DataUpdated imported, RuleSheet rules, Rulebook rulebook) {
        this.rulebook = rulebook;
        history = new History(imported, rules);
        attempts = new AttemptRules(history);
        conversations = new ConversationRules(history, attempts);
        callbacks = new CallbackRules(history, attempts);
        reports = new ReportRules(history, attempts, conversations, callbacks);
        units = new UnitRules(history, attempts, conversations, reports);
        limits = new LimitRules(history, units, attempts);
        RollingRules rolling = new RollingRules(history, attempts, conversations);
        DueRules dues = new DueRules(history, attempts, conversations, callbacks, rolling);
        turns = new TurnRules(history, units, limits, callbacks, dues);
        time = new TimeRules(history, attempts, conversations, callbacks);
        statuses = new StatusRules(history, units, attempts, conversations, reports, turns);
        callbackEnds = new CallbackEnds(history, callbacks, statuses, conversations);
        places = new PlaceRules(history, attempts, callbacks);
        refusals = new Refusals(history, units, attempts, reports, limits, turns, dues, statuses, callbacks);
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

    CallbackRules callbacks() {
        return callbacks;
    }

    TurnRules turns() {
        return turns;
    }

    PlaceRules places() {
        return places;
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
        Optional<ContactEvent> end = time.next(event.at());
        while (end.isPresent() && !end.get().equals(event)) {
            events.add(end.get());
            effects.addAll(record(end.get()));
            end = time.next(event.at());
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

    /** What has ended by itself at an instant, in order; it stays unrecorded. */
    List<ContactEvent> overdue(Instant now) {
        int size = history.size();
        List<ContactEvent> events = new ArrayList<>();
        for (Optional<ContactEvent> end = time.next(now); end.isPresent(); end = time.next(now)) {
            events.add(end.get());
            add(end.get());
        }
        history.truncate(size);
        return events;
    }

    private List<Effect> record(ContactEvent event) {
        JudgedStatus before = reading;
        add(event);
        reading = read();
        return effects(before, event.at());
    }

    /** The change, the release of what it made pointless, the closure policy, the release by the closure (C6), the callback (B5). */
    private void add(ContactEvent event) {
        RuleSheet rules = event instanceof RulesChanged changed ? rulebook.sheet(changed.rules()) : history.rules();
        boolean counts = reports.of(event) != Reception.LASTS;
        int ended = counts ? reports.ended(event) : 0;
        boolean returns = event instanceof AttemptHandedBack back && callbacks.isForPending(back.number());
        int callback = event instanceof AttemptPlanned planned ? callbacks.plannedFor(planned) : -1;
        boolean closes = event instanceof ContactClosed;
        history.add(new Entry(event, rules, counts, 0, ended, closes, returns, callback, List.of()));
        cancelPointless();
        if (!statuses.isClosed() && statuses.closesByPolicy()) {
            history.amendLast(history.last().closing());
            cancelPointless();
        }
        history.amendLast(history.last().ending(callbackEnds.ofLast()));
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
        Map<ChannelType, Instant> dueFrom = new EnumMap<>(ChannelType.class);
        onType.forEach((type, status) -> {
            if (planned == 0 && status == ContactStatus.CALLABLE) {
                dueFrom.put(type, turns.dueFrom(type).orElseThrow());
            }
        });
        return new JudgedStatus(statuses.inList(onType), onType, dueFrom, planned);
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
        history.last().endings().stream()
                .filter(CallbackEnding::told)
                .map(ending -> new Effect.CallbackEnded(callbacks.callback(ending.agreed()), ending.why()))
                .forEach(effects::add);
        reading.onType().forEach((type, status) -> {
            if (status == ContactStatus.ATTEMPTED && before.onType().get(type) != ContactStatus.ATTEMPTED) {
                effects.add(new Effect.TypeExhausted(type, limits.bitingOn(type)));
            }
        });
        Optional<Instant> due = reading.earliest();
        if (due.isPresent() && !due.equals(before.earliest())) {
            effects.add(new Effect.DueAgain(due.filter(at::isBefore).orElse(at)));
        }
        return effects;
    }

    private static boolean isTakenAway(AttemptState state) {
        return state == AttemptState.CANCELLED || state == AttemptState.CAMPAIGN_STOPPED;
    }
}
