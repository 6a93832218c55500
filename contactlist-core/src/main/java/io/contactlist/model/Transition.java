package io.contactlist.model;

import java.util.List;
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
     * {@return the effects, in the order cancel, closed, exhausted types, due again; empty if the event does not apply}
     */
    List<Effect> effects();

    /** The event applied. */
    final class Accepted implements Transition {

        private final Contact contact;
        private final List<Effect> effects;
        private final ContactStatuses before;

        /** Expects an immutable list. */
        Accepted(ContactStatuses before, Contact contact, List<Effect> effects) {
            this.before = before;
            this.contact = contact;
            this.effects = effects;
        }

        /**
         * Creates a transition from plain values, such as those that another service sent.
         *
         * @param before the contact's statuses before the event
         * @param contact the contact after the event
         * @param effects the effects to carry out
         * @return the transition
         */
        public static Accepted of(ContactStatuses before, Contact contact, List<Effect> effects) {
            return new Accepted(before, contact, List.copyOf(effects));
        }

        /** {@return the contact after the event} */
        public Contact contact() {
            return contact;
        }

        @Override
        public List<Effect> effects() {
            return effects;
        }

        /** {@return the contact's statuses before the event, by the rules before it} */
        public ContactStatuses before() {
            return before;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Accepted that
                    && contact.equals(that.contact)
                    && effects.equals(that.effects)
                    && before.equals(that.before);
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
