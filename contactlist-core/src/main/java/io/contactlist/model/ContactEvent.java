package io.contactlist.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to one contact, with the instant at which it happened (DOMAIN §2). Which events
 * are allowed when, and what they change, is the life cycle's: see {@link LifeCycle#apply}.
 */
public sealed interface ContactEvent {

    /**
     * When it happened. Events may be told out of order; instants too near the ends of time for a delay to be
     * added are refused by {@link Instant#plus}.
     *
     * @return the instant, given by whoever reports it
     */
    Instant at();

    /**
     * A campaign chose the contact: an attempt on one unit is to be made.
     *
     * @param campaign the campaign that planned it
     * @param unit the unit to try
     * @param number the attempt's number: one more than the last (rule L5)
     * @param leaseEnd from when on it is taken for lost (rule L6), after {@code at}
     * @param at when it was planned
     */
    record AttemptPlanned(CampaignId campaign, UnitId unit, int number, Instant leaseEnd, Instant at)
            implements ContactEvent {

        /**
         * @throws IllegalArgumentException if the lease ends before it begins
         */
        public AttemptPlanned {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leaseEnd, "lease end");
            Objects.requireNonNull(at, "instant");
            if (!leaseEnd.isAfter(at)) {
                throw new IllegalArgumentException("the lease must end after the planning");
            }
        }
    }

    /**
     * A planned attempt will not be made, or nobody knows of it any more. No attempt is counted.
     *
     * @param number the attempt's number
     * @param reason why
     * @param at when; an ended lease counts as released at its end, whenever it is noticed
     */
    record AttemptReleased(int number, ReleaseReason reason, Instant at) implements ContactEvent {

        public AttemptReleased {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * An attempt was made and failed.
     *
     * @param number the attempt's number
     * @param unit the unit that was tried
     * @param category how it failed
     * @param at when
     */
    record AttemptFailed(int number, UnitId unit, FailureCategory category, Instant at) implements ContactEvent {

        public AttemptFailed {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(category, "failure category");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * An attempt was made and reached somebody, or was sent.
     *
     * @param number the attempt's number
     * @param unit the unit that was tried
     * @param conversation the conversation it opened or continued
     * @param at when
     */
    record AttemptSucceeded(int number, UnitId unit, ConversationId conversation, Instant at) implements ContactEvent {

        public AttemptSucceeded {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(at, "instant");
        }

        /** All but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "AttemptSucceeded[number=" + number + ", unit=" + unit + ", at=" + at + "]";
        }
    }

    /**
     * A conversation still waits for an answer: the "busy" of social media and e-mail.
     *
     * @param conversation the conversation
     * @param number the latest attempt in it
     * @param at when
     */
    record ConversationStillOpen(ConversationId conversation, int number, Instant at) implements ContactEvent {

        public ConversationStillOpen {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(at, "instant");
        }

        /** All but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "ConversationStillOpen[number=" + number + ", at=" + at + "]";
        }
    }

    /**
     * A conversation ended.
     *
     * @param conversation the conversation
     * @param number an attempt that opened or continued it
     * @param resolution with what
     * @param at when
     */
    record ConversationResolved(ConversationId conversation, int number, Resolution resolution, Instant at)
            implements ContactEvent {

        public ConversationResolved {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(resolution, "resolution");
            Objects.requireNonNull(at, "instant");
        }

        /** All but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "ConversationResolved[number=" + number + ", resolution=" + resolution + ", at=" + at + "]";
        }
    }

    /**
     * A unit can't be used any more.
     *
     * @param unit the unit
     * @param reason why, not {@link UnusableReason#MALFORMED_ADDRESS}, which only an upload finds
     * @param at when
     */
    record UnitMadeUnusable(UnitId unit, UnusableReason reason, Instant at) implements ContactEvent {

        /**
         * @throws IllegalArgumentException if the reason is a malformed address
         */
        public UnitMadeUnusable {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "instant");
            if (reason == UnusableReason.MALFORMED_ADDRESS) {
                throw new IllegalArgumentException(
                        "whether an address is malformed is found by its check, not by an event");
            }
        }
    }

    /**
     * A unit can be used again; a malformed address can't.
     *
     * @param unit the unit
     * @param at when
     */
    record UnitMadeUsable(UnitId unit, Instant at) implements ContactEvent {

        public UnitMadeUsable {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * An upload brought other data.
     *
     * @param units the units from now on, in column order, each (channel, address) once
     * @param name the name, or null if there is none
     * @param attributes every other column
     * @param at when
     */
    record DataUpdated(
            List<CommunicationUnit> units, @Nullable String name, Attributes attributes, Instant at)
            implements ContactEvent {

        /**
         * @throws IllegalArgumentException if a unit is repeated
         */
        public DataUpdated {
            units = List.of(Contact.distinct(units));
            Objects.requireNonNull(attributes, "attributes");
            Objects.requireNonNull(at, "instant");
        }

        /** The instant; names, addresses and attributes are personal data. */
        @Override
        public String toString() {
            return "DataUpdated[at=" + at + "]";
        }
    }

    /**
     * The contact may not be contacted at all (do not contact).
     *
     * @param at when
     */
    record ContactBarred(Instant at) implements ContactEvent {

        public ContactBarred {
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The contact may be contacted again.
     *
     * @param at when
     */
    record BarLifted(Instant at) implements ContactEvent {

        public BarLifted {
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The contact starts over (recycled): what has happened is forgotten but for the bar, unusable units
     * and the numbering of attempts.
     *
     * @param at when
     */
    record ContactReset(Instant at) implements ContactEvent {

        public ContactReset {
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The rules of the list changed (rule L9).
     *
     * @param rules the rules the contact is judged by from here on
     * @param at when
     */
    record RulesChanged(ListRules rules, Instant at) implements ContactEvent {

        public RulesChanged {
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The contact was closed by hand.
     *
     * @param at when
     */
    record ContactClosed(Instant at) implements ContactEvent {

        public ContactClosed {
            Objects.requireNonNull(at, "instant");
        }
    }
}
