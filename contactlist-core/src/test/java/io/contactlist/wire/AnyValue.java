package io.contactlist.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any value that has a JSON form, and of any type: what properties and their completeness are asked of. */
final class AnyValue {

    private AnyValue() {}

    /** How to make any value of each type but the sealed ones, which have no values of their own. */
    static Map<Class<?>, Arbitrary<?>> byType() {
        return Stream.of(ListValues.byType(), ContactValues.byType(), EventValues.byType(), UploadValues.byType())
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every type as often as any other. */
    static Arbitrary<Object> ofAnyType() {
        List<Arbitrary<?>> all = List.copyOf(byType().values());
        return Arbitraries.of(all).flatMap(values -> values.map(value -> (Object) value));
    }
}
