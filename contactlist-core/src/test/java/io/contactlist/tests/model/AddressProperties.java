package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.AddressKind;
import java.net.IDN;
import java.text.Normalizer;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the stock checks hold for any text (U5). */
class AddressProperties {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");

    /** Texts that are nearly addresses, and any others. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("+0123456789 -()./\u00A0\u200B'\u2012\uFF11\u0660")
                        .ofMaxLength(24),
                Arbitraries.strings()
                        .withChars("aB.@-\u00FC_ e\u0308\u0301\u0130<>\u093E\u200D")
                        .ofMaxLength(24),
                Arbitraries.strings()
                        .withChars("aB-\u00FC\u0301".toCharArray())
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .map(label -> "a@" + label + ".example"),
                Arbitraries.strings().withChars("abn-019").ofMaxLength(12).map(label -> "a@xn--" + label + ".example"),
                Arbitraries.strings().ofMaxLength(80));
    }

    @Property
    void u5_theOneFormOfAnAddressIsItself(@ForAll AddressKind kind, @ForAll("texts") String typed) {
        String address = kind.normalise(typed);
        if (address != null) {
            assertEquals(address, kind.normalise(address));
            assertEquals(address, kind.normalise(" \u00A0" + typed + "\t\u200B"));
            assertFalse(address.isBlank());
        }
    }

    @Property
    void u5_aPhoneNumberIsAPlusAndFiveToFifteenDigits(@ForAll("texts") String typed) {
        String number = AddressKind.PHONE.normalise(typed);

        assertTrue(number == null || NUMBER.matcher(number).matches());
    }

    @Property
    void u5_aMailAddressHasOneAtAndTwoLabels(@ForAll("texts") String typed) {
        String address = AddressKind.EMAIL.normalise(typed);

        assertTrue(address == null || address.matches("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+"));
    }

    @Property
    void u5_theEncodedFormOfALabelGivesTheSameAddress(@ForAll("labels") String label) {
        String address = "a@" + label + ".example";

        assertEquals(address, AddressKind.EMAIL.normalise(address));
        assertEquals(address, AddressKind.EMAIL.normalise("a@" + IDN.toASCII(label) + ".example"));
    }

    /** Labels that the JDK encodes and that are their own form. */
    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withChars("az09-")
                .withCharRange('\u00DF', '\u00FF')
                .withCharRange('\u0430', '\u044F')
                .withCharRange('\u0915', '\u0939')
                .withCharRange('\u4E00', '\u9FA5')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(label -> !label.matches("-.*|.*-|..--.*|.*[\u00DF\u00F7].*"))
                .filter(label -> Normalizer.isNormalized(label, Normalizer.Form.NFKC));
    }
}
