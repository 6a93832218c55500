package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvColumn;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.list.ListFormat;
import io.contactlist.model.Channel;
import io.contactlist.model.Contact;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of a list covers how addresses are made, and columns are matched by name on request (I4). */
class CsvColumnsByNameTest {

    private static final Channel TRUNK = Channel.call("trunk-1");
    private static final Channel VIBER = Channel.socialMedia("viber");

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", TRUNK)
            .unit("mobile", TRUNK)
            .build();

    private static final String FIRST = "id,name,phone,mobile,debt,city\nA1,Anna,11111,22222,5,Lviv\n";

    private final Uploads uploads = new Uploads();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,name,phone,mobile,debt,city ! A1,Anna,11111,22222,5,Lviv",
                "city,debt,mobile,phone,name,id ! Lviv,5,22222,11111,Anna,A1",
                "id,phone,mobile,name,city,debt ! A1,11111,22222,Anna,Lviv,5",
                "mobile,id,name,phone,debt,city ! 22222,A1,Anna,11111,5,Lviv",
                "id,name,phone,mobile,debt,city,extra ! A1,Anna,11111,22222,5,Lviv,x",
                "extra,id,name,phone,mobile,debt,city ! x,A1,Anna,11111,22222,5,Lviv",
                "city,x,debt,y,mobile,z,phone,name,id ! Lviv,1,5,2,22222,3,11111,Anna,A1",
                "city,debt,mobile,phone,name,id,, ! Lviv,5,22222,11111,Anna,A1",
                ",city,debt,,mobile,phone,name,id ! 1,Lviv,5,2,22222,11111,Anna,A1",
                "rejected because,city,debt,mobile,phone,name,id ! x,Lviv,5,22222,11111,Anna,A1",
                " city ,debt,\"mobile\",phone,name,id ! Lviv,5,22222,11111,Anna,A1",
                "city,city,debt,mobile,phone,name,id ! Lviv,Kyiv,5,22222,11111,Anna,A1",
                "notes,notes,city,debt,mobile,phone,name,id ! a,b,Lviv,5,22222,11111,Anna,A1",
                "city,debt,mobile,phone,name,id, ! Lviv,5,22222,11111,Anna,A1,",
            })
    void columnsInAnyOrderGiveTheSameContact(String header, String row) throws IOException {
        uploads.upload(ReadFile.file(MAPPING, FIRST), UploadOptions.DEFAULT);
        List<Contact> before = uploads.contacts();
        UploadReport report = byName(MAPPING, header + "\n" + row + "\n");
        assertEquals("read 1 = created 0 + updated 0 + unchanged 1 + rejected 0 + blank 0", report.account());
        assertEquals(before, uploads.contacts());
    }

    @Test
    void columnsOfOneNameAreMatchedInTheirOrder() throws IOException {
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit(UnitColumn.of(CsvColumn.of("phone", 1), TRUNK))
                .unit(UnitColumn.of(CsvColumn.of("phone", 2), TRUNK))
                .build();
        uploads.upload(ReadFile.file(mapping, "id,phone,phone,x\nA1,11111,22222,y\n"), UploadOptions.DEFAULT);
        UploadReport report = byName(mapping, "x,phone,id,phone\ny,11111,A1,22222\n");
        assertEquals(1, report.unchanged());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,name,phone,mobile,debt ! MISSING city",
                "debt,mobile,phone,name,id ! MISSING city",
                "city,mobile,phone,name,id,note ! MISSING debt",
                "mobile,phone,name,id,note ! MISSING debt, MISSING city",
                "id,name,phone,mobile,debt,City ! OTHER_CASE city",
            })
    void aMissingColumnStaysAnError(String header, String differences) throws IOException {
        uploads.upload(ReadFile.file(MAPPING, FIRST), UploadOptions.DEFAULT);
        FormatMismatchException e = assertThrows(FormatMismatchException.class, () -> byName(MAPPING, header + "\n"));
        assertEquals(differences, differences(e));
    }

    @Test
    void withoutARequestTheOrderStaysAnError() throws IOException {
        uploads.upload(ReadFile.file(MAPPING, FIRST), UploadOptions.DEFAULT);
        CsvFile other = ReadFile.file(MAPPING, "name,id,phone,mobile,debt,city\n");
        assertThrows(FormatMismatchException.class, () -> uploads.upload(other, UploadOptions.DEFAULT));
    }

    @Test
    void anotherRegionIsAnotherFormat() throws IOException {
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK).withCheck(PhoneNumbers.in("UA"))),
                mapping(UnitColumn.of("phone", TRUNK).withCheck(PhoneNumbers.in("PL"))));
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK)),
                mapping(UnitColumn.of("phone", TRUNK).withCheck(PhoneNumbers.in("UA"))));
    }

    @Test
    void anotherSeparatorIsAnotherFormat() throws IOException {
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK).withSeparator(";")),
                mapping(UnitColumn.of("phone", TRUNK).withSeparator("/")));
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK)),
                mapping(UnitColumn.of("phone", TRUNK).withSeparator("/")));
    }

    @Test
    void anotherChannelIsAnotherFormat() throws IOException {
        assertOtherAddresses(mapping(UnitColumn.of("phone", TRUNK)), mapping(UnitColumn.of("phone", VIBER)));
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK)),
                mapping(UnitColumn.of("phone", TRUNK), UnitColumn.of("phone", VIBER)));
        assertOtherAddresses(
                mapping(UnitColumn.of("phone", TRUNK)),
                mapping(UnitColumn.of("phone", TRUNK), UnitColumn.of("other", TRUNK)));
    }

    private static CsvMapping mapping(UnitColumn... units) {
        CsvMappingBuilder builder = CsvMapping.builder().identifier("id");
        for (UnitColumn unit : units) {
            builder.unit(unit);
        }
        return builder.build();
    }

    private static void assertOtherAddresses(CsvMapping first, CsvMapping second) throws IOException {
        Uploads uploads = new Uploads();
        String text = "id,phone,other\nA1,0441234567,\n";
        uploads.upload(ReadFile.file(first, text), UploadOptions.DEFAULT);
        FormatMismatchException e = assertThrows(
                FormatMismatchException.class,
                () -> uploads.upload(ReadFile.file(second, text), UploadOptions.DEFAULT));
        assertTrue(differences(e).contains("OTHER_ADDRESSES"), e::getMessage);
        assertTrue(e.differences().stream().allMatch(d -> d.kind() == FormatDifference.Kind.OTHER_ADDRESSES));
        UploadOptions again = UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE);
        assertEquals(1, uploads.upload(ReadFile.file(first, text), again).unchanged());
    }

    private UploadReport byName(CsvMapping mapping, String text) throws IOException {
        ListFormat format = uploads.lists.state(Uploads.LIST).list().format().orElseThrow();
        CsvFile file = ReadFile.file(mapping, text).withColumnsOf(format);
        return uploads.upload(file, UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
    }

    private static String differences(FormatMismatchException e) {
        return String.join(
                ", ",
                e.differences().stream().map(d -> d.kind() + " " + d.column()).toList());
    }
}
