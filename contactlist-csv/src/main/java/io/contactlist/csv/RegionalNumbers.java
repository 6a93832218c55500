package io.contactlist.csv;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A check of the phone numbers of a region. Only this class uses libphonenumber.
 *
 * <p>Instances of that library contend on their pattern cache, so each thread borrows its own for each number. A new
 * instance is created only if all are in use, because it compiles its patterns over thousands of numbers.
 *
 * <p>This record is immutable and thread-safe.
 */
record RegionalNumbers(String region) implements AddressCheck {

    /** The most digits of an extension. A longer one is a second number. */
    private static final int MAX_EXTENSION = 7;

    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    /** The distance between two places. It keeps them in different cache lines. */
    private static final int APART = 16;
    /** The instances not in use. Each thread starts at a place of its own, and so mostly gets its last instance. */
    private static final AtomicReferenceArray<@Nullable PhoneNumberUtil> IDLE =
            new AtomicReferenceArray<>(PLACES * APART);

    RegionalNumbers {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "region must be two upper-case letters, such as UA, but is " + DisplayText.line(region));
        }
    }

    @Override
    public @Nullable String normalise(String typed) {
        PhoneNumberUtil numbers = take();
        try {
            PhoneNumber number = read(typed, numbers);
            return number == null ? null : numbers.format(number, PhoneNumberFormat.E164);
        } finally {
            giveBack(numbers);
        }
    }

    /** Adds the extension, as in {@code +380441234567;ext=123}. Two people may share a main number (rule U6). */
    @Override
    public String identifier(String address, String typed) {
        if (AddressKind.PHONE.normalise(typed) != null) {
            return address;
        }
        PhoneNumberUtil numbers = take();
        try {
            PhoneNumber number = read(typed, numbers);
            return number != null && number.hasExtension() ? address + ";ext=" + number.getExtension() : address;
        } finally {
            giveBack(numbers);
        }
    }

    private @Nullable PhoneNumber read(String typed, PhoneNumberUtil numbers) {
        // The library is faster without the usual separators, and its result is the same.
        String plain = AddressKind.PHONE.normalise(typed);
        return plain != null ? parse(plain, numbers) : readSpelled(SpelledNumber.of(typed), numbers);
    }

    private @Nullable PhoneNumber readSpelled(SpelledNumber text, PhoneNumberUtil numbers) {
        if (text.isFigure()) {
            return null;
        }
        PhoneNumber number = parse(text.whole(), numbers);
        if (number == null || number.getExtension().length() > MAX_EXTENSION) {
            return null;
        }
        if (text.beforeSlash() != null && parse(text.beforeSlash(), numbers) != null) {
            return null;
        }
        if (text.beforeLetter() == null) {
            return number;
        }
        // The library reads letters as digits (1-800-FLOWERS). Only those of an extension may be there.
        PhoneNumber withoutLetters = parse(text.beforeLetter(), numbers);
        boolean isSame = withoutLetters != null
                && number.hasExtension()
                && number.getNationalNumber() == withoutLetters.getNationalNumber()
                && number.getCountryCode() == withoutLetters.getCountryCode();
        return isSame ? number : null;
    }

    private @Nullable PhoneNumber parse(String text, PhoneNumberUtil numbers) {
        try {
            PhoneNumber number = numbers.parse(text, region);
            return numbers.isValidNumber(number) ? number : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static PhoneNumberUtil take() {
        for (int i = 0; i < PLACES; i++) {
            PhoneNumberUtil idle = IDLE.getAndSet(place(i), null);
            if (idle != null) {
                return idle;
            }
        }
        return PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader());
    }

    private static void giveBack(PhoneNumberUtil numbers) {
        int i = 0;
        while (i < PLACES && !IDLE.compareAndSet(place(i), null, numbers)) {
            i++;
        }
    }

    private static int place(int number) {
        return (int) ((Thread.currentThread().getId() + number) % PLACES) * APART;
    }

    @Override
    public String expected() {
        return "a phone number as written in " + region + ", or with its country code";
    }

    /** Shows the region, such as {@code phone numbers in UA}. */
    @Override
    public String toString() {
        return "phone numbers in " + region;
    }
}
