package io.contactlist.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * A contact at one of its places.
 *
 * @param place the number of the place
 * @param since the second of the epoch from which the contact is due
 * @param position its place in the order of storing
 */
record PlaceRow(int place, BigDecimal since, long position) {

    static final Comparator<PlaceRow> LONGEST_FIRST =
            Comparator.comparing(PlaceRow::since).thenComparingLong(PlaceRow::position);

    static PlaceRow of(ResultSet row) throws SQLException {
        return new PlaceRow(row.getInt("place"), row.getBigDecimal("since"), row.getLong("position"));
    }
}
