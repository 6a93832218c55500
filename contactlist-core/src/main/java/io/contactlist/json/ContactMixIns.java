package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.Iso8601;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.NullsRefused;
import io.contactlist.json.Annotations.Required;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LastingReport;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Timing;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of contacts: units, attributes and history. */
final class ContactMixIns {

    private ContactMixIns() {}

    @AsObject
    @JsonPropertyOrder({"id", "type"})
    interface ChannelMixIn {
        @Required
        String id();

        @Required
        ChannelType type();
    }

    @AsObject
    @JsonPropertyOrder({"channel", "address"})
    interface UnitIdMixIn {
        @Required
        Channel channel();

        @Required
        String address();
    }

    @AsObject
    @JsonPropertyOrder({"channel", "address", "typed", "wellFormed"})
    abstract static class CommunicationUnitMixIn {

        // Ignored, since Jackson 2 would try to write to these final fields, which the module forbids.
        @JsonIgnore
        @Nullable
        Channel channel;

        @JsonIgnore
        @Nullable
        String address;

        @JsonIgnore
        @Nullable
        String typed;

        @JsonIgnore
        boolean wellFormed;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static CommunicationUnit checked(
                @JsonProperty(value = "channel", required = true) @NullsRefused Channel channel,
                @JsonProperty(value = "address", required = true) @NullsRefused String address,
                @JsonProperty(value = "typed", required = true) @NullsRefused String typed,
                @JsonProperty(value = "wellFormed", required = true) @NullsRefused boolean wellFormed) {
            return CommunicationUnit.checked(channel, address, typed, wellFormed);
        }

        @JsonProperty
        abstract Channel channel();

        @JsonProperty
        abstract String address();

        @JsonProperty
        abstract String typed();

        @JsonProperty("wellFormed")
        abstract boolean isWellFormed();
    }

    /** Writes names as a list. */
    abstract static class NamesMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        NamesMixIn(List<String> names) {}

        @JsonValue
        abstract List<String> names();
    }

    /**
     * Writes attributes as an object with one field per name, in file order. With the map as the value, Jackson 3 would
     * create a serializer each time.
     */
    @AsObject
    abstract static class AttributesMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Attributes of(Map<String, String> attributes) {
            return Attributes.of(attributes);
        }

        @JsonAnyGetter
        abstract Map<String, String> toMap();
    }

    @AsObject
    @JsonPropertyOrder({"inList", "byType"})
    abstract static class ContactStatusesMixIn {

        // Jackson 2 would prepare to write to this field, final as it is, which a module doesn't let it.
        @JsonIgnore
        @Nullable
        ContactStatus inList;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static ContactStatuses of(
                @JsonProperty(value = "inList", required = true) @NullsRefused ContactStatus inList,
                @JsonProperty(value = "byType", required = true) @NullsRefused Map<ChannelType, ContactStatus> byType) {
            return ContactStatuses.of(inList, byType);
        }

        @JsonProperty
        abstract ContactStatus inList();

        @JsonProperty
        abstract Map<ChannelType, ContactStatus> byType();
    }

    abstract static class ContactMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Contact of(ContactSnapshot snapshot) {
            return Contact.of(snapshot);
        }

        @JsonValue
        abstract ContactSnapshot toSnapshot();
    }

    @AsObject
    @JsonPropertyOrder({
        "id",
        "name",
        "attributes",
        "storedAt",
        "zones",
        "priority",
        "notAfter",
        "units",
        "attempts",
        "lastReset",
        "done",
        "barred",
        "closed",
        "handedBackUntil",
        "nextEnd",
        "timing",
        "dueFrom",
        "statuses"
    })
    interface ContactSnapshotMixIn {
        @Required
        ContactId id();

        @MayBeAbsent
        @Nullable
        String name();

        @Required
        Attributes attributes();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant storedAt();

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
        List<UnitSnapshot> units();

        @Required
        List<Attempt> attempts();

        @Required
        int lastReset();

        @Required
        Set<ChannelType> done();

        @Required
        boolean barred();

        @Required
        boolean closed();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant handedBackUntil();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant nextEnd();

        @MayBeAbsent
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NothingSet.class)
        Timing timing();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Iso8601
        Map<ChannelType, Instant> dueFrom();

        @Required
        ContactStatuses statuses();
    }

    @AsObject
    @JsonPropertyOrder({"unit", "removed", "unusable"})
    interface UnitSnapshotMixIn {
        @Required
        CommunicationUnit unit();

        @Required
        boolean removed();

        @MayBeAbsent
        @Nullable
        UnusableReason unusable();
    }

    @AsObject
    @JsonPropertyOrder({
        "number",
        "campaign",
        "unit",
        "plannedAt",
        "leaseEnd",
        "state",
        "category",
        "reached",
        "reportedAt",
        "waitUntil",
        "lasting",
        "beginBefore",
        "callbackAt"
    })
    interface AttemptMixIn {
        @Required
        int number();

        @Required
        CampaignId campaign();

        @Required
        UnitId unit();

        @Required
        @Iso8601
        Instant plannedAt();

        @Required
        @Iso8601
        Instant leaseEnd();

        @Required
        AttemptState state();

        @MayBeAbsent
        @Nullable
        FailureCategory category();

        @MayBeAbsent
        @Nullable
        AttemptConversation reached();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant reportedAt();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant waitUntil();

        @Required
        Set<LastingReport> lasting();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant beginBefore();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant callbackAt();
    }

    @AsObject
    @JsonPropertyOrder({"id", "ended", "stillOpenAt", "assumed", "waitBefore", "resolvedAt"})
    interface AttemptConversationMixIn {
        @Required
        ConversationId id();

        @Required
        boolean ended();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant stillOpenAt();

        @Required
        boolean assumed();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant waitBefore();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant resolvedAt();
    }
}
