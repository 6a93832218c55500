package io.contactlist.csv;

import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of the columns of a file to the identifier, the name and the units of contacts (rule I3). Every other
 * column is an attribute. A column may be mapped more than once, such as to the identifier and a unit, or to units on
 * several channels.
 *
 * <pre>{@code
 * CsvMapping mapping = CsvMapping.builder()
 *         .identifier("id")
 *         .name("full_name")
 *         .unit("email", Channel.email("billing@example.org"))
 *         .unit("phone", Channel.call("trunk-1"))
 *         .unit("phone", Channel.socialMedia("viber"))
 *         .build();
 * }</pre>
 *
 * <p>A column name must match the header exactly, including upper and lower case. Blanks around it are dropped.
 *
 * <p>This record is immutable and thread-safe if its address checks are, as {@link AddressCheck} requires.
 *
 * @param identifierColumn the column of the unique identifier, not blank; null if record numbers are the identifiers
 * @param nameColumn the column of the name, not blank; null if contacts have no name
 * @param units the columns of the addresses, each with its channel; no column twice with the same channel
 */
public record CsvMapping(
        @Nullable String identifierColumn, @Nullable String nameColumn, List<UnitColumn> units) {

    public CsvMapping {
        identifierColumn = identifierColumn == null ? null : columnName(identifierColumn);
        nameColumn = nameColumn == null ? null : columnName(nameColumn);
        units = List.copyOf(units);
        for (int i = 1; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (units.get(i).feedsSameAs(units.get(j))) {
                    throw new IllegalArgumentException("column " + units.get(i).column()
                            + " is mapped twice to the channel " + units.get(i).channel());
                }
            }
        }
    }

    /** {@return a new builder that maps no column} */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns each mapped column once, in the order identifier, name, units. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        if (identifierColumn != null) {
            columns.add(identifierColumn);
        }
        if (nameColumn != null) {
            columns.add(nameColumn);
        }
        for (UnitColumn unit : units) {
            columns.add(unit.column());
        }
        return columns;
    }

    private static String columnName(String name) {
        String stripped = Blanks.strip(name);
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("the name of a mapped column must not be blank");
        }
        return stripped;
    }

    /**
     * A column of addresses for one channel.
     *
     * @param column the column's name in the header, not blank
     * @param channel the channel that uses the addresses
     * @param check the check of the addresses (rule U5)
     */
    public record UnitColumn(String column, Channel channel, AddressCheck check) {

        public UnitColumn {
            column = columnName(column);
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(check, "check");
        }

        /** Creates a column from its JSON form, which has a kind of address, a region or neither. */
        static UnitColumn of(String column, Channel channel, @Nullable AddressKind kind, @Nullable String region) {
            if (region == null) {
                return new UnitColumn(column, channel, kind == null ? AddressKind.of(channel.type()) : kind);
            }
            if (kind != null) {
                throw new IllegalArgumentException("column " + DisplayText.line(column)
                        + " must have a kind or a region, but has both a kind and a region");
            }
            return new UnitColumn(column, channel, PhoneNumbers.in(region));
        }

        /** Returns the kind of address that the column checks, or null if it has another check. */
        @Nullable
        AddressKind kind() {
            return check instanceof AddressKind kind ? kind : null;
        }

        /** Returns the region whose phone numbers the column checks, or null if it checks a kind of address. */
        @Nullable
        String region() {
            String region = PhoneNumbers.region(check);
            if (region == null && kind() == null) {
                throw new IllegalStateException("column " + DisplayText.line(column)
                        + " has a check of your own, which has no JSON form; write the mapping with a kind of address"
                        + " or a region, and set your check after reading it");
            }
            return region;
        }

        private boolean feedsSameAs(UnitColumn other) {
            return column.equals(other.column) && channel.equals(other.channel);
        }
    }

    /** Builds mappings. A builder is mutable and not thread-safe. */
    public static final class Builder {

        private @Nullable String identifier;
        private @Nullable String name;
        private final List<UnitColumn> units = new ArrayList<>();

        private Builder() {}

        /**
         * Maps the identifier. Without it, record numbers are the identifiers (rule I5).
         *
         * @param column the column's name in the header, not blank
         * @return this builder
         */
        public Builder identifier(String column) {
            identifier = Objects.requireNonNull(column, "column");
            return this;
        }

        /**
         * Maps the name. Without it, contacts have no name.
         *
         * @param column the column's name in the header, not blank
         * @return this builder
         */
        public Builder name(String column) {
            name = Objects.requireNonNull(column, "column");
            return this;
        }

        /**
         * Maps a column to a channel, with the check that the channel's type uses by default (rule U5). A column may be
         * mapped to several channels (rule U2).
         *
         * @param column the column's name in the header, not blank
         * @param channel the channel that uses the addresses
         * @return this builder
         * @throws IllegalArgumentException if the column's name is blank
         */
        public Builder unit(String column, Channel channel) {
            return unit(column, channel, AddressKind.of(channel.type()));
        }

        /**
         * Maps a column to a channel, with another check of its addresses (rule U5).
         *
         * @param column the column's name in the header, not blank
         * @param channel the channel that uses the addresses
         * @param check the check of the addresses
         * @return this builder
         * @throws IllegalArgumentException if the column's name is blank
         */
        public Builder unit(String column, Channel channel, AddressCheck check) {
            units.add(new UnitColumn(column, channel, check));
            return this;
        }

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws IllegalArgumentException if a column's name is blank, or a column is mapped to the same channel twice
         */
        public CsvMapping build() {
            return new CsvMapping(identifier, name, units);
        }
    }
}
