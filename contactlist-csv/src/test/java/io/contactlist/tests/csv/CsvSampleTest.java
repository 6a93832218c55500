package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvSample;
import io.contactlist.csv.ZoneSources;
import io.contactlist.model.Channel;
import io.contactlist.upload.Row;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sample shows the first rows as an upload would import them (I10). */
class CsvSampleTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .unit("phone", Channel.socialMedia("viber"))
            .build();

    private static final CsvFile FILE = ReadFile.file(MAPPING, """
            id,name,phone,note
            A1,Ганна,+38 044 1234567,"first
            second"
            A2,,none,

            A4,Ivan
            ,Olha,12345,
            A6,Petro,,
            """);

    @Test
    void rejectsAFileThatAnUploadRejects() {
        CsvFile file = ReadFile.file(MAPPING, "id,name\n");
        assertThrows(CsvHeaderException.class, () -> file.sample(10));
        assertThrows(IllegalArgumentException.class, () -> FILE.sample(-1));
    }

    @Test
    void showsRowsAsReadAndAsImported() throws IOException {
        assertEquals("""
                As read:

                record  line  id          name   phone               note
                              identifier  name   CALL, SOCIAL_MEDIA  attribute
                ------  ----  ----------  -----  ------------------  ---------
                1       2     A1          Ганна  +38 044 1234567     first\\nsecond
                2       4     A2                 none
                3       5
                4       6     A4          Ivan
                5       7                 Olha   12345
                6       8     A6          Petro

                As it would be imported:

                record  line  contact     name   channel             address          problem
                ------  ----  ----------  -----  ------------------  ---------------  -------
                1       2     A1          Ганна  CALL trunk-1        +380441234567
                                                 SOCIAL_MEDIA viber  +38 044 1234567
                2       4     A2                 CALL trunk-1        none             column phone: malformed address, expected a phone number: an optional +, then 5 to 15 digits
                                                 SOCIAL_MEDIA viber  none
                3       5     (blank)
                4       6     (rejected)                                              wrong number of cells, expected 4 cells, found 2
                5       7     (rejected)                                              column id: blank identifier, expected a unique identifier
                6       8     A6          Petro                                       no communication unit, expected an address in phone
                """, FILE.sample(10).toString());
    }

    @Test
    void w4_o2_showsWhatDecidesWhenAContactIsContacted() throws IOException {
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit("phone", Channel.call("trunk-1"))
                .zones(ZoneSources.column("tz").withSeparator(";"))
                .priority("rank")
                .notAfter("until", ZoneId.of("UTC"))
                .build();
        CsvFile file = ReadFile.file(mapping, """
                id,phone,tz,rank,until
                A1,+380441234567,Europe/Kyiv;America/New_York,5,2026-05-31
                A2,+380441234568,Kyiv,x,soon
                ,12345,,,2026-05-31
                """);
        assertEquals("""
                As read:

                record  line  id          phone          tz                          rank      until
                              identifier  CALL           time zones                  priority  not after
                ------  ----  ----------  -------------  --------------------------  --------  ---------
                1       2     A1          +380441234567  Europe/Kyiv;America/New...  5         2026-05-31
                2       3     A2          +380441234568  Kyiv                        x         soon
                3       4                 12345                                                2026-05-31

                As it would be imported:

                record  line  contact     name  time zones                  priority  not after             channel       address        problem
                ------  ----  ----------  ----  --------------------------  --------  --------------------  ------------  -------------  -------
                1       2     A1                America/New_York Europe...  5         2026-06-01T00:00:00Z  CALL trunk-1  +380441234567
                2       3     A2                                            0         1970-01-01T00:00:00Z  CALL trunk-1  +380441234568
                                                                                                                                         column rank: invalid priority, expected a whole number from -9 to 9
                                                                                                                                         column until: invalid end of contacting, expected an instant such as 2026-05-31T18:00:00Z or a date such as 2026-05-31
                                                                                                                                         column tz: unknown time zone, expected ids of the IANA time zone database, such as Europe/Kyiv
                3       4     (rejected)                                                                                                 column id: blank identifier, expected a unique identifier
                """, file.sample(10).toString());
    }

    @Test
    void readsOnlyTheRequestedRecords() throws IOException {
        CsvSample sample = ReadFile.file(MAPPING, "id,name,phone\nA1,,1\nA2,,2\nA3,,3\nA4,\"not\"csv,4\n")
                .sample(2);
        assertEquals(2, sample.rows().size());
        assertEquals(List.of("id", "name", "phone"), sample.columns());
        assertEquals(List.of("A2", "", "2"), sample.rows().get(1).cells());
        assertInstanceOf(Row.ContactRow.class, sample.rows().get(1).row());
        assertEquals(0, FILE.sample(0).rows().size());
    }

    @Test
    void numbersContactsFromOneWithoutAnIdentifierColumn() throws IOException {
        CsvMapping numbered = CsvMapping.builder().name("name").build();
        CsvSample sample = ReadFile.file(numbered, "name\nAnna\n\nBohdan\n").sample(10);
        assertEquals(
                List.of("1", "3"),
                sample.rows().stream()
                        .map(CsvSample.SampledRow::row)
                        .filter(Row.ContactRow.class::isInstance)
                        .map(row -> ((Row.ContactRow) row).contact().id().value())
                        .toList());
    }

    @Test
    void cutsLongCellsAndReplacesUnprintableCharacters() throws IOException {
        String text = ReadFile.file(MAPPING, "id,name,phone\n\u001B[2J," + "x".repeat(100) + ",\uD83D\uDE00\u202E\n")
                .sample(1)
                .toString();
        assertFalse(text.contains("\u001B"));
        assertFalse(text.contains("\u202E"));
        assertFalse(text.contains("x".repeat(27)));
        assertTrue(text.contains("?[2J        " + "x".repeat(23) + "...  \uD83D\uDE00?"), text);
    }
}
