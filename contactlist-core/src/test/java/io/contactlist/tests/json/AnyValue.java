package io.contactlist.tests.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any value that has a JSON form, and of any type: what properties and their completeness are asked of. */
final class AnyValue {

    private AnyValue() {}

    /**
     * A value with the type that it is read as.
     *
     * @param type the type, or the sealed one that the value is of where that tells them apart
     * @param value the value
     */
    record Typed(Class<?> type, Object value) {}

    /** How to make any value of each type but the sealed ones that tell of which kind they are. */
    static Map<Class<?>, Arbitrary<?>> byType() {
        return Stream.of(
                        ListValues.byType(),
                        ContactValues.byType(),
                        EventValues.byType(),
                        SelectionValues.byType(),
                        UploadValues.byType())
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every type as often as any other. */
    static Arbitrary<Typed> ofAnyType() {
        Map<Class<?>, Arbitrary<?>> byType = byType();
        return Arbitraries.of(List.copyOf(byType.keySet()))
                .flatMap(type -> byType.get(type).map(value -> new Typed(type, value)));
    }
}
