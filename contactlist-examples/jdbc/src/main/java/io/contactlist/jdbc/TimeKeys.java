package io.contactlist.jdbc;

import io.contactlist.model.TimeZones;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time keys of a list with their numbers, as a step sees them. New keys get the next numbers. So of two steps that add
 * keys at the same time, the second one fails with a repeated number. It then runs again and sees the keys of the first.
 */
final class TimeKeys {

    /** Separates the ids of a key. No id contains it. */
    private static final String SEPARATOR = ",";

    private final Map<TimeZones, Integer> numbers = new HashMap<>();
    /** By number. */
    private final List<TimeZones> keys = new ArrayList<>();

    private final int stored;

    private TimeKeys(List<TimeZones> stored) {
        add(TimeZones.NONE);
        add(TimeZones.ANY_TIME);
        stored.forEach(this::add);
        this.stored = keys.size();
    }

    /** Creates the keys that every list has. They are not stored. */
    static TimeKeys ofEveryList() {
        return new TimeKeys(List.of());
    }

    /** Reads the keys of a list. */
    static TimeKeys of(long list, Connection connection) throws SQLException {
        return new TimeKeys(Jdbc.query(
                connection,
                Dialect.TIME_KEYS,
                row -> TimeZones.of(row.getString("zones").split(SEPARATOR)),
                list));
    }

    private void add(TimeZones key) {
        numbers.put(key, keys.size());
        keys.add(key);
    }

    Set<TimeZones> keys() {
        return Set.copyOf(keys);
    }

    /** {@return the key with a number, or null if another step has added it since} */
    @Nullable
    TimeZones key(int number) {
        return number < keys.size() ? keys.get(number) : null;
    }

    boolean has(TimeZones key) {
        return numbers.containsKey(key);
    }

    /** {@return the number of a key; a new key gets the next number} */
    int number(TimeZones key) {
        Integer number = numbers.get(key);
        if (number != null) {
            return number;
        }
        add(key);
        return keys.size() - 1;
    }

    /** {@return the rows of the keys that are not stored yet, in the order of the columns of {@link Table#TIME_KEY}} */
    List<Object[]> added(long list) {
        List<Object[]> rows = new ArrayList<>();
        for (int number = stored; number < keys.size(); number++) {
            rows.add(new Object[] {
                list, number, String.join(SEPARATOR, keys.get(number).ids())
            });
        }
        return rows;
    }
}
