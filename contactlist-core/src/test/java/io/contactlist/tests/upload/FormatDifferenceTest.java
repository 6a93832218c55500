package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.list.AddressFormat;
import io.contactlist.list.ListFormat;
import io.contactlist.model.Channel;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.FormatMismatchException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The difference of two formats is told exactly: missing, extra, moved, other case, other identifier (I4). */
class FormatDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a,b,c ! b,c ! MISSING a",
                "a,b,c ! a ! MISSING b, MISSING c",
                "a,b ! x,a,b ! EXTRA x",
                "a,b,c ! c,a,b ! MOVED a, MOVED b, MOVED c",
                "a,b,c,d ! a,c,b,d ! MOVED b, MOVED c",
                "a,b ! A,b ! OTHER_CASE a",
                "a,b,c ! C,b,a ! MOVED a, OTHER_CASE c, MOVED c",
                "a,b,c ! c,x,A ! OTHER_CASE a, MOVED a, MISSING b, MOVED c, EXTRA x",
                "a,A ! a,b ! MISSING A, EXTRA b",
                "a,b ! A,a,b ! EXTRA A",
                "a,a ! a ! MISSING a",
                "aB,Ab ! AB ! OTHER_CASE aB, MISSING Ab"
            })
    void i4_whatDiffersIsToldAndNothingElse(String expected, String found, String differences) {
        assertEquals(differences, told(columns(expected), columns(found)));
    }

    @Test
    void i4_placesAreTold() {
        List<FormatDifference> told = new FormatMismatchException(
                        new ListFormat(List.of("id", "name", "phone"), "id"),
                        new ListFormat(List.of("phone", "Id", "debt"), null))
                .differences();
        assertEquals(
                List.of(
                        "column \"Id\": expected \"id\" (same letters, different case)",
                        "column \"id\": expected in place 1, found in place 2",
                        "column \"name\": expected in place 2, found nowhere",
                        "column \"phone\": expected in place 3, found in place 1",
                        "column \"debt\": expected no such column, found in place 3",
                        "identifier: expected column \"id\", found the record number"),
                told.stream().map(FormatDifference::toString).toList());
    }

    @Test
    void otherAddressesAreTold() {
        AddressFormat phone = new AddressFormat("phone", Channel.call("trunk-1"), "PHONE UA", null);
        AddressFormat split = new AddressFormat("phone", Channel.call("trunk-1"), "PHONE UA", ";");
        AddressFormat chat = new AddressFormat("phone", Channel.socialMedia("viber"), "ID", null);
        assertEquals(
                List.of("column \"phone\": expected PHONE UA for CALL trunk-1 and ID for SOCIAL_MEDIA viber,"
                        + " found PHONE UA for CALL trunk-1, separated by \";\""),
                toldAddresses(List.of(phone, chat), List.of(split)));
        assertEquals(
                List.of("column \"phone\": expected no addresses, found PHONE UA for CALL trunk-1"),
                toldAddresses(List.of(), List.of(phone)));
    }

    private static List<String> toldAddresses(List<AddressFormat> expected, List<AddressFormat> found) {
        List<String> columns = List.of("id", "phone");
        return new FormatMismatchException(
                        new ListFormat(columns, "id", expected), new ListFormat(columns, "id", found))
                .differences().stream().map(FormatDifference::toString).toList();
    }

    private static String told(List<String> expected, List<String> found) {
        return differences(expected, found).stream()
                .map(difference -> difference.kind() + " " + difference.column())
                .collect(Collectors.joining(", "));
    }

    private static List<FormatDifference> differences(List<String> expected, List<String> found) {
        return new FormatMismatchException(new ListFormat(expected, null), new ListFormat(found, null)).differences();
    }

    private static List<String> columns(String names) {
        return Arrays.asList(names.split(","));
    }
}
