package io.contactlist.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.triggers.TriggerWithParameters2;
import io.contactlist.benchmarks.MutableEvent.Kind;
import io.contactlist.model.ContactStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Implements the life cycle in stateless4j: states are statuses, triggers are kinds of event, and all contacts share
 * one configuration. The tool has no limits, so it calls the rules of {@link MutableContact} to decide on the next
 * state. Its guards do not fit, since a shared configuration does not give them the contact.
 */
final class StatelessMachines {

    /** The list's status, then one per channel type. */
    private static final int EVERY_VIEW = 1 + MutableRules.TYPES;

    private final List<StateMachineConfig<ContactStatus, Kind>> configs = new ArrayList<>();
    private final Map<Kind, TriggerWithParameters2<MutableContact, MutableEvent, Kind>> triggers =
            new EnumMap<>(Kind.class);

    StatelessMachines() {
        for (Kind kind : Kind.values()) {
            triggers.put(kind, new TriggerWithParameters2<>(kind, MutableContact.class, MutableEvent.class));
        }
        for (int i = 0; i < EVERY_VIEW; i++) {
            configs.add(config(i));
        }
    }

    private StateMachineConfig<ContactStatus, Kind> config(int view) {
        StateMachineConfig<ContactStatus, Kind> config = new StateMachineConfig<>();
        for (ContactStatus status : ContactStatus.values()) {
            for (Kind kind : Kind.values()) {
                if (view == 0) {
                    config.configure(status).permitDynamic(triggers.get(kind), StatelessMachines::applied);
                } else {
                    config.configure(status)
                            .permitDynamic(triggers.get(kind), (contact, event) -> contact.status(view));
                }
            }
        }
        return config;
    }

    private static ContactStatus applied(MutableContact contact, MutableEvent event) {
        contact.apply(event);
        return contact.status(0);
    }

    /** {@return machines that keep the list's status; the contact keeps those of the channel types} */
    Machines forList(MutableContact contact) {
        return new Machines(contact, machine(0, contact), List.of());
    }

    /** {@return machines that keep all statuses of the contact; any event may change any of them} */
    Machines forEveryView(MutableContact contact) {
        return new Machines(
                contact, machine(0, contact), List.of(machine(1, contact), machine(2, contact), machine(3, contact)));
    }

    private StateMachine<ContactStatus, Kind> machine(int view, MutableContact contact) {
        return new StateMachine<>(contact.status(view), configs.get(view));
    }

    /** Holds a contact with its machines. */
    final class Machines {

        private final MutableContact contact;
        private final StateMachine<ContactStatus, Kind> list;
        private final List<StateMachine<ContactStatus, Kind>> types;

        private Machines(
                MutableContact contact,
                StateMachine<ContactStatus, Kind> list,
                List<StateMachine<ContactStatus, Kind>> types) {
            this.contact = contact;
            this.list = list;
            this.types = types;
        }

        void fire(MutableEvent event) {
            TriggerWithParameters2<MutableContact, MutableEvent, Kind> trigger = triggers.get(event.kind);
            list.fire(trigger, contact, event);
            for (int i = 0; i < types.size(); i++) {
                types.get(i).fire(trigger, contact, event);
            }
        }

        ContactStatus inList() {
            return list.getState();
        }
    }
}
