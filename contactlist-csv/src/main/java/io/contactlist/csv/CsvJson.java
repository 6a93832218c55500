package io.contactlist.csv;

import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.json.ContactListJson;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Provides the JSON form of mappings, limits and header problems, for Jackson 2 and 3. It includes the JSON form of all
 * core values. {@link ContactListJson} says which builders to start from.
 *
 * <pre>{@code
 * CsvJson.mixIns().forEach(builder::addMixIn);
 * }</pre>
 *
 * <p>The address check of a column is written as {@code "kind"} ({@code PHONE}, {@code EMAIL} or {@code ID}) or as
 * {@code "region"}, for {@link PhoneNumbers}. A column without either has the default check of its channel's type. Any
 * other check cannot be written. The page of this module (its README) has examples.
 */
public final class CsvJson {

    private CsvJson() {}

    /**
     * Returns the mix-ins to register with the builder of a Jackson mapper.
     *
     * @return the mix-in class by value class, unmodifiable
     */
    public static Map<Class<?>, Class<?>> mixIns() {
        Map<Class<?>, Class<?>> mixIns = new HashMap<>(ContactListJson.mixIns());
        mixIns.put(CsvMapping.class, CsvMixIns.CsvMappingMixIn.class);
        mixIns.put(CsvColumn.class, CsvMixIns.CsvColumnMixIn.class);
        mixIns.put(UnitColumn.class, CsvMixIns.UnitColumnMixIn.class);
        mixIns.put(ZoneSources.class, CsvMixIns.ZoneSourcesMixIn.class);
        mixIns.put(NotAfterColumn.class, CsvMixIns.NotAfterColumnMixIn.class);
        mixIns.put(CsvLimits.class, CsvMixIns.CsvLimitsMixIn.class);
        mixIns.put(HeaderProblem.class, CsvMixIns.HeaderProblemMixIn.class);
        return Collections.unmodifiableMap(mixIns);
    }
}
