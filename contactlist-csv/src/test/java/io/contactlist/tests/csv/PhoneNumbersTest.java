package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.PhoneNumbers;
import io.contactlist.model.AddressCheck;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers by region, with libphonenumber (U4, U5). The cases have files with such numbers. */
class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ua", "UKR", "XX", "001"})
    void u5_anUnknownRegionIsRejected(String region) {
        assertThrows(IllegalArgumentException.class, () -> PhoneNumbers.in(region));
    }

    @Test
    void u5_withoutTheLibraryTheErrorNamesItsArtifact() throws IOException, ReflectiveOperationException {
        URL[] withoutIt = {
            PhoneNumbers.class.getProtectionDomain().getCodeSource().getLocation(),
            AddressCheck.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader loader = new URLClassLoader(withoutIt, ClassLoader.getPlatformClassLoader())) {
            Class<?> numbers = loader.loadClass(PhoneNumbers.class.getName());
            InvocationTargetException e = assertThrows(
                    InvocationTargetException.class,
                    () -> numbers.getMethod("in", String.class).invoke(null, "UA"));
            assertInstanceOf(IllegalStateException.class, e.getCause());
            assertEquals(
                    "phone numbers by region need com.googlecode.libphonenumber:libphonenumber on the class path;"
                            + " add it to your build",
                    e.getCause().getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UA, 044 123 45 67, +380441234567",
        "UA, +380 (44) 123-45-67, +380441234567",
        "UA, 380441234567, +380441234567",
        "UA, 00380441234567, +380441234567",
        "RW, 0788123456, +250788123456",
        "US, (212) 555-0100, +12125550100",
        "UA, +1 212 555 0100, +12125550100",
        "UA, ＋３８０４４１２３４５６７, +380441234567"
    })
    void u5_spellingsOfANumberGiveOneAddress(String region, String typed, String expected) {
        assertEquals(expected, PhoneNumbers.in(region).normalise(typed));
        assertEquals(expected, PhoneNumbers.in(region).normalise(expected), "a normalised number stays the same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "0",
                "112",
                "044 123 45 6",
                "044 123 45 67 89",
                "1-800-FLOWERS",
                "044 123 45 67 mother",
                "044 123 45 67 / 050 123 45 67",
                "+",
                "\uD83D\uDE00"
            })
    void u4_aNumberThatIsNotInThePlanIsMalformed(String typed) {
        assertNull(PhoneNumbers.in("UA").normalise(typed));
    }

    @Test
    void u4_aNumberWithLettersIsMalformed() {
        assertEquals("+18003569377", PhoneNumbers.in("US").normalise("1-800-356-9377"));
        assertNull(PhoneNumbers.in("US").normalise("1-800-FLOWERS"));
    }

    @Test
    void u5_aNumberStoredAsADecimalIsMalformed() {
        assertEquals("+493012345678", PhoneNumbers.in("DE").normalise("+493012345678"));
        assertNull(PhoneNumbers.in("DE").normalise("+493012345678.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "+380441234567 x123, 123",
        "+380441234567x123, 123",
        "044 123 45 67 ext. 5, 5",
        "044 123 45 67;ext=5, 5",
        "044 123 45 67 #5, 5",
        "(044) 123-45-67 ext 1234567, 1234567",
        "044 123 45 67 EXT 12, 12",
        "044 123 45 67 extn: 12, 12",
        "044 123 45 67 extension 12, 12",
        "044 123 45 67 \u0434\u043E\u0431. 12, 12",
        "tel:+380441234567;ext=0123, 0123",
        "\u2019+380441234567 x123, 123",
        "044\u202F123\u202F45\u202F67 x12, 12",
        "0441234567 anexo 12, 12",
        "+380 44 123 45 67 \uFF58\uFF11\uFF12, 12",
    })
    void u5_anExtensionIsKeptApartFromTheNumber(String typed, String extension) {
        AddressCheck check = PhoneNumbers.in("UA");

        assertEquals("+380441234567", check.normalise(typed));
        assertEquals("+380441234567;ext=" + extension, check.identifier("+380441234567", typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "044 123 45 67 ext 12345678",
                "044 123 45 67;0501234567",
                "044 123 45 67 x 050 123 45 67",
                "044 123 45 67 x12 x13",
                "044 123 45 67 extra",
                "12345 x12",
                "044 CALL 12 x12",
            })
    void u5_otherEndsOfANumberAreMalformed(String typed) {
        assertNull(PhoneNumbers.in("UA").normalise(typed));
    }

    /** Plans with numbers of any length, in which a wrong text is easily a number. */
    @ParameterizedTest
    @CsvSource({
        "DE, +493012345.00",
        "DE, '030 123456,50'",
        "DE, -03012345678",
        "DE, 030 901820/21",
        "DE, +49 30 901820 / 0",
        "DE, 030 901820 / 030 901821",
        "DK, 2026-03-01",
        "DK, 20.12.1988",
        "DK, 20/12/1988 10",
        "DK, -20263001",
        "DK, 202630.10",
        "AT, 01 12345.5",
        "US, 1-800-FLOWERS x12",
        "US, 1-800-FLOWERSx12",
        "US, 800-356-9377.0",
    })
    void u5_textsThatTheLibraryWouldReadAsLongerNumbersAreMalformed(String region, String typed) {
        assertNull(PhoneNumbers.in(region).normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "GB, +44 (0)20 7946 0958, +442079460958",
        "GB, 020 7946 0958, +442079460958",
        "GB, (+44) (0)20 7946 0958, +442079460958",
        "UA, '\u2018044 123 45 67', +380441234567",
        "UA, tel:044 123-45-67, +380441234567",
        "UA, TEL: +380441234567, +380441234567",
        "UA, '044\t123\t45\t67', +380441234567",
        "UA, 044\u2212123\u221245\u221267, +380441234567",
        "UA, (+380) 44 123 45 67, +380441234567",
        "DE, 030/901820, +4930901820",
        "DE, 030 901820-21, +493090182021",
        "DK, 20.30.40.50, +4520304050",
        "FR, 01.23.45.67.89, +33123456789",
        "IN, 98765 43210, +919876543210",
    })
    void u5_theRegionDecidesWhatIsAmbiguousWithoutIt(String region, String typed, String expected) {
        assertEquals(expected, PhoneNumbers.in(region).normalise(typed));
    }

    @Test
    void u5_manyThreadsMayShareACheck() {
        AddressCheck check = PhoneNumbers.in("UA");
        long wrong = IntStream.range(0, 2_000)
                .parallel()
                .filter(i -> !("+38044" + (1_000_000 + i)).equals(check.normalise("(044) " + (1_000_000 + i))))
                .count();
        assertEquals(0, wrong);
    }

    @Test
    void u5_checksOfTheSameRegionAreEqual() {
        assertEquals(PhoneNumbers.in("UA"), PhoneNumbers.in("UA"));
        assertEquals("phone numbers in UA", PhoneNumbers.in("UA").toString());
    }
}
