package io.contactlist.tests.model;

import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule U5: addresses are checked and brought into one form by their kind. */
class AddressRulesTest {

    @ParameterizedTest
    @CsvSource({
        "+380501112233, +380501112233",
        "+38 (044) 123-45-67, +380441234567",
        "'  050.111/22 33  ', 0501112233",
        "12345, 12345",
        "123456789012345, 123456789012345",
        "'\u00A0+380\u00A050\u00A01112233\u00A0', +380501112233",
        "'\u200B+380501112233\uFEFF', +380501112233",
        "'\u202A+380501112233\u202C', +380501112233",
        "050\u2011111\u20132233, 0501112233",
    })
    void u5_acceptsPhoneNumbersAndDropsSeparators(String typed, String address) {
        assertEquals(address, AddressKind.PHONE.normalise(typed));
    }

    static Stream<String> notPhoneNumbers() {
        return Stream.of(
                "1234",
                "1234567890123456",
                "+",
                "++380501112233",
                "380+501112233",
                "050 111 22 33 ext 5",
                "3.80501E+11",
                "380501112233.0",
                "050,1112233",
                "0501112\u0000233",
                "0501112\n233",
                "0501112\uFFFD233",
                "\u2460\u2461\u2462\u2463\u2464\u2465",
                "\u00B2\u00B3\u00B9\u2074\u2075\u2076",
                "\uD83D\uDCDE0501112233",
                "n/a",
                "",
                "1".repeat(10_000),
                "-".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("notPhoneNumbers")
    void u5_refusesWhatIsNoPhoneNumber(String typed) {
        assertNull(AddressKind.PHONE.normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "Ann.O'Hara+list@Mail.EXAMPLE.org, ann.o'hara+list@mail.example.org",
        "I@TITLE.ORG, i@title.org",
        "'\u00A0\tann@example.org\n\u200B', ann@example.org",
        "\u00FCnal@\u00F6rnek.example, \u00FCnal@\u00F6rnek.example",
        "ann@a-b.c1, ann@a-b.c1",
    })
    void u5_acceptsMailAddressesInLowerCase(String typed, String address) {
        assertEquals(address, AddressKind.EMAIL.normalise(typed));
    }

    static Stream<String> notMailAddresses() {
        return Stream.of(
                "ann",
                "@example.org",
                "ann@",
                "ann@example",
                "ann@@example.org",
                "an n@example.org",
                "ann\u00A0b@example.org",
                "ann\u200B@example.org",
                "ann\u0000@example.org",
                ".ann@example.org",
                "ann@example.org,bob@example.org",
                "ann@example.org;bob@example.org",
                "ann@-example.org",
                "ann@example-.org",
                "ann@exam_ple.org",
                "ann@example..org",
                "ann@example.org.",
                "ann@.example.org",
                "ann@\uD83D\uDE00.org",
                "a".repeat(65) + "@example.org",
                "ann@" + "a".repeat(64) + ".org",
                "ann@" + "a23456789.".repeat(24) + "0123456.org",
                "a".repeat(10_000),
                "ann@" + "a.".repeat(5_000) + "org");
    }

    @ParameterizedTest
    @MethodSource("notMailAddresses")
    void u5_refusesWhatIsNoMailAddress(String typed) {
        assertNull(AddressKind.EMAIL.normalise(typed));
    }

    @Test
    void u5_acceptsMailAddressesUpToTheirBounds() {
        assertTrue(isMail("a".repeat(64) + "@example.org"));
        assertTrue(isMail("ann@" + "a".repeat(63) + ".org"));
        assertTrue(isMail("ann@" + "a23456789.".repeat(24) + "012345.org"), "254 characters");
    }

    private static boolean isMail(String typed) {
        return AddressKind.EMAIL.normalise(typed) != null;
    }

    @Test
    void u5_onlyTrimsIds() {
        assertEquals("@Ann Name", AddressKind.ID.normalise(" \u00A0@Ann Name\t"));
        assertEquals("\uD83D\uDE00", AddressKind.ID.normalise("\uD83D\uDE00"));
        assertEquals("=1+1", AddressKind.ID.normalise("=1+1"));
        assertEquals("x".repeat(10_000), AddressKind.ID.normalise("x".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u200B\uFEFF\u2060", "\u0000"})
    void u5_refusesBlankAddressesOfAnyKind(String blank) {
        assertNull(AddressKind.ID.normalise(blank));
        assertThrows(IllegalArgumentException.class, () -> CommunicationUnit.of(BOT, blank));
        assertThrows(IllegalArgumentException.class, () -> CommunicationUnit.of(TRUNK, blank));
    }

    @Test
    void u5_idsAreComparedInNfc() {
        assertEquals("zo\u00EB", AddressKind.ID.normalise("zoe\u0308"));
        assertEquals("Zo\u00EB", AddressKind.ID.normalise(" Zo\u00EB"));
    }

    @Test
    void u6_byDefaultTheIdentifierIsTheNormalisedAddress() {
        assertEquals("0501112233", AddressKind.PHONE.identifier("0501112233", "050 111 22 33"));
    }

    @Test
    void u5_theKindFollowsTheChannelType() {
        assertEquals(AddressKind.PHONE, AddressKind.of(ChannelType.CALL));
        assertEquals(AddressKind.EMAIL, AddressKind.of(ChannelType.EMAIL));
        assertEquals(AddressKind.ID, AddressKind.of(ChannelType.SOCIAL_MEDIA));
        assertFalse(CommunicationUnit.of(TRUNK, "@ann").isWellFormed());
        assertTrue(CommunicationUnit.of(BOT, "@ann").isWellFormed());
    }

    @Test
    void u5_theKindMayBeNamedInstead() {
        CommunicationUnit viber = CommunicationUnit.of(Channel.socialMedia("viber"), "050 111", AddressKind.PHONE);

        assertEquals("050111", viber.address());
        assertFalse(CommunicationUnit.of(BOT, "@ann", AddressKind.PHONE).isWellFormed());
    }

    @Test
    void u5_anyCheckCanBeReplaced() {
        AddressCheck extension = new AddressCheck() {
            @Override
            public String normalise(String typed) {
                return typed.length() == 3 ? "ext-" + typed : null;
            }

            @Override
            public String expected() {
                return "three characters";
            }
        };

        assertEquals("ext-123", CommunicationUnit.of(TRUNK, "123", extension).address());
        assertFalse(CommunicationUnit.of(TRUNK, "1234", extension).isWellFormed());
    }

    @Test
    void u5_keepsTheAddressAsTypedBesideItsOneForm() {
        CommunicationUnit unit = CommunicationUnit.of(TRUNK, " 050 111 ");

        assertEquals("050111", unit.address());
        assertEquals(" 050 111 ", unit.typed());
    }

    @Test
    void u5_keepsAMalformedAddressAsTypedButForBlanksAroundIt() {
        assertEquals("n/a", CommunicationUnit.of(TRUNK, "\u00A0n/a ").address());
    }
}
