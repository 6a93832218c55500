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
        /** Two packed standings: the one before in the lower bits. */
        private final int standings;

        Accepted(Contact contact, List<Effect> effects, int before, int after) {
            this.contact = contact;
            this.effects = effects;
            this.standings = before | after << Standing.SIZE;
        }

        /**
         * A transition that comes from elsewhere, such as from the service that keeps the contacts.
         *
         * @param before where the contact stood before the event
         * @param contact the contact after it, which knows where it stands
         * @param effects what is to be carried out
         * @return the transition
         */
        public static Accepted of(Standing before, Contact contact, List<Effect> effects) {
            return new Accepted(contact, List.copyOf(effects), before.packed(), contact.standing());
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

        /**
         * Where the contact stood before the event.
         *
         * @return its statuses by the rules before the event
         */
        public Standing before() {
            return new Standing(standings & (1 << Standing.SIZE) - 1);
        }

        /**
         * Where the contact stands after the event.
         *
         * @return its statuses by the rules after the event
         */
        public Standing after() {
            return new Standing(standings >> Standing.SIZE);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Accepted that
                    && contact.equals(that.contact)
                    && effects.equals(that.effects)
                    && standings == that.standings;
        }

        @Override
        public int hashCode() {
            return contact.hashCode() * 31 + standings;
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
