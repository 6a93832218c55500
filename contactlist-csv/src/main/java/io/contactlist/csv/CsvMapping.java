package io.contactlist.csv;

import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of the columns of a file to the identifier, the name and the units of contacts, and to what decides when
 * they are contacted (rule I3). Every other column is an attribute. A column may be mapped more than once, such as to the identifier and a unit, or to units on
 * several channels.
 *
 * <pre>{@code
 * CsvMapping mapping = CsvMapping.builder()
 *         .identifier("id")
 *         .name("first_name", "last_name")
 *         .unit("email", Channel.email("billing@example.org"))
 *         .unit("phone", Channel.call("trunk-1"))
 *         .unit("phone", Channel.socialMedia("viber"))
 *         .unit(UnitColumn.of("other phones", Channel.call("trunk-1")).withSeparator(";"))
 *         .build();
 * }</pre>
 *
 * <p>A column name must match the header exactly, including upper and lower case. Blanks around it are dropped, and
 * both names are compared in Unicode NFC.
 *
 * <p>This record is immutable and thread-safe if its address checks are, as {@link AddressCheck} requires.
 *
 * @param identifierColumn the column of the unique identifier; null if record numbers are the identifiers
 * @param nameColumns the columns of the name, which are joined by a blank; empty if contacts have no name
 * @param units the columns of the addresses, each with its channel; no column twice with the same channel
 * @param zones the sources of time zones; null if contacts have none (rule W4)
 * @param priorityColumn the column of the priority, a whole number from -9 to 9; null if all have 0 (rule O2)
 * @param notAfter the column of the instant after which a contact is not contacted; null if there is none
 */
public record CsvMapping(
        @Nullable CsvColumn identifierColumn,
        List<CsvColumn> nameColumns,
        List<UnitColumn> units,
        @Nullable ZoneSources zones,
        @Nullable CsvColumn priorityColumn,
        @Nullable NotAfterColumn notAfter) {

    public CsvMapping {
        nameColumns = List.copyOf(nameColumns);
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
    public static CsvMappingBuilder builder() {
        return new CsvMappingBuilder();
    }

    /**
     * Creates a mapping without time zones, priority and end of contacting.
     *
     * @param identifierColumn the column of the unique identifier; null if record numbers are the identifiers
     * @param nameColumns the columns of the name
     * @param units the columns of the addresses
     */
    public CsvMapping(@Nullable CsvColumn identifierColumn, List<CsvColumn> nameColumns, List<UnitColumn> units) {
        this(identifierColumn, nameColumns, units, null, null, null);
    }

    /** Creates a mapping from its JSON form, which may lack the columns of the name. */
    static CsvMapping of(
            @Nullable CsvColumn identifierColumn,
            @Nullable List<CsvColumn> nameColumns,
            List<UnitColumn> units,
            @Nullable ZoneSources zones,
            @Nullable CsvColumn priorityColumn,
            @Nullable NotAfterColumn notAfter) {
        List<CsvColumn> names = nameColumns == null ? List.of() : nameColumns;
        return new CsvMapping(identifierColumn, names, units, zones, priorityColumn, notAfter);
    }

    /** Returns each mapped column once, in the order identifier, name, units, time zones, priority, not after. */
    Set<CsvColumn> columns() {
        Set<CsvColumn> columns = new LinkedHashSet<>();
        if (identifierColumn != null) {
            columns.add(identifierColumn);
        }
        columns.addAll(nameColumns);
        for (UnitColumn unit : units) {
            columns.add(unit.column());
        }
        if (zones != null && zones.column() != null) {
            columns.add(zones.column());
        }
        if (priorityColumn != null) {
            columns.add(priorityColumn);
        }
        if (notAfter != null) {
            columns.add(notAfter.column());
        }
        return columns;
    }

    /**
     * A column of addresses for one channel.
     *
     * <p>This record is immutable and thread-safe if its check is.
     *
     * @param column the column
     * @param channel the channel that uses the addresses
     * @param check the check of the addresses (rule U5)
     * @param separator the text between two addresses in a cell, in which line ends are LF; null if a cell has one
     *     address
     */
    public record UnitColumn(
            CsvColumn column,
            Channel channel,
            AddressCheck check,
            @Nullable String separator) {

        public UnitColumn {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(check, "check");
            separator = separator == null ? null : checkedSeparator(separator);
        }

        /**
         * Returns a column whose cells have one address each, with the check that the channel's type uses by default.
         *
         * @param column the column's name in the header, not blank
         * @param channel the channel that uses the addresses
         * @return the column
         * @throws IllegalArgumentException if the name is blank
         */
        public static UnitColumn of(String column, Channel channel) {
            return of(CsvColumn.of(column), channel);
        }

        /**
         * Returns a column whose cells have one address each, with the check that the channel's type uses by default.
         *
         * @param column the column
         * @param channel the channel that uses the addresses
         * @return the column
         */
        public static UnitColumn of(CsvColumn column, Channel channel) {
            return new UnitColumn(column, channel, AddressKind.of(channel.type()), null);
        }

        /** {@return this column with another check of its addresses (rule U5)} */
        public UnitColumn withCheck(AddressCheck other) {
            return new UnitColumn(column, channel, other, separator);
        }

        /**
         * Returns this column with several addresses per cell. Blanks around an address are dropped, and blank parts
         * are skipped.
         *
         * @param other the text between two addresses, such as {@code ";"}, {@code ":::"} or a line feed. No address
         *     may contain it
         * @return the column
         * @throws IllegalArgumentException if it is empty, or is a single character that addresses contain: a letter, a
         *     digit or one of {@code + @ . - _}
         */
        public UnitColumn withSeparator(String other) {
            return new UnitColumn(column, channel, check, other);
        }

        private static String checkedSeparator(String text) {
            String separator = text.replace("\r\n", "\n").replace('\r', '\n');
            boolean inAddresses = separator.length() == 1
                    && (Character.isLetterOrDigit(separator.charAt(0)) || "+@.-_".contains(separator));
            if (separator.isEmpty() || inAddresses) {
                throw new IllegalArgumentException("a separator must be text that no address contains, but is "
                        + (separator.isEmpty() ? "empty" : separator));
            }
            return separator;
        }

        /** Creates a column from its JSON form, which has a kind of address, a region or neither. */
        static UnitColumn of(
                CsvColumn column,
                Channel channel,
                @Nullable AddressKind kind,
                @Nullable String region,
                @Nullable String separator) {
            if (region == null) {
                AddressKind check = kind == null ? AddressKind.of(channel.type()) : kind;
                return new UnitColumn(column, channel, check, separator);
            }
            if (kind != null) {
                throw new IllegalArgumentException("column " + DisplayText.line(column.toString())
                        + " must have a kind or a region, but has both a kind and a region");
            }
            return new UnitColumn(column, channel, PhoneNumbers.in(region), separator);
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
                throw new IllegalStateException("column " + DisplayText.line(column.toString())
                        + " has a check of your own, which has no JSON form; write the mapping with a kind of address"
                        + " or a region, and set your check after reading it");
            }
            return region;
        }

        /** Returns a name of the check that never changes, for the format of a list (rule I4). */
        String checkName() {
            String region = PhoneNumbers.region(check);
            if (region != null) {
                return "PHONE " + region;
            }
            AddressKind kind = kind();
            return kind == null ? "OWN" : kind.name();
        }

        private boolean feedsSameAs(UnitColumn other) {
            return column.equals(other.column) && channel.equals(other.channel);
        }
    }
}
