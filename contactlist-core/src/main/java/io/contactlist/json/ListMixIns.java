package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.Iso8601;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.NullsRefused;
import io.contactlist.json.Annotations.Required;
import io.contactlist.list.AddressFormat;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.Tally;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactHours;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.Opening;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.TimeZones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of lists, their rules, campaigns and counters. */
final class ListMixIns {

    private ListMixIns() {}

    /** Writes an id as its text. */
    abstract static class IdMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdMixIn(String value) {}

        @JsonValue
        abstract String value();
    }

    @AsObject
    @JsonPropertyOrder({"category", "type", "limit", "delay"})
    interface CategoryRuleMixIn {
        @Required
        FailureCategory category();

        @MayBeAbsent
        @Nullable
        ChannelType type();

        @MayBeAbsent
        @Nullable
        Integer limit();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Duration delay();
    }

    @AsObject
    @JsonPropertyOrder({
        "perContact",
        "perUnit",
        "perType",
        "minimumDelay",
        "categories",
        "answerTime",
        "rolling",
        "quiet"
    })
    interface AttemptControlMixIn {
        @MayBeAbsent
        @Nullable
        Integer perContact();

        @MayBeAbsent
        @Nullable
        Integer perUnit();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<ChannelType, Integer> perType();

        @MayBeAbsent
        @Iso8601
        Duration minimumDelay();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CategoryRule> categories();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Iso8601
        Map<ChannelType, Duration> answerTime();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<RollingLimit> rolling();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<QuietPeriod> quiet();
    }

    /** Reads the times as texts, since 24:00 is not a time of Java. */
    @AsObject
    @JsonPropertyOrder({"day", "from", "to"})
    abstract static class OpeningMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Opening of(
                @JsonProperty(value = "day", required = true) @NullsRefused DayOfWeek day,
                @JsonProperty(value = "from", required = true) @NullsRefused String from,
                @JsonProperty(value = "to", required = true) @NullsRefused String to) {
            return Opening.of(day, from, to);
        }

        @JsonProperty
        abstract DayOfWeek day();

        @JsonProperty
        @Iso8601
        abstract LocalTime from();

        @JsonProperty
        @Iso8601
        abstract LocalTime to();
    }

    @AsObject
    @JsonPropertyOrder({"first", "last", "zones"})
    interface ClosedDaysMixIn {
        @Required
        @Iso8601
        LocalDate first();

        @Required
        @Iso8601
        LocalDate last();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        TimeZones zones();
    }

    @AsObject
    @JsonPropertyOrder({"openings", "closedDays", "defaultZones", "margin"})
    interface ContactHoursMixIn {
        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<ChannelType, List<Opening>> openings();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ClosedDays> closedDays();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        TimeZones defaultZones();

        @MayBeAbsent
        @Iso8601
        Duration margin();
    }

    @AsObject
    @JsonPropertyOrder({"closure", "attempts", "order", "hours"})
    interface ListRulesMixIn {
        @Required
        ClosurePolicy closure();

        @Required
        AttemptControl attempts();

        @Required
        PlanningOrder order();

        @MayBeAbsent
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NothingSet.class)
        ContactHours hours();
    }

    @AsObject
    @JsonPropertyOrder({"name", "rules"})
    interface ListDefinitionMixIn {
        @Required
        String name();

        @Required
        ListRules rules();
    }

    @AsObject
    @JsonPropertyOrder({"column", "channel", "check", "separator"})
    interface AddressFormatMixIn {
        @Required
        String column();

        @Required
        Channel channel();

        @Required
        String check();

        @MayBeAbsent
        @Nullable
        String separator();
    }

    @AsObject
    @JsonPropertyOrder({"columns", "identifierColumn", "addresses"})
    interface ListFormatMixIn {
        @Required
        List<String> columns();

        @MayBeAbsent
        @Nullable
        String identifierColumn();

        @MayBeAbsent
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<AddressFormat> addresses();
    }

    @AsObject
    @JsonPropertyOrder({"id", "definition", "uploadFormat", "records"})
    interface ContactListMixIn {
        @Required
        ListId id();

        @Required
        ListDefinition definition();

        @MayBeAbsent
        @Nullable
        ListFormat uploadFormat();

        @Required
        long records();
    }

    @AsObject
    @JsonPropertyOrder({"id", "list", "type", "end", "status"})
    interface CampaignMixIn {
        @Required
        CampaignId id();

        @Required
        ListId list();

        @Required
        ChannelType type();

        @Required
        CampaignEnd end();

        @Required
        CampaignStatus status();
    }

    /** Writes the total too, for display, and checks it when reading. */
    @AsObject
    @JsonPropertyOrder({"total", "callable", "planning", "open", "attempted", "flagged", "closed"})
    abstract static class TallyMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Tally of(
                @JsonProperty(value = "total", required = true) @NullsRefused long total,
                @JsonProperty(value = "callable", required = true) @NullsRefused long callable,
                @JsonProperty(value = "planning", required = true) @NullsRefused long planning,
                @JsonProperty(value = "open", required = true) @NullsRefused long open,
                @JsonProperty(value = "attempted", required = true) @NullsRefused long attempted,
                @JsonProperty(value = "flagged", required = true) @NullsRefused long flagged,
                @JsonProperty(value = "closed", required = true) @NullsRefused long closed) {
            return Tally.of(total, callable, planning, open, attempted, flagged, closed);
        }

        @JsonProperty
        abstract long total();

        @JsonProperty
        abstract long callable();

        @JsonProperty
        abstract long planning();

        @JsonProperty
        abstract long open();

        @JsonProperty
        abstract long attempted();

        @JsonProperty
        abstract long flagged();

        @JsonProperty
        abstract long closed();
    }

    @AsObject
    @JsonPropertyOrder({"inList", "byType"})
    abstract static class CountersMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Counters of(
                @JsonProperty(value = "inList", required = true) @NullsRefused Tally inList,
                @JsonProperty(value = "byType", required = true) @NullsRefused Map<ChannelType, Tally> byType) {
            return Counters.of(inList, byType);
        }

        @JsonProperty
        abstract Tally inList();

        @JsonProperty
        abstract Map<ChannelType, Tally> byType();
    }

    @AsObject
    @JsonPropertyOrder({"list", "campaigns", "counters"})
    interface ListStateMixIn {
        @Required
        ContactList list();

        @Required
        Map<CampaignId, Campaign> campaigns();

        @Required
        Counters counters();
    }
}
