package io.contactlist.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of an event: the next contact with its effects, or a rejection that changes nothing.
 *
 * <p>All transitions are immutable and thread-safe.
 */
public sealed interface Transition {

    /** {@return whether the event applied: true for {@link Accepted}} */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * {@return the effects, in the order cancel, closed, callback ended, exhausted types, due again; those of overdue events come first;
     * empty if the event does not apply}
     */
    List<Effect> effects();

    /** The event applied. */
    final class Accepted implements Transition {

        private final Contact contact;
        private final List<Effect> effects;
        private final ContactStatuses before;
        /** The events that were overdue, nearly always none. */
        private final List<ContactEvent> overdue;

        private final ContactEvent event;

        /** Expects immutable lists. */
        Accepted(
                ContactStatuses before,
                Contact contact,
                List<Effect> effects,
                List<ContactEvent> overdue,
                ContactEvent event) {
            this.before = before;
            this.contact = contact;
            this.effects = effects;
            this.overdue = overdue;
            this.event = event;
        }

        /**
         * Creates a transition from plain values, such as those that another service sent.
         *
         * @param before the contact's statuses before the event
         * @param contact the contact after the event
         * @param effects the effects to carry out
         * @param events the events that were recorded, at least one
         * @return the transition
         * @throws IllegalArgumentException if there is no event
         */
        public static Accepted of(
                ContactStatuses before, Contact contact, List<Effect> effects, List<ContactEvent> events) {
            if (events.isEmpty()) {
                throw new IllegalArgumentException("events must not be empty");
            }
            int last = events.size() - 1;
            return new Accepted(
                    before, contact, List.copyOf(effects), List.copyOf(events.subList(0, last)), events.get(last));
        }

        /** Returns this transition after an earlier one. */
        Accepted after(Accepted earlier) {
            return new Accepted(
                    earlier.before,
                    contact,
                    joined(earlier.effects, effects),
                    joined(earlier.events(), overdue),
                    event);
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        /** {@return the contact after the event} */
        public Contact contact() {
            return contact;
        }

        @Override
        public List<Effect> effects() {
            return effects;
        }

        /** {@return the contact's statuses before the events, by the rules before them} */
        public ContactStatuses before() {
            return before;
        }

        /** {@return the recorded events: those that were overdue at the event's instant (rule L10), then the event} */
        public List<ContactEvent> events() {
            return overdue.isEmpty() ? List.of(event) : joined(overdue, List.of(event));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Accepted that
                    && contact.equals(that.contact)
                    && effects.equals(that.effects)
                    && before.equals(that.before)
                    && events().equals(that.events());
        }

        @Override
        public int hashCode() {
            return contact.hashCode() * 31 + before.hashCode();
        }

        /** Shows the effects. */
        @Override
        public String toString() {
            return "accepted, effects " + effects;
        }
    }

    /**
     * The event does not apply.
     *
     * @param rejection why
     */
    record Rejected(Rejection rejection) implements Transition {

        @Override
        public List<Effect> effects() {
            return List.of();
        }
    }
}
