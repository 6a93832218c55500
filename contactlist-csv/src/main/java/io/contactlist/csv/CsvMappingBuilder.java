package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.Channel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds mappings. A builder is mutable and not thread-safe. {@link CsvMapping#builder()} creates one. */
public final class CsvMappingBuilder {

    private @Nullable CsvColumn identifier;
    private List<CsvColumn> name = List.of();
    private final List<UnitColumn> units = new ArrayList<>();
    private @Nullable ZoneSources zones;
    private @Nullable CsvColumn priority;
    private @Nullable NotAfterColumn notAfter;

    CsvMappingBuilder() {}

    /**
     * Maps the identifier. Without it, record numbers are the identifiers (rule I5).
     *
     * @param column the column's name in the header, not blank
     * @return this builder
     * @throws IllegalArgumentException if the column's name is blank
     */
    public CsvMappingBuilder identifier(String column) {
        return identifier(CsvColumn.of(column));
    }

    /**
     * Maps the identifier. Without it, record numbers are the identifiers (rule I5).
     *
     * @param column the column
     * @return this builder
     */
    public CsvMappingBuilder identifier(CsvColumn column) {
        identifier = Objects.requireNonNull(column, "column");
        return this;
    }

    /**
     * Maps the name. Without it, contacts have no name. Several columns are joined by a blank, in the given order.
     *
     * @param columns the columns' names in the header, not blank
     * @return this builder
     * @throws IllegalArgumentException if a column's name is blank
     */
    public CsvMappingBuilder name(String... columns) {
        return name(Stream.of(columns).map(CsvColumn::of).toList());
    }

    /**
     * Maps the name. Without it, contacts have no name. Several columns are joined by a blank, in the given order.
     *
     * @param columns the columns
     * @return this builder
     */
    public CsvMappingBuilder name(List<CsvColumn> columns) {
        name = List.copyOf(columns);
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
    public CsvMappingBuilder unit(String column, Channel channel) {
        return unit(UnitColumn.of(column, channel));
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
    public CsvMappingBuilder unit(String column, Channel channel, AddressCheck check) {
        return unit(UnitColumn.of(column, channel).withCheck(check));
    }

    /**
     * Maps a column to a channel. Use it for a column that is addressed by its place, or with several addresses per
     * cell.
     *
     * @param column the column with its channel, check and separator
     * @return this builder
     */
    public CsvMappingBuilder unit(UnitColumn column) {
        units.add(Objects.requireNonNull(column, "column"));
        return this;
    }

    /**
     * Maps the time zones of a contact: a column with one id per cell, such as {@code Europe/Kyiv} (rule W4).
     *
     * @param column the column's name in the header, not blank
     * @return this builder
     * @throws IllegalArgumentException if the column's name is blank
     */
    public CsvMappingBuilder zones(String column) {
        return zones(ZoneSources.column(column));
    }

    /**
     * Sets the sources of a contact's time zones (rule W4). Without it, contacts have no zones.
     *
     * @param sources the sources
     * @return this builder
     */
    public CsvMappingBuilder zones(ZoneSources sources) {
        zones = Objects.requireNonNull(sources, "sources");
        return this;
    }

    /**
     * Maps the priority, a whole number from -9 to 9 (rule O2). A blank cell counts as 0.
     *
     * @param column the column's name in the header, not blank
     * @return this builder
     * @throws IllegalArgumentException if the column's name is blank
     */
    public CsvMappingBuilder priority(String column) {
        return priority(CsvColumn.of(column));
    }

    /**
     * Maps the priority, a whole number from -9 to 9 (rule O2). A blank cell counts as 0.
     *
     * @param column the column
     * @return this builder
     */
    public CsvMappingBuilder priority(CsvColumn column) {
        priority = Objects.requireNonNull(column, "column");
        return this;
    }

    /**
     * Maps the instant or date after which a contact is not contacted any more.
     *
     * @param column the column's name in the header, not blank
     * @param zone the zone in which dates end
     * @return this builder
     * @throws IllegalArgumentException if the column's name is blank
     */
    public CsvMappingBuilder notAfter(String column, ZoneId zone) {
        return notAfter(new NotAfterColumn(CsvColumn.of(column), zone));
    }

    /**
     * Maps the instant or date after which a contact is not contacted any more.
     *
     * @param column the column and the zone in which dates end
     * @return this builder
     */
    public CsvMappingBuilder notAfter(NotAfterColumn column) {
        notAfter = Objects.requireNonNull(column, "column");
        return this;
    }

    /**
     * Builds the mapping.
     *
     * @return the mapping
     * @throws IllegalArgumentException if a column is mapped to the same channel twice
     */
    public CsvMapping build() {
        return new CsvMapping(identifier, name, units, zones, priority, notAfter);
    }
}
