package io.contactlist.csv;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defines the mix-ins for mappings, limits and header problems. The annotations are used as in the core. */
final class CsvMixIns {

    private CsvMixIns() {}

    @JacksonAnnotationsInside
    @JsonAutoDetect(
            creatorVisibility = Visibility.NONE,
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE,
            scalarConstructorVisibility = Visibility.NONE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface AsObject {}

    @JacksonAnnotationsInside
    @JsonProperty(required = true)
    @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Required {}

    @AsObject
    @JsonPropertyOrder({"identifierColumn", "nameColumns", "units", "zones", "priorityColumn", "notAfter"})
    abstract static class CsvMappingMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static CsvMapping of(
                @JsonProperty("identifierColumn") @Nullable CsvColumn identifierColumn,
                @JsonProperty("nameColumns") @JsonSetter(contentNulls = Nulls.FAIL) @Nullable
                        List<CsvColumn> nameColumns,
                @JsonProperty(value = "units", required = true)
                        @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
                        List<UnitColumn> units,
                @JsonProperty("zones") @Nullable ZoneSources zones,
                @JsonProperty("priorityColumn") @Nullable CsvColumn priorityColumn,
                @JsonProperty("notAfter") @Nullable NotAfterColumn notAfter) {
            return CsvMapping.of(identifierColumn, nameColumns, units, zones, priorityColumn, notAfter);
        }

        @JsonProperty
        abstract @Nullable CsvColumn identifierColumn();

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<CsvColumn> nameColumns();

        @JsonProperty
        abstract List<UnitColumn> units();

        @JsonProperty
        abstract @Nullable ZoneSources zones();

        @JsonProperty
        abstract @Nullable CsvColumn priorityColumn();

        @JsonProperty
        abstract @Nullable NotAfterColumn notAfter();
    }

    /** A function of the embedder has no JSON form. */
    @AsObject
    @JsonPropertyOrder({"column", "separator", "phoneNumbers"})
    abstract static class ZoneSourcesMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static ZoneSources of(
                @JsonProperty("column") @Nullable CsvColumn column,
                @JsonProperty("separator") @Nullable String separator,
                @JsonProperty(value = "phoneNumbers", required = true) @JsonSetter(nulls = Nulls.FAIL)
                        Boolean phoneNumbers) {
            return ZoneSources.of(column, separator, phoneNumbers);
        }

        @JsonProperty
        abstract @Nullable CsvColumn column();

        @JsonProperty
        abstract @Nullable String separator();

        @JsonProperty("phoneNumbers")
        abstract boolean writtenPhoneNumbers();
    }

    @AsObject
    @JsonPropertyOrder({"column", "zone"})
    abstract static class NotAfterColumnMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static NotAfterColumn of(
                @JsonProperty(value = "column", required = true) @JsonSetter(nulls = Nulls.FAIL) CsvColumn column,
                @JsonProperty(value = "zone", required = true) @JsonSetter(nulls = Nulls.FAIL) String zone) {
            return NotAfterColumn.of(column, zone);
        }

        @JsonProperty
        abstract CsvColumn column();

        @JsonProperty("zone")
        abstract String writtenZone();
    }

    /** Writes a column as its name, or as an object if it has a place. */
    abstract static class CsvColumnMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        CsvColumnMixIn(
                @JsonProperty(value = "name", required = true) @JsonSetter(nulls = Nulls.FAIL) String name,
                @JsonProperty("place") @Nullable Integer place) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CsvColumn of(String name) {
            return CsvColumn.of(name);
        }

        @JsonValue
        abstract Object json();
    }

    /** Writes a check as a kind of address or as a region of phone numbers. */
    @AsObject
    @JsonPropertyOrder({"column", "channel", "kind", "region", "separator"})
    abstract static class UnitColumnMixIn {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static UnitColumn of(
                @JsonProperty(value = "column", required = true) @JsonSetter(nulls = Nulls.FAIL) CsvColumn column,
                @JsonProperty(value = "channel", required = true) @JsonSetter(nulls = Nulls.FAIL) Channel channel,
                @JsonProperty("kind") @Nullable AddressKind kind,
                @JsonProperty("region") @Nullable String region,
                @JsonProperty("separator") @Nullable String separator) {
            return UnitColumn.of(column, channel, kind, region, separator);
        }

        @JsonProperty
        abstract CsvColumn column();

        @JsonProperty
        abstract Channel channel();

        @JsonProperty
        abstract @Nullable AddressKind kind();

        @JsonProperty
        abstract @Nullable String region();

        @JsonProperty
        abstract @Nullable String separator();
    }

    @AsObject
    @JsonPropertyOrder({"columns", "charactersPerCell", "records"})
    interface CsvLimitsMixIn {
        @Required
        int columns();

        @Required
        int charactersPerCell();

        @Required
        long records();
    }

    @AsObject
    @JsonPropertyOrder({"kind", "column", "expected", "found"})
    interface HeaderProblemMixIn {
        @Required
        HeaderProblem.Kind kind();

        @JsonProperty
        @Nullable
        String column();

        @Required
        String expected();

        @Required
        String found();
    }
}
