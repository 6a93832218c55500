package io.contactlist.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a contact, with its own instant. {@link LifeCycle#apply} decides whether an event applies
 * and what it changes.
 *
 * <p>All events are records, immutable and thread-safe.
 */
public sealed interface ContactEvent {

    /**
     * {@return when it happened, as reported; events may be reported out of order}
     *
     * <p>If it is so near the ends of time that a delay cannot be added, {@link Instant#plus} throws.
     */
    Instant at();

    /**
     * A campaign planned an attempt on one unit.
     *
     * @param campaign the campaign that planned it
     * @param unit the unit to try
     * @param number the attempt's number, one more than the last (rule L5)
     * @param leaseEnd when its lease ends, after {@code at} (rule L6)
     * @param at when it was planned
     */
    record AttemptPlanned(CampaignId campaign, UnitId unit, int number, Instant leaseEnd, Instant at)
            implements ContactEvent {

        public AttemptPlanned {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leaseEnd, "lease end");
            Objects.requireNonNull(at, "instant");
            if (!leaseEnd.isAfter(at)) {
                throw new IllegalArgumentException(
                        "lease end must be after the planning at " + at + ", but is " + leaseEnd);
            }
        }
    }

    /**
     * The dialer needs longer for a planned attempt (rule L6). If this is refused, the dialer must not begin.
     *
     * @param number the attempt's number
     * @param leaseEnd when the lease ends from now on; the event is stale if that is not later than before
     * @param at when it was prolonged
     */
    record AttemptProlonged(int number, Instant leaseEnd, Instant at) implements ContactEvent {

        public AttemptProlonged {
            Objects.requireNonNull(leaseEnd, "lease end");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * A planned attempt was released without a report. It may have been made, so it counts (rule A8).
     *
     * @param number the attempt's number
     * @param reason why
     * @param at when; exactly the lease end if the lease ended (rule L10)
     */
    record AttemptReleased(int number, ReleaseReason reason, Instant at) implements ContactEvent {

        public AttemptReleased {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The dialer handed an attempt back: it was not made and will not be (rule A8).
     *
     * @param number the attempt's number
     * @param notBefore the instant before which the contact is not due, or null for none
     * @param at when
     */
    record AttemptHandedBack(int number, @Nullable Instant notBefore, Instant at) implements ContactEvent {

        public AttemptHandedBack {
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
     * An attempt was made and reached somebody, or its message was sent.
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

        /** Shows all but the conversation, whose identifier may be an address. */
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

        /** Shows all but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "ConversationStillOpen[number=" + number + ", at=" + at + "]";
        }
    }

    /**
     * Nobody reported on a conversation within its answer time, so it is taken as still open (rule A9). The library
     * records this event itself.
     *
     * @param conversation the conversation
     * @param number the latest attempt in it
     * @param at the end of the answer time
     */
    record AnswerTimeEnded(ConversationId conversation, int number, Instant at) implements ContactEvent {

        public AnswerTimeEnded {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(at, "instant");
        }

        /** Shows all but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "AnswerTimeEnded[number=" + number + ", at=" + at + "]";
        }
    }

    /**
     * A conversation ended.
     *
     * @param conversation the conversation
     * @param number an attempt that opened or continued it
     * @param resolution how it ended
     * @param at when
     */
    record ConversationResolved(ConversationId conversation, int number, Resolution resolution, Instant at)
            implements ContactEvent {

        public ConversationResolved {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(resolution, "resolution");
            Objects.requireNonNull(at, "instant");
        }

        /** Shows all but the conversation, whose identifier may be an address. */
        @Override
        public String toString() {
            return "ConversationResolved[number=" + number + ", resolution=" + resolution + ", at=" + at + "]";
        }
    }

    /**
     * A unit became unusable.
     *
     * @param unit the unit
     * @param reason why; not {@link UnusableReason#MALFORMED_ADDRESS}, which only an address check finds
     * @param at when
     */
    record UnitMadeUnusable(UnitId unit, UnusableReason reason, Instant at) implements ContactEvent {

        public UnitMadeUnusable {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "instant");
            if (reason == UnusableReason.MALFORMED_ADDRESS) {
                throw new IllegalArgumentException(
                        "reason must not be MALFORMED_ADDRESS, which only an address check finds");
            }
        }
    }

    /**
     * A unit became usable again. A malformed address stays unusable.
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
     * @param name the name, or null for none
     * @param attributes every column that is not identifier, name or unit
     * @param at when
     */
    record DataUpdated(
            List<CommunicationUnit> units, @Nullable String name, Attributes attributes, Instant at)
            implements ContactEvent {

        public DataUpdated {
            units = List.of(ContactData.distinct(units));
            Objects.requireNonNull(attributes, "attributes");
            Objects.requireNonNull(at, "instant");
        }

        /** Shows the instant. Names, addresses and attributes are personal data. */
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
     * The contact starts over (recycled). The bar, unusable units and the numbering of attempts stay. A planned attempt
     * goes on and is the first of the new count. The rest is forgotten.
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
     * @param rules the rules that hold from now on
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
