package io.contactlist.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The column of the instant after which a contact is not contacted any more. A cell has an instant, such as {@code
 * 2026-05-31T18:00:00Z} or {@code 2026-05-31T21:00:00+03:00}, or a date, such as {@code 2026-05-31}. A date counts to its
 * end in the given zone. A blank cell sets no end.
 *
 * <p>A cell that cannot be read is noted, and the contact counts as expired. So nobody is contacted whose consent may
 * have ended.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param column the column
 * @param zone the zone in which dates end
 */
public record NotAfterColumn(CsvColumn column, ZoneId zone) {

    public NotAfterColumn {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(zone, "zone");
    }

    /** Creates a column from its JSON form. */
    static NotAfterColumn of(CsvColumn column, String zone) {
        try {
            return new NotAfterColumn(column, ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the zone in which dates end must be known to the Java runtime");
        }
    }

    /** Returns the id of the zone, for the JSON form. */
    String writtenZone() {
        return zone.getId();
    }
}
