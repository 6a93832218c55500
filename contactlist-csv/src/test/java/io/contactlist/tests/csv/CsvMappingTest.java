package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import org.junit.jupiter.api.Test;

/** What a mapping may say (I3, U2). */
class CsvMappingTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    @Test
    void refusesBlankColumns() {
        CsvMapping.Builder builder = CsvMapping.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.unit(" \u00A0", TRUNK));
        assertThrows(IllegalArgumentException.class, () -> builder.name("").build());
        assertThrows(
                IllegalArgumentException.class, () -> builder.identifier("\t").build());
    }

    @Test
    void refusesOneColumnTwiceForTheSameChannel() {
        CsvMapping.Builder builder = CsvMapping.builder().unit("phone", TRUNK).unit(" phone", TRUNK, AddressKind.ID);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("column phone is mapped twice to the channel " + TRUNK, e.getMessage());
    }

    @Test
    void isEqualToAMappingOfTheSameColumns() {
        CsvMapping mapping =
                CsvMapping.builder().name("name").unit("phone", TRUNK).build();
        assertEquals(CsvMapping.builder().name(" name ").unit("phone", TRUNK).build(), mapping);
        assertNotEquals(CsvMapping.builder().unit("phone", TRUNK).build(), mapping);
    }

    @Test
    void refusesLimitsBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withColumns(0));
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withCharactersPerCell(-1));
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withRecords(0));
    }
}
