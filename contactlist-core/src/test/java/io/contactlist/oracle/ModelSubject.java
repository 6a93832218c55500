package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Rejection;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The library or the judge, asked what another model was asked. */
interface ModelSubject {

    /** Returns why the event was refused, or nothing if it was applied. */
    Optional<Rejection.Reason> apply(ContactEvent event);

    List<ContactEvent> overdue(Instant now);

    ContactStatus inList();

    ContactStatus on(ChannelType type);

    /** Returns from when on the type may be planned, {@link Instant#MIN} if it never waited. */
    Optional<Instant> dueFrom(ChannelType type);

    int count();

    int count(ChannelType type);

    int count(UnitId unit);

    /** The library. */
    final class Library implements ModelSubject {

        private Contact contact;
        private ListRules rules;
        private final Set<UnitId> known = new HashSet<>();

        Library(Contact imported, ListRules rules) {
            contact = imported;
            this.rules = rules;
            know(imported.units());
        }

        private void know(List<CommunicationUnit> units) {
            units.forEach(unit -> known.add(unit.id()));
        }

        @Override
        public Optional<Rejection.Reason> apply(ContactEvent event) {
            Transition transition = LifeCycle.apply(contact, event, rules);
            if (transition instanceof Transition.Rejected rejected) {
                return Optional.of(rejected.rejection().reason());
            }
            contact = ((Transition.Accepted) transition).contact();
            rules = event instanceof RulesChanged changed ? changed.rules() : rules;
            know(contact.units());
            return Optional.empty();
        }

        @Override
        public List<ContactEvent> overdue(Instant now) {
            return LifeCycle.overdue(contact, rules, now);
        }

        @Override
        public ContactStatus inList() {
            return contact.status();
        }

        @Override
        public ContactStatus on(ChannelType type) {
            return contact.status(type);
        }

        @Override
        public Optional<Instant> dueFrom(ChannelType type) {
            return contact.dueFrom(type);
        }

        @Override
        public int count() {
            return contact.attemptCount();
        }

        @Override
        public int count(ChannelType type) {
            return contact.attemptCount(type);
        }

        @Override
        public int count(UnitId unit) {
            return known.contains(unit) ? contact.unit(unit).attempts() : 0;
        }
    }

    /** The judge. */
    final class Judged implements ModelSubject {

        private final Judge judge;

        Judged(Contact imported, RuleSheet rules, Rulebook rulebook) {
            judge = new Judge(DataUpdated.of(imported, Instant.EPOCH), rules, rulebook);
        }

        @Override
        public Optional<Rejection.Reason> apply(ContactEvent event) {
            return judge.judge(event).rejection().map(Rejection::reason);
        }

        @Override
        public List<ContactEvent> overdue(Instant now) {
            return judge.overdue(now);
        }

        @Override
        public ContactStatus inList() {
            return judge.reading().inList();
        }

        @Override
        public ContactStatus on(ChannelType type) {
            return judge.reading().onType().get(type);
        }

        @Override
        public Optional<Instant> dueFrom(ChannelType type) {
            return judge.reading().dueFrom(type);
        }

        @Override
        public int count() {
            return judge.attempts().count(attempt -> true);
        }

        @Override
        public int count(ChannelType type) {
            return judge.attempts().count(attempt -> attempt.unit().type() == type);
        }

        @Override
        public int count(UnitId unit) {
            return judge.attempts().count(attempt -> attempt.unit().equals(unit));
        }
    }
}
