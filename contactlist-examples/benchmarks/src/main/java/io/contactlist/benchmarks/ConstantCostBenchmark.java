package io.contactlist.benchmarks;

import io.contactlist.ContactLists;
import io.contactlist.ReportedEvent;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Measures costs that must not depend on the history of a contact or the length of its list (rule K2). */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConstantCostBenchmark {

    /** Holds a contact with a long history: attempts planned and failed, without limit. */
    @State(Scope.Thread)
    public static class PastEvents {

        private static final ListRules UNLIMITED = new ListRules(ClosurePolicy.ANY_TYPE, AttemptControl.UNLIMITED);

        /** The number of past events. */
        @Param({"1", "1000"})
        public int pastEvents;

        private Contact contact = Path.CONTACT;
        private ContactEvent failed;
        private ContactEvent planned;

        /** Applies the events. At the end an attempt is planned. */
        @Setup
        public void setUp() {
            int minute = 0;
            if (pastEvents % 2 == 0) {
                contact = next(contact, new UnitMadeUsable(Path.FIRST_NUMBER, Path.at(minute)));
            }
            int number = 1;
            contact = next(contact, planned(number, ++minute));
            for (int i = 2; i < pastEvents; i += 2) {
                contact = next(contact, failed(number, ++minute));
                contact = next(contact, planned(++number, ++minute));
            }
            failed = failed(number, ++minute);
            planned = planned(number + 1, ++minute);
        }

        private static ContactEvent planned(int number, int minute) {
            return new AttemptPlanned(Path.CAMPAIGN, Path.FIRST_NUMBER, number, Path.at(minute + 60), Path.at(minute));
        }

        private static ContactEvent failed(int number, int minute) {
            return new AttemptFailed(number, Path.FIRST_NUMBER, FailureCategory.BUSY, Path.at(minute));
        }

        private static Contact next(Contact contact, ContactEvent event) {
            return ((Transition.Accepted) LifeCycle.apply(contact, event, UNLIMITED)).contact();
        }
    }

    /** Fails the planned attempt and plans the next one. */
    @Benchmark
    public Contact failAndPlan(PastEvents past) {
        Contact contact = PastEvents.next(past.contact, past.failed);
        return PastEvents.next(contact, past.planned);
    }

    /** Holds a list in memory. */
    @State(Scope.Thread)
    public static class LongList {

        /** The number of contacts that get events, spread over the list. It does not depend on the list's length. */
        private static final int TOUCHED = 10;

        private static final ListId ID = ListId.of("list");

        /** The number of contacts. */
        @Param({"10", "1000000"})
        public int contacts;

        private final ContactStore store = ContactStore.inMemory();
        private final ContactLists lists = ContactLists.of(store, Clock.fixed(Path.at(0), ZoneOffset.UTC));
        private final ReportedEvent[] reportedEvents = new ReportedEvent[2 * TOUCHED];
        private int next;

        /** Fills the list. */
        @Setup
        public void setUp() {
            ContactList list = lists.create(ID, new ListDefinition("long", Path.RULES));
            List<ContactChange> all = LongStream.rangeClosed(1, contacts)
                    .mapToObj(LongList::fresh)
                    .toList();
            Counters counters = Counters.of(all.stream().map(ContactChange::contact), Path.RULES);
            store.atomically(ID, view -> new StepResult<>(new ListState(list, Map.of(), counters), all, ID));
            for (int i = 0; i < TOUCHED; i++) {
                ContactId contact = id(1 + (long) i * (contacts / TOUCHED));
                reportedEvents[i] = new ReportedEvent(ID, contact, new ContactBarred(Path.at(1)));
                reportedEvents[TOUCHED + i] = new ReportedEvent(ID, contact, new BarLifted(Path.at(2)));
            }
        }

        /** {@return a new contact; all contacts share their units, so that a million fits into memory} */
        private static ContactChange fresh(long number) {
            Contact contact = Contact.of(id(number), null, Path.CONTACT.units(), Attributes.NONE);
            return new ContactChange(null, contact, List.of());
        }

        private static ContactId id(long record) {
            return ContactId.of(Long.toString(record));
        }

        private ReportedEvent nextOccurrence() {
            next = (next + 1) % reportedEvents.length;
            return reportedEvents[next];
        }
    }

    /** Records one event, which changes a contact's status and the counters. */
    @Benchmark
    public Transition record(LongList list) {
        return list.lists.record(list.nextOccurrence());
    }

    /** Reads all counters of the list and of each channel type. */
    @Benchmark
    public Counters readCounters(LongList list, Blackhole blackhole) {
        Counters counters = list.lists.counters(LongList.ID);
        blackhole.consume(counters.inList());
        return counters;
    }
}
