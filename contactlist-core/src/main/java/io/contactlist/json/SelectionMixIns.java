package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.Iso8601;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.NullsRefused;
import io.contactlist.json.Annotations.Required;
import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Operator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of criteria, conversations and frequencies. */
final class SelectionMixIns {

    private SelectionMixIns() {}

    @AsObject
    @JsonPropertyOrder({"zone", "condition"})
    interface CriteriaMixIn {
        @Required
        ZoneId zone();

        @Required
        Condition condition();
    }

    /** Reads the kind of a condition from its fields. The value reads nested conditions, not Jackson. */
    abstract static class ConditionMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Condition parse(Map<String, ?> form) {
            return Condition.parse(form);
        }
    }

    @AsObject
    interface AndMixIn {
        @JsonProperty(value = "and", required = true)
        @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
        List<Condition> conditions();
    }

    @AsObject
    interface OrMixIn {
        @JsonProperty(value = "or", required = true)
        @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
        List<Condition> conditions();
    }

    @AsObject
    interface NotMixIn {
        @JsonProperty(value = "not", required = true)
        @JsonSetter(nulls = Nulls.FAIL)
        Condition condition();
    }

    /** Writes values as texts, since the attribute has their type. */
    @AsObject
    @JsonPropertyOrder({"attribute", "operator", "values"})
    abstract static class ComparisonMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Comparison parse(
                @JsonProperty(value = "attribute", required = true) @NullsRefused Attribute attribute,
                @JsonProperty(value = "operator", required = true) @NullsRefused Operator operator,
                @JsonProperty("values") @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                        List<String> values) {
            return Comparison.parse(attribute, operator, values);
        }

        @JsonProperty
        abstract Attribute attribute();

        @JsonProperty
        abstract Operator operator();

        @JsonProperty("values")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<String> texts();
    }

    /** Writes an attribute as its text, such as number:debt. */
    abstract static class AttributeMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Attribute parse(String text) {
            return Attribute.parse(text);
        }

        @JsonValue
        abstract String toText();
    }

    @AsObject
    @JsonPropertyOrder({"type", "value"})
    abstract static class AttributeValueMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static AttributeValue parse(
                @JsonProperty(value = "type", required = true) @NullsRefused AttributeType type,
                @JsonProperty(value = "value", required = true) @NullsRefused String text) {
            return AttributeValue.parse(type, text);
        }

        @JsonProperty
        abstract AttributeType type();

        @JsonProperty("value")
        abstract String toText();
    }

    @AsObject
    @JsonPropertyOrder({
        "id",
        "contact",
        "contactName",
        "channel",
        "status",
        "labels",
        "created",
        "lastActivityAt",
        "attributes"
    })
    interface ConversationMixIn {
        @Required
        ConversationId id();

        @Required
        ContactId contact();

        @MayBeAbsent
        @Nullable
        String contactName();

        @Required
        Channel channel();

        @Required
        ConversationStatus status();

        @Required
        Set<String> labels();

        @Required
        @Iso8601
        Instant created();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant lastActivityAt();

        @Required
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<String, AttributeValue> attributes();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "frequency")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Frequency.Daily.class, name = "daily"),
        @JsonSubTypes.Type(value = Frequency.Weekly.class, name = "weekly"),
        @JsonSubTypes.Type(value = Frequency.Every.class, name = "every"),
        @JsonSubTypes.Type(value = Frequency.Cron.class, name = "cron")
    })
    interface FrequencyMixIn {}

    /** Declares the fields of all frequencies; each frequency has some of them. */
    @AsObject
    @JsonPropertyOrder({"expression", "period", "from", "days", "at", "zone"})
    interface FrequencyFields {
        @Required
        String expression();

        @Required
        @Iso8601
        Duration period();

        @Required
        @Iso8601
        Temporal from();

        @Required
        Set<DayOfWeek> days();

        @Required
        @Iso8601
        Temporal at();

        @Required
        ZoneId zone();
    }
}
