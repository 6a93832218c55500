package io.contactlist.csv;

import io.contactlist.model.TimeZones;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a contact's time zones (rule W4). They are asked in this order, and the first that knows a zone decides:
 * a column, your function, the phone numbers of the contact.
 *
 * <pre>{@code
 * ZoneSources.column("time_zone").withSeparator(";").withPhoneNumbers()
 * }</pre>
 *
 * <p>This record is immutable and thread-safe if its function is.
 *
 * @param column the column of ids of the IANA time zone database; null for none
 * @param separator the text between two ids in a cell of the column; null if a cell has one id
 * @param function your function of the row; null for none
 * @param phoneNumbers true to take all zones in which the phone numbers may be in use
 */
public record ZoneSources(
        @Nullable CsvColumn column,
        @Nullable String separator,
        @Nullable ZoneFunction function,
        boolean phoneNumbers) {

    public ZoneSources {
        if (column == null && function == null && !phoneNumbers) {
            throw new IllegalArgumentException("time zones must have at least one source");
        }
        separator = separator == null ? null : checkedSeparator(separator, column);
        if (phoneNumbers) {
            checkLibrary();
        }
    }

    private static String checkedSeparator(String text, @Nullable CsvColumn column) {
        if (column == null || text.isEmpty() || TimeZones.isId(text)) {
            throw new IllegalArgumentException(
                    "a separator of time zones must have a column, and must be text that no id contains");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void checkLibrary() {
        try {
            PhoneZones.load();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "time zones of phone numbers need com.googlecode.libphonenumber:geocoder on the class path;"
                            + " add it to your build",
                    e);
        }
    }

    /** Creates sources from their JSON form. */
    static ZoneSources of(@Nullable CsvColumn column, @Nullable String separator, Boolean phoneNumbers) {
        return new ZoneSources(column, separator, null, phoneNumbers);
    }

    /**
     * Takes the zones from a column with one id per cell.
     *
     * @param name the column's name in the header, not blank
     * @return the source
     * @throws IllegalArgumentException if the name is blank
     */
    public static ZoneSources column(String name) {
        return column(CsvColumn.of(name));
    }

    /**
     * Takes the zones from a column with one id per cell.
     *
     * @param column the column
     * @return the source
     */
    public static ZoneSources column(CsvColumn column) {
        return new ZoneSources(Objects.requireNonNull(column, "column"), null, null, false);
    }

    /**
     * Takes the zones from a function of the row.
     *
     * @param function the function
     * @return the source
     */
    public static ZoneSources function(ZoneFunction function) {
        return new ZoneSources(null, null, Objects.requireNonNull(function, "function"), false);
    }

    /**
     * Takes all zones in which the phone numbers of a contact may be in use. This needs
     * {@code com.googlecode.libphonenumber:geocoder}, an optional dependency. Numbers must have their country code, or a
     * check with a region.
     *
     * @return the source
     * @throws IllegalStateException if the library is not on the class path
     */
    public static ZoneSources ofPhoneNumbers() {
        return new ZoneSources(null, null, null, true);
    }

    /**
     * Returns these sources with several ids per cell of the column.
     *
     * @param text the text between two ids, such as {@code ;} or a blank. No id may contain it
     * @return the sources
     * @throws IllegalArgumentException if there is no column, or ids can contain the text
     */
    public ZoneSources withSeparator(String text) {
        return new ZoneSources(column, Objects.requireNonNull(text, "separator"), function, phoneNumbers);
    }

    /** {@return these sources with a function, which is asked if the column knows no zone} */
    public ZoneSources withFunction(ZoneFunction other) {
        return new ZoneSources(column, separator, Objects.requireNonNull(other, "function"), phoneNumbers);
    }

    /** {@return these sources with {@linkplain #ofPhoneNumbers phone numbers}, which are asked last} */
    public ZoneSources withPhoneNumbers() {
        return new ZoneSources(column, separator, function, true);
    }

    /** Returns whether phone numbers are asked, for the JSON form, which cannot have a function. */
    boolean writtenPhoneNumbers() {
        if (function != null) {
            throw new IllegalStateException("time zones by a function of your own have no JSON form;"
                    + " write the mapping without it, and set the function after reading it");
        }
        return phoneNumbers;
    }
}
