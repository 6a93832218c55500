package io.contactlist.oracle;

import static io.contactlist.oracle.Disagreement.check;

import io.contactlist.model.Attempt;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnitState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks judge and library the same questions. */
final class JudgeComparison {

    private final Judge judge;

    JudgeComparison(Judge judge) {
        this.judge = judge;
    }

    void transition(Verdict verdict, Transition transition) {
        if (transition instanceof Transition.Rejected rejected) {
            check("rejection", verdict.rejection().orElse(null), rejected.rejection());
        } else if (transition instanceof Transition.Accepted accepted) {
            check("rejection", verdict.rejection(), Optional.empty());
            check("events", verdict.events(), accepted.events());
        } else {
            throw new Disagreement("neither accepted nor rejected: " + transition);
        }
    }

    void statuses(String when, JudgedStatus reading, ContactStatuses statuses) {
        check("status in the list", when, reading.inList(), statuses.inList());
        for (ChannelType type : ChannelType.values()) {
            check(when, type, reading.onType().get(type), statuses.on(type));
        }
    }

    /** Everything the library tells of a contact. */
    void contact(Contact contact, ListRules rules) {
        statuses("status now", judge.reading(), contact.statuses());
        statuses(
                "status judged again",
                judge.reading(),
                LifeCycle.judged(contact, rules).statuses());
        check("barred", judge.statuses().isBarred(), contact.isBarred());
        check("closed", judge.statuses().isClosed(), contact.isClosed());
        check("handed back", judge.attempts().isHandedBack(), contact.isHandedBack());
        check("expired", judge.history().isExpired(), contact.isExpired());
        check("callback", judge.callbacks().pending(), contact.callback());
        check("next end", judge.time().next().map(ContactEvent::at), contact.nextEnd());
        overdue(contact, rules);
        for (ChannelType type : ChannelType.values()) {
            Optional<Instant> due = judge.reading().dueFrom(type);
            check("due on", type, due, contact.dueFrom(type));
            check("done on", type, judge.conversations().isDone(type), contact.isDone(type));
            check(
                    "places on",
                    type,
                    due.map(from -> judge.places().on(type, from)).orElse(List.of()),
                    contact.places(type));
            due.ifPresent(from -> turns(contact, type, rules, from));
        }
        data(contact);
        counts(contact);
        attempts(contact);
        judge.units().everyUnit().forEach(unit -> unit(unit, contact.unit(unit.id())));
    }

    /** Whose turn it is just before anything is due, from then on, and once all is due. */
    private void turns(Contact contact, ChannelType type, ListRules rules, Instant due) {
        Instant before = due.equals(Instant.MIN) ? due : due.minusNanos(1);
        for (Instant now : List.of(before, due, Instant.MAX)) {
            Optional<UnitId> next =
                    LifeCycle.nextUnit(contact, type, rules, now).map(CommunicationUnit::id);
            check("next unit at " + now + " on", type, judge.turns().next(type, now), next);
        }
    }

    private void overdue(Contact contact, ListRules rules) {
        check("overdue at last", judge.overdue(Instant.MAX), LifeCycle.overdue(contact, rules, Instant.MAX));
        judge.time().next().map(ContactEvent::at).ifPresent(end -> {
            Instant before = end.minusNanos(1);
            check("overdue at", end, judge.overdue(end), LifeCycle.overdue(contact, rules, end));
            check("overdue before", end, List.of(), LifeCycle.overdue(contact, rules, before));
        });
    }

    private void data(Contact contact) {
        DataUpdated data = judge.history().data();
        check("units", data.units(), contact.units());
        check("name", Optional.ofNullable(data.name()), contact.name());
        check("attributes", data.attributes(), contact.attributes());
        check("zones", data.zones(), contact.zones());
        check("priority", data.priority(), contact.priority());
        check("not after", Optional.ofNullable(data.notAfter()), contact.notAfter());
    }

    private void counts(Contact contact) {
        check("attempts that count", judge.attempts().count(attempt -> true), contact.attemptCount());
        for (ChannelType type : ChannelType.values()) {
            int count = judge.attempts().count(attempt -> attempt.unit().type() == type);
            check("attempts that count on", type, count, contact.attemptCount(type));
        }
    }

    private void attempts(Contact contact) {
        List<Attempt> attempts = contact.attempts();
        check("number of attempts", judge.history().lastNumber(), attempts.size());
        for (int number = 1; number <= attempts.size(); number++) {
            attempt(number, attempts.get(number - 1));
        }
        Optional<Integer> planned = judge.attempts().planned().map(AttemptPlanned::number);
        check("planned attempt", planned, contact.planned().map(Attempt::number));
    }

    private void attempt(int number, Attempt attempt) {
        AttemptPlanned planned = judge.history().planned(number);
        check("number", number, attempt.number());
        check("campaign", planned.campaign(), attempt.campaign());
        check("unit", planned.unit(), attempt.unit());
        check("planned at", planned.at(), attempt.plannedAt());
        check("begin before", planned.beginBefore(), attempt.beginBefore());
        check("lease end", judge.attempts().leaseEnd(number), attempt.leaseEnd());
        check("state of attempt", number, judge.attempts().state(number), attempt.state());
        check("failure", judge.attempts().failure(number), attempt.failure());
        check("conversation", judge.attempts().conversation(number), attempt.conversation());
        int outcome = judge.attempts().outcome(number);
        Optional<Instant> reported = outcome < 0
                ? Optional.empty()
                : Optional.of(judge.history().get(outcome).at());
        check("outcome at", number, reported, attempt.outcomeAt());
    }

    private void unit(CommunicationUnit unit, UnitState state) {
        UnitId id = unit.id();
        List<Object> expected = List.of(
                unit,
                judge.units().plannings(id),
                judge.attempts().count(attempt -> attempt.unit().equals(id)),
                judge.units().failures(id),
                judge.conversations().openOn(id),
                judge.units().whyUnusable(unit),
                judge.units().isRemoved(id));
        List<Object> found = List.of(
                state.unit(),
                state.plannings(),
                state.attempts(),
                state.failures(),
                state.openConversations(),
                state.unusableReason(),
                state.removed());
        check("history of", unit.address(), expected, found);
    }
}
