package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any value survives JSON and back, whichever major writes and whichever reads it. */
class RoundTripProperties {

    @Provide
    Arbitrary<AnyValue.Typed> values() {
        return AnyValue.ofAnyType();
    }

    @Property(tries = 10_000)
    void anyValueHasTheSameTextOnBothMajorsAndComesBackEqual(@ForAll("values") AnyValue.Typed any) {
        String json = Major.JACKSON_2.write(any.value());

        assertEquals(json, Major.JACKSON_3.write(any.value()));
        for (Major major : Major.values()) {
            assertEquals(any.value(), major.read(json, any.type()), major::name);
        }
    }
}
