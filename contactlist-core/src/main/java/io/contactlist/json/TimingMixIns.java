package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.Iso8601;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.Required;
import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.TimeZones;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of what decides when a contact may be contacted. */
final class TimingMixIns {

    private TimingMixIns() {}

    /** Writes time zones as a list of their identifiers. */
    abstract static class TimeZonesMixIn {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static TimeZones of(Collection<String> ids) {
            return TimeZones.of(ids);
        }

        @JsonValue
        abstract List<String> ids();
    }

    @AsObject
    @JsonPropertyOrder({"expired", "notBefore", "elsewhere", "callbackChangedAt", "callback"})
    interface TimingMixIn {
        @Required
        boolean expired();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant notBefore();

        @Required
        List<ContactedElsewhere> elsewhere();

        @MayBeAbsent
        @Iso8601
        @Nullable
        Instant callbackChangedAt();

        @MayBeAbsent
        @Nullable
        Callback callback();
    }

    @AsObject
    @JsonPropertyOrder({"type", "from", "until", "unit", "agent", "outsideHours"})
    interface CallbackMixIn {
        @Required
        ChannelType type();

        @Required
        @Iso8601
        Instant from();

        @Required
        @Iso8601
        Instant until();

        @MayBeAbsent
        @Nullable
        UnitId unit();

        @MayBeAbsent
        @Nullable
        String agent();

        @Required
        boolean outsideHours();
    }

    @AsObject
    @JsonPropertyOrder({"limit", "span", "type", "perUnit"})
    interface RollingLimitMixIn {
        @Required
        int limit();

        @Required
        @Iso8601
        Duration span();

        @MayBeAbsent
        @Nullable
        ChannelType type();

        @Required
        boolean perUnit();
    }

    @AsObject
    @JsonPropertyOrder({"span", "types"})
    interface QuietPeriodMixIn {
        @Required
        @Iso8601
        Duration span();

        @Required
        Set<ChannelType> types();
    }
}
