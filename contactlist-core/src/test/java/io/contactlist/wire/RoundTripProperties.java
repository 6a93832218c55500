package io.contactlist.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any value survives JSON and back, whichever major writes and whichever reads it. */
class RoundTripProperties {

    @Provide
    Arbitrary<Object> values() {
        return AnyValue.ofAnyType();
    }

    @Property(tries = 10_000)
    void anyValueHasTheSameTextOnBothMajorsAndComesBackEqual(@ForAll("values") Object value) {
        String json = Major.JACKSON_2.write(value);

        assertEquals(json, Major.JACKSON_3.write(value));
        for (Major major : Major.values()) {
            assertEquals(value, major.read(json, value.getClass()), major::name);
        }
    }
}
