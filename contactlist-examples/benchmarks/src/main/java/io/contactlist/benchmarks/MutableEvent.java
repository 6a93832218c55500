package io.contactlist.benchmarks;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds an event, written for speed: one class for all kinds, instants as numbers. */
final class MutableEvent {

    /** Lists the kinds of event, which also trigger the other state machines. */
    enum Kind {
        PLANNED,
        FAILED,
        SUCCEEDED,
        RESOLVED
    }

    final Kind kind;
    final int number;
    /** Milliseconds since the epoch. */
    final long at;

    long leaseEnd;

    @Nullable
    CampaignId campaign;

    @Nullable
    UnitId unit;

    @Nullable
    FailureCategory category;

    @Nullable
    ConversationId conversation;

    @Nullable
    Resolution resolution;

    private MutableEvent(Kind kind, int number, long at) {
        this.kind = kind;
        this.number = number;
        this.at = at;
    }

    static MutableEvent planned(CampaignId campaign, UnitId unit, int number, long leaseEnd, long at) {
        MutableEvent event = new MutableEvent(Kind.PLANNED, number, at);
        event.campaign = campaign;
        event.unit = unit;
        event.leaseEnd = leaseEnd;
        return event;
    }

    static MutableEvent failed(int number, UnitId unit, FailureCategory category, long at) {
        MutableEvent event = new MutableEvent(Kind.FAILED, number, at);
        event.unit = unit;
        event.category = category;
        return event;
    }

    static MutableEvent succeeded(int number, UnitId unit, ConversationId conversation, long at) {
        MutableEvent event = new MutableEvent(Kind.SUCCEEDED, number, at);
        event.unit = unit;
        event.conversation = conversation;
        return event;
    }

    static MutableEvent resolved(ConversationId conversation, int number, Resolution resolution, long at) {
        MutableEvent event = new MutableEvent(Kind.RESOLVED, number, at);
        event.conversation = conversation;
        event.resolution = resolution;
        return event;
    }

    /** {@return the same event in this form} */
    static MutableEvent of(ContactEvent event) {
        if (event instanceof AttemptPlanned e) {
            return planned(e.campaign(), e.unit(), e.number(), millis(e.leaseEnd()), millis(e.at()));
        } else if (event instanceof AttemptFailed e) {
            return failed(e.number(), e.unit(), e.category(), millis(e.at()));
        } else if (event instanceof AttemptSucceeded e) {
            return succeeded(e.number(), e.unit(), e.conversation(), millis(e.at()));
        } else if (event instanceof ConversationResolved e) {
            return resolved(e.conversation(), e.number(), e.resolution(), millis(e.at()));
        }
        throw new IllegalArgumentException("not on the path: " + event.getClass());
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
