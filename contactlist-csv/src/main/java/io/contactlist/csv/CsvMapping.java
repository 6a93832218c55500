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
 * Which column of a file is what (rule I3). Every column that isn't mapped is an attribute of the contact.
 * A column can be several things at once: the identifier and a unit, or units on several channels.
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
 * <p>Column names are compared with the header letter by letter, upper and lower case told apart; blanks
 * around them don't count.
 *
 * @param identifierColumn the column that holds the unique identifier, or null where record numbers serve
 * @param nameColumn the column that holds the name, or null if contacts get no name
 * @param units the columns that hold addresses, each with the channel to send from; may be empty
 */
public record CsvMapping(
        @Nullable String identifierColumn, @Nullable String nameColumn, List<UnitColumn> units) {

    /**
     * @throws IllegalArgumentException if a column's name is blank, or a column is mapped to the same
     *     channel twice
     */
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

    /**
     * Starts a mapping.
     *
     * @return a builder that maps nothing yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Every mapped column once, in the order identifier, name, units. */
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
            throw new IllegalArgumentException("the name of a column must not be blank");
        }
        return stripped;
    }

    /**
     * A column that holds addresses for one channel.
     *
     * @param column the column's name in the header, not blank
     * @param channel the channel to send from
     * @param check what makes an address well-formed (rule U5)
     */
    public record UnitColumn(String column, Channel channel, AddressCheck check) {

        /**
         * @throws IllegalArgumentException if the column's name is blank
         */
        public UnitColumn {
            column = columnName(column);
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(check, "check");
        }

        /** The column as it is written to JSON: with a kind of address, a region, or neither. */
        static UnitColumn of(String column, Channel channel, @Nullable AddressKind kind, @Nullable String region) {
            if (region == null) {
                return new UnitColumn(column, channel, kind == null ? AddressKind.of(channel.type()) : kind);
            }
            if (kind != null) {
                throw new IllegalArgumentException("column " + DisplayText.line(column)
                        + " has both a kind and a region; phone numbers are checked by one of them");
            }
            return new UnitColumn(column, channel, PhoneNumbers.in(region));
        }

        /** The kind of address that is checked, or null where it is phone numbers of a region. */
        @Nullable
        AddressKind kind() {
            return check instanceof AddressKind kind ? kind : null;
        }

        /** The region whose phone numbers are checked, or null where it is a kind of address. */
        @Nullable
        String region() {
            String region = PhoneNumbers.region(check);
            if (region == null && kind() == null) {
                throw new IllegalStateException("column " + DisplayText.line(column)
                        + " has a check of your own, which can't be written; write the mapping with a kind of address"
                        + " or a region, and set your check once it is read");
            }
            return region;
        }

        private boolean feedsSameAs(UnitColumn other) {
            return column.equals(other.column) && channel.equals(other.channel);
        }
    }

    /** Builds a {@link CsvMapping} step by step. Not safe for use by several threads. */
    public static final class Builder {

        private @Nullable String identifier;
        private @Nullable String name;
        private final List<UnitColumn> units = new ArrayList<>();

        private Builder() {}

        /**
         * Maps the identifier; without it record numbers serve as identifiers (rule I5).
         *
         * @param column the column's name in the header, not blank
         * @return this builder
         */
        public Builder identifier(String column) {
            identifier = Objects.requireNonNull(column, "column");
            return this;
        }

        /**
         * Maps the name; without it contacts have no name.
         *
         * @param column the column's name in the header, not blank
         * @return this builder
         */
        public Builder name(String column) {
            name = Objects.requireNonNull(column, "column");
            return this;
        }

        /**
         * Maps a column to a channel; its addresses are checked as the channel's type asks (rule U5). One
         * column may feed several channels (rule U2).
         *
         * @param column the column's name in the header, not blank
         * @param channel the channel to send from
         * @return this builder
         */
        public Builder unit(String column, Channel channel) {
            return unit(column, channel, AddressKind.of(channel.type()));
        }

        /**
         * Maps a column to a channel with a check of one's own (rule U5).
         *
         * @param column the column's name in the header, not blank
         * @param channel the channel to send from
         * @param check what makes an address well-formed, and its one form
         * @return this builder
         * @throws IllegalArgumentException if the column's name is blank
         */
        public Builder unit(String column, Channel channel, AddressCheck check) {
            units.add(new UnitColumn(column, channel, check));
            return this;
        }

        /**
         * The mapping as built so far.
         *
         * @return the mapping
         * @throws IllegalArgumentException if a column's name is blank, or a column is mapped to the same
         *     channel twice
         */
        public CsvMapping build() {
            return new CsvMapping(identifier, name, units);
        }
    }
}
