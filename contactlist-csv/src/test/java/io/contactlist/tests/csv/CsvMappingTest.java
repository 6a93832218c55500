package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import org.junit.jupiter.api.Test;

/** Mappings and limits reject invalid values (I3, I9, U2). */
class CsvMappingTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    @Test
    void rejectsBlankColumns() {
        CsvMappingBuilder builder = CsvMapping.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.unit(" \u00A0", TRUNK));
        assertThrows(IllegalArgumentException.class, () -> builder.name("").build());
        assertThrows(
                IllegalArgumentException.class, () -> builder.identifier("\t").build());
    }

    @Test
    void rejectsAColumnMappedTwiceToOneChannel() {
        CsvMappingBuilder builder = CsvMapping.builder().unit("phone", TRUNK).unit(" phone", TRUNK, AddressKind.ID);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("column phone is mapped twice to the channel " + TRUNK, e.getMessage());
    }

    @Test
    void mappingsOfTheSameColumnsAreEqual() {
        CsvMapping mapping =
                CsvMapping.builder().name("name").unit("phone", TRUNK).build();
        assertEquals(CsvMapping.builder().name(" name ").unit("phone", TRUNK).build(), mapping);
        assertNotEquals(CsvMapping.builder().unit("phone", TRUNK).build(), mapping);
    }

    @Test
    void rejectsLimitsBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withColumns(0));
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withCharactersPerCell(-1));
        assertThrows(IllegalArgumentException.class, () -> CsvLimits.DEFAULT.withRecords(0));
    }
}
