package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.Iso8601;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.NullsRefused;
import io.contactlist.json.Annotations.Required;
import io.contactlist.list.ListId;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of events, transitions, effects, planned attempts and reports. */
final class EventMixIns {

    private EventMixIns() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ContactEvent.AttemptPlanned.class, name = "attemptPlanned"),
        @JsonSubTypes.Type(value = ContactEvent.AttemptProlonged.class, name = "attemptProlonged"),
        @JsonSubTypes.Type(value = ContactEvent.AttemptReleased.class, name = "attemptReleased"),
        @JsonSubTypes.Type(value = ContactEvent.AttemptHandedBack.class, name = "attemptHandedBack"),
        @JsonSubTypes.Type(value = ContactEvent.AttemptFailed.class, name = "attemptFailed"),
        @JsonSubTypes.Type(value = ContactEvent.AttemptSucceeded.class, name = "attemptSucceeded"),
        @JsonSubTypes.Type(value = ContactEvent.ConversationStillOpen.class, name = "conversationStillOpen"),
        @JsonSubTypes.Type(value = ContactEvent.AnswerTimeEnded.class, name = "answerTimeEnded"),
        @JsonSubTypes.Type(value = ContactEvent.ConversationResolved.class, name = "conversationResolved"),
        @JsonSubTypes.Type(value = ContactEvent.ContactedElsewhere.class, name = "contactedElsewhere"),
        @JsonSubTypes.Type(value = ContactEvent.CallbackAgreed.class, name = "callbackAgreed"),
        @JsonSubTypes.Type(value = ContactEvent.CallbackCancelled.class, name = "callbackCancelled"),
        @JsonSubTypes.Type(value = ContactEvent.CallbackMissed.class, name = "callbackMissed"),
        @JsonSubTypes.Type(value = ContactEvent.ContactExpired.class, name = "contactExpired"),
        @JsonSubTypes.Type(value = ContactEvent.UnitMadeUnusable.class, name = "unitMadeUnusable"),
        @JsonSubTypes.Type(value = ContactEvent.UnitMadeUsable.class, name = "unitMadeUsable"),
        @JsonSubTypes.Type(value = ContactEvent.DataUpdated.class, name = "dataUpdated"),
        @JsonSubTypes.Type(value = ContactEvent.ContactBarred.class, name = "contactBarred"),
        @JsonSubTypes.Type(value = ContactEvent.BarLifted.class, name = "barLifted"),
        @JsonSubTypes.Type(value = ContactEvent.ContactReset.class, name = "contactReset"),
        @JsonSubTypes.Type(value = ContactEvent.RulesChanged.class, name = "rulesChanged"),
        @JsonSubTypes.Type(value = ContactEvent.ContactClosed.class, name = "contactClosed")
    })
    interface ContactEventMixIn {}

    /** Declares the fields of all events; each event has some of them. */
    @AsObject
    @JsonPropertyOrder({
        "campaign",
        "number",
        "unit",
        "leaseEnd",
        "beginBefore",
        "type",
        "kind",
        "callback",
        "category",
        "conversation",
        "resolution",
        "reason",
        "notBefore",
        "units",
        "name",
        "attributes",
        "zones",
        "priority",
        "notAfter",
        "rules",
        "at"
    })
    interface EventFields {
        @Required
        CampaignId campaign();

        @Required
        UnitId unit();

        @Required
        int number();

        @Required
        @Iso8601
        Instant leaseEnd();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant beginBefore();

        @Required
        ChannelType type();

        @Required
        ContactEvent.ContactedElsewhere.Kind kind();

        @Required
        Callback callback();

        /** Returns the reason to release an attempt or to make a unit unusable. */
        @Required
        Enum<?> reason();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant notBefore();

        @Required
        FailureCategory category();

        @Required
        ConversationId conversation();

        @Required
        Resolution resolution();

        @Required
        List<CommunicationUnit> units();

        @MayBeAbsent
        @Nullable
        String name();

        @Required
        Attributes attributes();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        TimeZones zones();

        @JsonProperty
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int priority();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant notAfter();

        @Required
        ListRules rules();

        @Required
        @Iso8601
        Instant at();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "effect")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Effect.CancelAttempt.class, name = "cancelAttempt"),
        @JsonSubTypes.Type(value = Effect.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = Effect.CallbackEnded.class, name = "callbackEnded"),
        @JsonSubTypes.Type(value = Effect.TypeExhausted.class, name = "typeExhausted"),
        @JsonSubTypes.Type(value = Effect.DueAgain.class, name = "dueAgain")
    })
    interface EffectMixIn {}

    /** Declares the fields of all effects; each effect has some of them. */
    @AsObject
    @JsonPropertyOrder({"campaign", "number", "callback", "why", "type", "limits", "from"})
    interface EffectFields {
        @Required
        CampaignId campaign();

        @Required
        int number();

        @Required
        Callback callback();

        @Required
        CallbackEnd why();

        @Required
        ChannelType type();

        @Required
        List<ReachedLimit> limits();

        @Required
        @Iso8601
        Instant from();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "transition")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Transition.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = Transition.Rejected.class, name = "rejected")
    })
    interface TransitionMixIn {}

    /** Leaves out the statuses after the event, since the contact has them. */
    @AsObject
    @JsonPropertyOrder({"before", "contact", "effects", "events"})
    abstract static class AcceptedMixIn {

        // Ignored for writing, as in CommunicationUnitMixIn.
        @JsonIgnore
        @Nullable
        ContactStatuses before;

        @JsonIgnore
        @Nullable
        Contact contact;

        @JsonIgnore
        @Nullable
        List<Effect> effects;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Transition.Accepted of(
                @JsonProperty(value = "before", required = true) @NullsRefused ContactStatuses before,
                @JsonProperty(value = "contact", required = true) @NullsRefused Contact contact,
                @JsonProperty(value = "effects", required = true) @NullsRefused List<Effect> effects,
                @JsonProperty(value = "events", required = true) @NullsRefused List<ContactEvent> events) {
            return Transition.Accepted.of(before, contact, effects, events);
        }

        @JsonProperty
        abstract ContactStatuses before();

        @JsonProperty
        abstract Contact contact();

        @JsonProperty
        abstract List<Effect> effects();

        @JsonProperty
        abstract List<ContactEvent> events();
    }

    @AsObject
    interface RejectedMixIn {
        @Required
        Rejection rejection();
    }

    @AsObject
    @JsonPropertyOrder({"reason", "status", "limits", "from"})
    interface RejectionMixIn {
        @Required
        Rejection.Reason reason();

        @MayBeAbsent
        @Nullable
        ContactStatus status();

        @Required
        List<ReachedLimit> limits();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant from();
    }

    @AsObject
    @JsonPropertyOrder({"scope", "limit", "unit", "category"})
    interface ReachedLimitMixIn {
        @Required
        ReachedLimit.Scope scope();

        @Required
        int limit();

        @MayBeAbsent
        @Nullable
        UnitId unit();

        @MayBeAbsent
        @Nullable
        FailureCategory category();
    }

    @AsObject
    @JsonPropertyOrder({"list", "contact", "event"})
    interface ReportedEventMixIn {
        @Required
        ListId list();

        @Required
        ContactId contact();

        @Required
        ContactEvent event();
    }

    @AsObject
    @JsonPropertyOrder({"list", "contact", "campaign", "unit", "number", "leaseEnd", "beginBefore"})
    interface PlannedAttemptMixIn {
        @Required
        ListId list();

        @Required
        Contact contact();

        @Required
        CampaignId campaign();

        @Required
        CommunicationUnit unit();

        @Required
        int number();

        @Required
        @Iso8601
        Instant leaseEnd();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant beginBefore();
    }
}
