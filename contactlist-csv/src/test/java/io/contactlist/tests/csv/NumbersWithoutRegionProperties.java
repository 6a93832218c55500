package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.contactlist.model.AddressKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Without a region, a phone number is right or malformed, but never another number (U5). A number in international form
 * is right if it is the one that was written. Any other is right if its region reads it as the one that was written.
 */
class NumbersWithoutRegionProperties {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final List<String> REGIONS = List.of(
            "UA", "US", "GB", "DE", "FR", "IT", "ES", "PL", "RU", "TR", "IN", "CN", "JP", "BR", "AR", "LT", "HU", "CI",
            "ID", "SE");

    /**
     * The ways to write a number. From {@link #TRUNK_IN_BRACKETS} on, a program that only drops separators gets another
     * number. The library reads the last two wrongly too.
     */
    private enum Way {
        PLAIN,
        INTERNATIONAL,
        NATIONAL,
        LINK,
        DASHES,
        DOTS,
        COUNTRY_IN_BRACKETS,
        WITHOUT_PLUS,
        ZEROS_FOR_PLUS,
        TRUNK_IN_BRACKETS,
        TRUNK_AFTER_COUNTRY,
        TRUNK_AND_AREA_IN_BRACKETS,
        DECIMAL,
        SECOND_NUMBER_ABBREVIATED;

        String write(PhoneNumber number) {
            String international = LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL);
            String country = "+" + number.getCountryCode();
            String rest = international.substring(country.length()).strip();
            String region = LIBRARY.getRegionCodeForCountryCode(number.getCountryCode());
            String trunk = Objects.requireNonNullElse(LIBRARY.getNddPrefixForRegion(region, true), "0");
            return switch (this) {
                case PLAIN -> LIBRARY.format(number, PhoneNumberFormat.E164);
                case INTERNATIONAL -> international;
                case NATIONAL -> LIBRARY.format(number, PhoneNumberFormat.NATIONAL);
                case LINK -> LIBRARY.format(number, PhoneNumberFormat.RFC3966);
                case DASHES -> international.replace(' ', '-');
                case DOTS -> international.replaceAll("[ -]+", ".");
                case COUNTRY_IN_BRACKETS -> "(" + country + ") " + rest;
                case WITHOUT_PLUS -> international.substring(1);
                case ZEROS_FOR_PLUS -> "00" + international.substring(1);
                case TRUNK_IN_BRACKETS -> country + " (" + trunk + ")" + rest;
                case TRUNK_AFTER_COUNTRY -> country + " " + trunk + rest;
                case TRUNK_AND_AREA_IN_BRACKETS -> country + " (" + trunk + rest.replaceFirst("[ -]", ") ");
                case DECIMAL -> international + ".00";
                case SECOND_NUMBER_ABBREVIATED -> international + "/" + rest.substring(rest.length() - 2);
            };
        }
    }

    @Property(tries = 200)
    void u5_aNumberWithoutARegionIsNeverReadAsAnother(@ForAll long seed) {
        Random random = new Random(seed);
        for (String region : REGIONS) {
            PhoneNumber number = number(region, random);
            for (Way way : Way.values()) {
                String written = way.write(number);
                String read = AddressKind.PHONE.normalise(written);
                if (read != null) {
                    Set<String> right = rightReadings(number, way, written, region);
                    String meant = read.startsWith("+") ? read : readIn(region, read);
                    assertTrue(right.contains(meant), () -> way + " in " + region + ": " + written + " is " + read);
                }
            }
        }
    }

    /** Returns the number, and what its region reads, such as 001 in the United States. */
    private static Set<String> rightReadings(PhoneNumber number, Way way, String written, String region) {
        Set<String> right = new HashSet<>();
        right.add(LIBRARY.format(number, PhoneNumberFormat.E164));
        if (way.compareTo(Way.DECIMAL) < 0) {
            right.add(readIn(region, written));
        }
        return right;
    }

    /** The check refuses few of the usual forms. Otherwise it would never be wrong, and of no use. */
    @Example
    void u5_theUsualFormsAreAccepted() {
        Random random = new Random(1);
        int refused = 0;
        int written = 0;
        for (String region : LIBRARY.getSupportedRegions()) {
            for (int i = 0; i < 20; i++) {
                PhoneNumber number = number(region, random);
                for (Way way : List.of(Way.PLAIN, Way.INTERNATIONAL, Way.NATIONAL, Way.LINK, Way.COUNTRY_IN_BRACKETS)) {
                    written++;
                    if (AddressKind.PHONE.normalise(way.write(number)) == null) {
                        refused++;
                    }
                }
            }
        }
        int share = refused * 1_000 / written;
        assertTrue(share < 10, () -> share + " of a thousand are refused");
    }

    private static String readIn(String region, String text) {
        try {
            return LIBRARY.format(LIBRARY.parse(text, region), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return "no number";
        }
    }

    /** Returns a valid number of a region: an example of some type with other last digits. */
    private static PhoneNumber number(String region, Random random) {
        List<PhoneNumberType> types = List.copyOf(LIBRARY.getSupportedTypesForRegion(region));
        PhoneNumber example = LIBRARY.getExampleNumberForType(region, types.get(random.nextInt(types.size())));
        if (example == null) {
            example = LIBRARY.getExampleNumber(region);
        }
        String text = LIBRARY.format(example, PhoneNumberFormat.E164);
        for (int i = 0; i < 100; i++) {
            int kept = text.length() - 1 - random.nextInt(6);
            StringBuilder other = new StringBuilder(text.substring(0, kept));
            while (other.length() < text.length()) {
                other.append((char) ('0' + random.nextInt(10)));
            }
            try {
                PhoneNumber number = LIBRARY.parse(other, region);
                if (LIBRARY.isValidNumberForRegion(number, region)) {
                    return number;
                }
            } catch (NumberParseException e) {
                continue;
            }
        }
        return example;
    }
}
