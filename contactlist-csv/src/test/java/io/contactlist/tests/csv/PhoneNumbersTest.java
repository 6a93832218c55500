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
                "044 123 45 67 ext. 5",
                "1-800-FLOWERS",
                "044 123 45 67;ext=5",
                "044 123 45 67 #5",
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
