package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns' ids and attributes' names are names in JSON, where half a surrogate pair can be written and not be read. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800b", "\uDC00", "x\uD83D", "\uDE00\uD83D"})
    void halfASurrogatePairIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> CampaignId.of(name));
        assertThrows(IllegalArgumentException.class, () -> new Attributes.Names(List.of("debt", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uFFFD", "\0", "борг"})
    void whateverIsUnicodeIsTaken(String name) {
        assertEquals(name, CampaignId.of(name).value());
        assertEquals(List.of(name), new Attributes.Names(List.of(name)).names());
    }
}
