package io.contactlist.benchmarks;

import io.contactlist.benchmarks.SpringMachines.Trigger;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.messaging.Message;
import org.springframework.statemachine.StateMachine;

/**
 * Measures one contact along the {@link Path}, in the library and in other tools. Events come from outside, so they are
 * created beforehand. The library starts with the contact as imported. Mutable objects are created for each path. Some
 * benchmarks differ and say so.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PathBenchmark {

    private static final boolean[] WELL_FORMED = {true, true, true};

    private final ContactEvent[] events = Path.events().toArray(ContactEvent[]::new);
    private final MutableEvent[] mutableEvents =
            Path.events().stream().map(MutableEvent::of).toArray(MutableEvent[]::new);
    private final UnitId[] units =
            Path.CONTACT.units().stream().map(CommunicationUnit::id).toArray(UnitId[]::new);
    private final MutableRules mutableRules = new MutableRules(Path.RULES);
    private final List<MutableContact.Effect> effects = new ArrayList<>();
    private final MutableContact reused = imported();
    private final StatelessMachines stateless = new StatelessMachines();
    private final SpringMachines spring = new SpringMachines();
    private final List<Message<Trigger>> messages = Path.events().stream()
            .map(MutableEvent::of)
            .map(SpringMachines::message)
            .toList();
    private final StateMachine<SpringMachines.State, Trigger> springReused = spring.machine(reused);

    private MutableContact imported() {
        return new MutableContact(units, WELL_FORMED, mutableRules, effects);
    }

    /** Checks that all of them reach the end of the path. */
    @Setup
    public void check(Blackhole blackhole) {
        closed(contact(blackhole).isClosed());
        closed(contactBuildingEvents(blackhole).isClosed());
        closed(mutableSwitch(blackhole).inList() == ContactStatus.CLOSED);
        closed(mutableSwitchBuildingEvents(blackhole).inList() == ContactStatus.CLOSED);
        closed(mutableSwitchReused(blackhole).inList() == ContactStatus.CLOSED);
        closed(stateless4j(blackhole).inList() == ContactStatus.CLOSED);
        closed(stateless4jEveryView(blackhole).inList() == ContactStatus.CLOSED);
        closed(springStatemachine(blackhole) == SpringMachines.State.CLOSED);
        closed(springStatemachineReused(blackhole) == SpringMachines.State.CLOSED);
    }

    private static void closed(boolean closed) {
        if (!closed) {
            throw new IllegalStateException("the path did not close the contact");
        }
    }

    /** Measures the library. */
    @Benchmark
    public Contact contact(Blackhole blackhole) {
        Contact contact = Path.CONTACT;
        for (ContactEvent event : events) {
            contact = apply(contact, event, blackhole);
        }
        return contact;
    }

    /** Measures the library and the creation of each event, with its instants and ids. */
    @Benchmark
    public Contact contactBuildingEvents(Blackhole blackhole) {
        Contact contact = apply(Path.CONTACT, Path.firstPlanned(), blackhole);
        contact = apply(contact, Path.busy(), blackhole);
        contact = apply(contact, Path.secondPlanned(), blackhole);
        contact = apply(contact, Path.reached(), blackhole);
        return apply(contact, Path.resolved(), blackhole);
    }

    private static Contact apply(Contact contact, ContactEvent event, Blackhole blackhole) {
        Transition transition = LifeCycle.apply(contact, event, Path.RULES);
        blackhole.consume(transition);
        return ((Transition.Accepted) transition).contact();
    }

    /** Measures the floor: {@link MutableContact}. */
    @Benchmark
    public MutableContact mutableSwitch(Blackhole blackhole) {
        return takeAlong(imported(), blackhole);
    }

    /** Measures the floor on one object that is reset, so that no contact is created or fetched from memory. */
    @Benchmark
    public MutableContact mutableSwitchReused(Blackhole blackhole) {
        reused.startOver();
        return takeAlong(reused, blackhole);
    }

    private MutableContact takeAlong(MutableContact contact, Blackhole blackhole) {
        for (MutableEvent event : mutableEvents) {
            apply(contact, event, blackhole);
        }
        return contact;
    }

    /** Measures the floor and the creation of each event. */
    @Benchmark
    public MutableContact mutableSwitchBuildingEvents(Blackhole blackhole) {
        MutableContact contact = imported();
        apply(contact, planned(Path.FIRST_NUMBER, 1, 0), blackhole);
        apply(contact, MutableEvent.failed(1, Path.FIRST_NUMBER, FailureCategory.BUSY, millis(1)), blackhole);
        apply(contact, planned(Path.SECOND_NUMBER, 2, 6), blackhole);
        apply(contact, MutableEvent.succeeded(2, Path.SECOND_NUMBER, ConversationId.of("c1"), millis(7)), blackhole);
        apply(contact, MutableEvent.resolved(ConversationId.of("c1"), 2, Resolution.COMPLETED, millis(12)), blackhole);
        return contact;
    }

    private static MutableEvent planned(UnitId unit, int number, int minute) {
        return MutableEvent.planned(Path.CAMPAIGN, unit, number, millis(minute) + 1000 * Path.LEASE, millis(minute));
    }

    private static long millis(int minute) {
        return 1000 * (Path.BEGIN + 60L * minute);
    }

    private static void apply(MutableContact contact, MutableEvent event, Blackhole blackhole) {
        blackhole.consume(contact.apply(event));
        blackhole.consume(contact.before);
        blackhole.consume(contact.after);
    }

    /** Measures the floor's rules in stateless4j: contact and machine are created, five events are fired. */
    @Benchmark
    public StatelessMachines.Machines stateless4j(Blackhole blackhole) {
        return takeAlong(stateless.forList(imported()), blackhole);
    }

    /** Measures the same with the status of each channel type in the tool too, as in the library. */
    @Benchmark
    public StatelessMachines.Machines stateless4jEveryView(Blackhole blackhole) {
        return takeAlong(stateless.forEveryView(imported()), blackhole);
    }

    private StatelessMachines.Machines takeAlong(StatelessMachines.Machines machines, Blackhole blackhole) {
        for (MutableEvent event : mutableEvents) {
            machines.fire(event);
            blackhole.consume(machines.inList());
        }
        return machines;
    }

    /**
     * Measures the floor's rules in Spring Statemachine: contact and machine are created and started, five events are
     * sent.
     */
    @Benchmark
    public SpringMachines.State springStatemachine(Blackhole blackhole) {
        return takeAlong(spring.machine(imported()), blackhole);
    }

    /** Measures the same on one machine, which a sixth event resets. */
    @Benchmark
    public SpringMachines.State springStatemachineReused(Blackhole blackhole) {
        reused.startOver();
        SpringMachines.State last = takeAlong(springReused, blackhole);
        blackhole.consume(SpringMachines.send(springReused, SpringMachines.STARTED_OVER));
        return last;
    }

    private SpringMachines.State takeAlong(StateMachine<SpringMachines.State, Trigger> machine, Blackhole blackhole) {
        SpringMachines.State last = SpringMachines.State.CALLABLE;
        for (Message<Trigger> message : messages) {
            last = SpringMachines.send(machine, message);
            blackhole.consume(last);
        }
        return last;
    }
}
