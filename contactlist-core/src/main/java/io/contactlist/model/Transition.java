package io.contactlist.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an event: the next contact with its effects, or a rejection that changes nothing. */
public sealed interface Transition {

    /**
     * Whether the event applied.
     *
     * @return true for {@link Accepted}
     */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * What is to be carried out.
     *
     * @return the effects, in the order: cancel, closed, exhausted types, due again; none if the event does
     *     not apply
     */
    List<Effect> effects();

    /** The event applied. */
    final class Accepted implements Transition {

        private final Contact contact;
        private final List<Effect> effects;
        private final ContactStatuses before;

        /** Trusts the list to be immutable. */
        Accepted(ContactStatuses before, Contact contact, List<Effect> effects) {
            this.before = before;
            this.contact = contact;
            this.effects = effects;
        }

        /**
         * Creates a transition that comes from elsewhere, such as from the service that keeps the contacts.
         *
         * @param before the contact's status in every view before the event
         * @param contact the contact after it
         * @param effects what is to be carried out
         * @return the transition
         */
        public static Accepted of(ContactStatuses before, Contact contact, List<Effect> effects) {
            return new Accepted(before, contact, List.copyOf(effects));
        }

        /**
         * The contact after the event.
         *
         * @return the next contact
         */
        public Contact contact() {
            return contact;
        }

        @Override
        public List<Effect> effects() {
            return effects;
        }

        /** {@return the contact's status in every view before the event, by the rules before it} */
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

        /** The effects. */
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
