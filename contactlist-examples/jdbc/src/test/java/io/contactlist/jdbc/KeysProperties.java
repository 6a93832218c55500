package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ContactId;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.StringLength;

/** Tests that different identifiers have different keys, which any database can store. */
class KeysProperties {

    /** {@return short texts of characters that are escaped and of those that escape} */
    @Provide
    Arbitrary<String> confusing() {
        return Arbitraries.strings()
                .withChars('\\', '\0', 'u', '0', 'd', '8', '3', '\uD83D', '\uDE00')
                .ofMaxLength(7);
    }

    @Property
    void differentIdentifiersStayDifferent(@ForAll("confusing") String one, @ForAll("confusing") String other) {
        assertEquals(one.equals(other), Keys.of(one).equals(Keys.of(other)));
    }

    /** {@return numbers and texts, where one may continue where the other ends} */
    @Provide
    Arbitrary<Tuple2<Long, String>> contacts() {
        return Combinators.combine(
                        Arbitraries.of(1L, 2L, 11L, 12L, 21L, 22L),
                        Arbitraries.strings()
                                .withChars('1', '2', ':')
                                .ofMinLength(1)
                                .ofMaxLength(2))
                .as(Tuple::of);
    }

    @Property
    void contactsOfDifferentListsStayDifferent(
            @ForAll("contacts") Tuple2<Long, String> one, @ForAll("contacts") Tuple2<Long, String> other) {
        assertEquals(one.equals(other), fullId(one).equals(fullId(other)));
    }

    private static String fullId(Tuple2<Long, String> contact) {
        return Keys.fullId(contact.get1(), ContactId.of(contact.get2()));
    }

    @Property
    void everyKeyFitsIntoAColumnAndItsIndex(@ForAll @StringLength(max = 1000) String id) {
        String key = Keys.of(id);

        assertTrue(key.length() <= 400, key);
        assertTrue(key.indexOf(0) < 0);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(key));
    }

    @Example
    void escapesAreReadable() {
        assertEquals("Іван-7 \uD83D\uDE00", Keys.of("Іван-7 \uD83D\uDE00"));
        assertEquals("\\u0000 \\ud83d \\\\", Keys.of("\0 \uD83D \\"));
    }
}
