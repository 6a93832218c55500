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
 * The life cycle in stateless4j: states are the statuses, triggers the kinds of event, one configuration for
 * all contacts. The tool doesn't know limits, so the rules are those of {@link MutableContact}, called where
 * the tool decides on the next state; its guards can't be used, since in a shared configuration they don't
 * get to see the contact.
 */
final class StatelessMachines {

    /** The list's status, then that of each channel type. */
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

    /** The tool keeps the list's status; those of the channel types are left to the contact. */
    Machines forList(MutableContact contact) {
        return new Machines(contact, machine(0, contact), List.of());
    }

    /** The tool keeps all statuses of the contact: any event may change any of them. */
    Machines forEveryView(MutableContact contact) {
        return new Machines(
                contact, machine(0, contact), List.of(machine(1, contact), machine(2, contact), machine(3, contact)));
    }

    private StateMachine<ContactStatus, Kind> machine(int view, MutableContact contact) {
        return new StateMachine<>(contact.status(view), configs.get(view));
    }

    /** A contact with its machines. */
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
