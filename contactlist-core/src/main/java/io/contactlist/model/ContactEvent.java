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
     * @param beginBefore the instant before which it must begin, after {@code at}, or null for none; who has not begun by
     *     then hands it back (rule W6)
     * @param at when it was planned
     */
    record AttemptPlanned(
            CampaignId campaign,
            UnitId unit,
            int number,
            Instant leaseEnd,
            @Nullable Instant beginBefore,
            Instant at) implements ContactEvent {

        public AttemptPlanned {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(leaseEnd, "lease end");
            Objects.requireNonNull(at, "instant");
            if (!leaseEnd.isAfter(at)) {
                throw new IllegalArgumentException(
                        "lease end must be after the planning at " + at + ", but is " + leaseEnd);
            }
            if (beginBefore != null && !beginBefore.isAfter(at)) {
                throw new IllegalArgumentException(
                        "begin before must be after the planning at " + at + ", but is " + beginBefore);
            }
        }

        /**
         * Creates the event of an attempt that may begin at any time within its lease.
         *
         * @param campaign the campaign that planned it
         * @param unit the unit to try
         * @param number the attempt's number
         * @param leaseEnd when its lease ends
         * @param at when it was planned
         */
        public AttemptPlanned(CampaignId campaign, UnitId unit, int number, Instant leaseEnd, Instant at) {
            this(campaign, unit, number, leaseEnd, null, at);
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
     * @param notBefore the instant before which the contact is not due on any type, or null for none (rule R4)
     * @param at when
     */
    record ConversationResolved(
            ConversationId conversation,
            int number,
            Resolution resolution,
            @Nullable Instant notBefore,
            Instant at) implements ContactEvent {

        public ConversationResolved {
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(resolution, "resolution");
            Objects.requireNonNull(at, "instant");
        }

        /**
         * Creates the event without an instant before which the contact is not due.
         *
         * @param conversation the conversation
         * @param number an attempt that opened or continued it
         * @param resolution how it ended
         * @param at when
         */
        public ConversationResolved(ConversationId conversation, int number, Resolution resolution, Instant at) {
            this(conversation, number, resolution, null, at);
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
     * @param zones the time zones in which the contact may be (rule U7)
     * @param priority the priority, from -9 to 9 (rule U7)
     * @param notAfter when the contact expires, or null for never; a later instant revives an expired contact (rule G5)
     * @param at when
     */
    record DataUpdated(
            List<CommunicationUnit> units,
            @Nullable String name,
            Attributes attributes,
            TimeZones zones,
            int priority,
            @Nullable Instant notAfter,
            Instant at)
            implements ContactEvent {

        public DataUpdated {
            units = List.of(ContactData.distinct(units));
            Objects.requireNonNull(attributes, "attributes");
            zones = zones == null ? TimeZones.NONE : zones; // JSON leaves out empty zones
            Terms.of(zones, priority, notAfter);
            Objects.requireNonNull(at, "instant");
        }

        /**
         * Creates the event of data without zones, with priority 0 and without expiry.
         *
         * @param units the units from now on, in column order, each (channel, address) once
         * @param name the name, or null for none
         * @param attributes every column that is not identifier, name or unit
         * @param at when
         */
        public DataUpdated(List<CommunicationUnit> units, @Nullable String name, Attributes attributes, Instant at) {
            this(units, name, attributes, TimeZones.NONE, 0, null, at);
        }

        /**
         * Returns the event that brings all data of another contact.
         *
         * @param data the contact as uploaded
         * @param at when
         * @return the event
         */
        public static DataUpdated of(Contact data, Instant at) {
            return new DataUpdated(
                    data.units(),
                    data.name().orElse(null),
                    data.attributes(),
                    data.zones(),
                    data.priority(),
                    data.notAfter().orElse(null),
                    at);
        }

        /** Shows the instant. Names, addresses and attributes are personal data. */
        @Override
        public String toString() {
            return "DataUpdated[at=" + at + "]";
        }
    }

    /**
     * The person was contacted, or contacted us, outside this list: inbound, by another system, or before a migration.
     * It counts for rolling limits and quiet periods only (rule R6).
     *
     * @param type the channel type
     * @param kind an attempt counts for rolling limits, a conversation for quiet periods
     * @param at when; of one type, kind and instant it counts once
     */
    record ContactedElsewhere(ChannelType type, Kind kind, Instant at) implements ContactEvent {

        /** The kinds of contact elsewhere. */
        public enum Kind {
            /** Somebody tried to reach the person. */
            ATTEMPT,
            /** Somebody talked to the person. */
            CONVERSATION
        }

        public ContactedElsewhere {
            Objects.requireNonNull(type, "channel type");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * A callback was agreed with the person (rule B1). It replaces one that is pending.
     *
     * @param callback the callback, which ends after {@code at}
     * @param at when it was agreed; the event is stale if this is not later than the last one agreed or cancelled
     */
    record CallbackAgreed(Callback callback, Instant at) implements ContactEvent {

        public CallbackAgreed {
            Objects.requireNonNull(callback, "callback");
            Objects.requireNonNull(at, "instant");
            if (!callback.until().isAfter(at)) {
                throw new IllegalArgumentException(
                        "until must be after the agreement at " + at + ", but is " + callback.until());
            }
        }
    }

    /**
     * The callback was cancelled (rule B5).
     *
     * @param at when; the event is stale if this is not later than the last one agreed or cancelled
     */
    record CallbackCancelled(Instant at) implements ContactEvent {

        public CallbackCancelled {
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * A callback ended without success (rule B5). The library records this event itself.
     *
     * @param at the end of the callback
     */
    record CallbackMissed(Instant at) implements ContactEvent {

        public CallbackMissed {
            Objects.requireNonNull(at, "instant");
        }
    }

    /**
     * The contact expired: no unit may be tried again (rule G5). The library records this event itself.
     *
     * @param at the contact's <i>not after</i>
     */
    record ContactExpired(Instant at) implements ContactEvent {

        public ContactExpired {
            Objects.requireNonNull(at, "instant");
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
