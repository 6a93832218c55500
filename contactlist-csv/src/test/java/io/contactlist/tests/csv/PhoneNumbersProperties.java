package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.contactlist.csv.PhoneNumbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Each spelling of a number gives the same result as libphonenumber alone, or is malformed (U5). */
class PhoneNumbersProperties {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** A number of a region, or some digits, with random separators and other characters. */
    record Spelled(String region, String text) {}

    @Property(tries = 2_000)
    void u5_theResultIsTheOneOfTheLibraryAlone(@ForAll("numbers") Spelled number) {
        String address = PhoneNumbers.in(number.region()).normalise(number.text());

        if (address != null || !isRefused(number.text())) {
            assertEquals(alone(number), address);
        }
    }

    /** Texts that may be a figure or two numbers. The library alone drops their points, signs and slashes. */
    private static boolean isRefused(String text) {
        return text.matches("\\h*[-\\u2010\\u2011\\u2013].*|[^.,]*[.,]\\d{1,3}\\h*|.*/.*");
    }

    /** The library knows an extension only by ASCII blanks and dashes before it. */
    private static String ascii(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[\\u2010\\u2011\\u2013]", "-");
    }

    private static @Nullable String alone(Spelled number) {
        try {
            PhoneNumber parsed = LIBRARY.parse(ascii(number.text()), number.region());
            return LIBRARY.isValidNumber(parsed) && parsed.getExtension().length() <= 7
                    ? LIBRARY.format(parsed, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<Spelled> numbers() {
        Arbitrary<String> regions = Arbitraries.of(LIBRARY.getSupportedRegions());
        return regions.flatMap(region -> {
            PhoneNumber example = LIBRARY.getExampleNumber(region);
            Arbitrary<String> written = Arbitraries.of(PhoneNumberFormat.values())
                    .map(format -> LIBRARY.format(example, format))
                    .filter(text -> text.chars().noneMatch(Character::isLetter));
            Arbitrary<String> digits =
                    Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(17);
            Arbitrary<String> text = Arbitraries.frequencyOf(Tuple.of(3, written), Tuple.of(1, digits));
            Arbitrary<String> strewn = Arbitraries.strings()
                    .withChars(" \u00A0-\u2010\u2011\u2013./()+;,#*".toCharArray())
                    .ofMaxLength(3);
            return Combinators.combine(text, strewn, Arbitraries.integers().between(0, 20), strewn)
                    .as((number, some, at, more) -> {
                        int place = Math.min(at, number.length());
                        return new Spelled(region, number.substring(0, place) + some + number.substring(place) + more);
                    });
        });
    }
}
