package io.contactlist.benchmarks;

import io.contactlist.benchmarks.MutableEvent.Kind;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import reactor.core.publisher.Mono;

/**
 * Implements the path in Spring Statemachine: a factory with one configuration, and one machine per contact. The
 * transitions' action calls the rules of {@link MutableContact}. Each event has the target state of this path, which
 * favours the tool. Deciding on the next state from the limits would need choice states and guards.
 */
final class SpringMachines {

    /** Lists the list's statuses on the path. */
    enum State {
        CALLABLE,
        PLANNING,
        OPEN,
        CLOSED
    }

    /** Lists the kinds of event, and the event that resets a machine. */
    enum Trigger {
        PLANNED,
        FAILED,
        SUCCEEDED,
        RESOLVED,
        STARTED_OVER
    }

    private static final String CONTACT = "contact";
    private static final String EVENT = "event";

    static final Message<Trigger> STARTED_OVER =
            MessageBuilder.withPayload(Trigger.STARTED_OVER).build();

    private final StateMachineFactory<State, Trigger> factory;

    SpringMachines() {
        try {
            StateMachineBuilder.Builder<State, Trigger> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().autoStartup(false);
            builder.configureStates()
                    .withStates()
                    .initial(State.CALLABLE)
                    .state(State.PLANNING)
                    .state(State.OPEN)
                    .state(State.CLOSED);
            StateMachineTransitionConfigurer<State, Trigger> transitions = builder.configureTransitions();
            configure(transitions, State.CALLABLE, Trigger.PLANNED, State.PLANNING);
            configure(transitions, State.PLANNING, Trigger.FAILED, State.CALLABLE);
            configure(transitions, State.PLANNING, Trigger.SUCCEEDED, State.OPEN);
            configure(transitions, State.OPEN, Trigger.RESOLVED, State.CLOSED);
            transitions
                    .withExternal()
                    .source(State.CLOSED)
                    .event(Trigger.STARTED_OVER)
                    .target(State.CALLABLE);
            factory = builder.createFactory();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void configure(
            StateMachineTransitionConfigurer<State, Trigger> transitions, State from, Trigger trigger, State to)
            throws Exception {
        transitions.withExternal().source(from).event(trigger).target(to).action(SpringMachines::apply);
    }

    private static void apply(StateContext<State, Trigger> context) {
        MutableContact contact =
                (MutableContact) context.getExtendedState().getVariables().get(CONTACT);
        contact.apply((MutableEvent) context.getMessageHeader(EVENT));
    }

    static Message<Trigger> message(MutableEvent event) {
        return MessageBuilder.withPayload(trigger(event.kind))
                .setHeader(EVENT, event)
                .build();
    }

    private static Trigger trigger(Kind kind) {
        return switch (kind) {
            case PLANNED -> Trigger.PLANNED;
            case FAILED -> Trigger.FAILED;
            case SUCCEEDED -> Trigger.SUCCEEDED;
            case RESOLVED -> Trigger.RESOLVED;
        };
    }

    /** {@return a started machine for one contact} */
    StateMachine<State, Trigger> machine(MutableContact contact) {
        StateMachine<State, Trigger> machine = factory.getStateMachine();
        machine.getExtendedState().getVariables().put(CONTACT, contact);
        machine.startReactively().block();
        return machine;
    }

    static State send(StateMachine<State, Trigger> machine, Message<Trigger> message) {
        machine.sendEvent(Mono.just(message)).blockLast();
        return machine.getState().getId();
    }
}
