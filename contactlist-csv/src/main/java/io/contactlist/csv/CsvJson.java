package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.json.ContactListJson;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives mappings, limits and header problems their JSON form, and all that {@link ContactListJson} gives one;
 * see there for the builders to start from.
 *
 * <pre>{@code
 * CsvJson.mixIns().forEach(builder::addMixIn);
 * }</pre>
 *
 * <p>A mapping reads as {@code {"identifierColumn":"id","units":[{"column":"phone","channel":{"id":"trunk-1",
 * "type":"CALL"},"region":"UA"}]}}. Addresses are checked by {@code "kind"} ({@code PHONE}, {@code EMAIL},
 * {@code ID}) or, as phone numbers, by {@code "region"}; where neither is said, as the channel's type asks. A
 * check of one's own can't be written.
 */
public final class CsvJson {

    private CsvJson() {}

    /**
     * What is to be registered with a mapper's builder, one line on both majors of Jackson.
     *
     * @return the class that says how a value is written and read, by the class of the value
     */
    public static Map<Class<?>, Class<?>> mixIns() {
        Map<Class<?>, Class<?>> mixIns = new HashMap<>(ContactListJson.mixIns());
        mixIns.put(CsvMapping.class, CsvMixIns.CsvMappingMixIn.class);
        mixIns.put(UnitColumn.class, CsvMixIns.UnitColumnMixIn.class);
        mixIns.put(CsvLimits.class, CsvMixIns.CsvLimitsMixIn.class);
        mixIns.put(HeaderProblem.class, CsvMixIns.HeaderProblemMixIn.class);
        return Collections.unmodifiableMap(mixIns);
    }
}
