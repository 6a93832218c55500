package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/** The kinds of address, each with its stock check (rule U5). */
public enum AddressKind implements AddressCheck {

    /**
     * A phone number, checked by its structure only: an optional leading {@code +} and 5 to 15 digits. Blanks, dashes,
     * dots, slashes and round brackets are dropped: {@code +38 (044) 123-45-67} becomes {@code +380441234567}. A leading
     * apostrophe and {@code tel:} are dropped too.
     *
     * <p>A text that could be read as another number is malformed, because a stranger must never be called by a guess.
     * Examples are a decimal, a negative number, a date, an internet address, two numbers, and a country code that a
     * trunk prefix follows, as in {@code +44 (0)20 7946 0958}.
     */
    PHONE("a phone number: an optional +, then 5 to 15 digits") {
        @Override
        public @Nullable String normalise(String typed) {
            return PhoneText.normalise(typed);
        }
    },

    /**
     * An e-mail address: a local part of 1 to 64 characters, an {@code @}, and a domain of at least two labels. A label
     * has 1 to 63 letters, combining marks, digits and hyphens. The address has at most 254 characters. It becomes lower
     * case and Unicode NFC, and labels that start with {@code xn--} are decoded. {@code Olha <a@b.example>} and
     * {@code mailto:a@b.example} give the address.
     */
    EMAIL("an e-mail address such as name@example.org") {
        @Override
        public @Nullable String normalise(String typed) {
            return MailText.normalise(typed);
        }
    },

    /** An id of the embedding system, such as a messenger or conversation id: trimmed, in Unicode NFC, not blank. */
    ID("an id that is not blank") {
        @Override
        public @Nullable String normalise(String typed) {
            String id = Text.strip(Text.nfc(typed));
            return id.isEmpty() ? null : id;
        }
    };

    private final String expected;

    AddressKind(String expected) {
        this.expected = expected;
    }

    /**
     * Returns the kind of address that a channel type uses unless a mapping names another.
     *
     * @param type the channel type
     * @return {@link #PHONE} for calls, {@link #EMAIL} for e-mail, {@link #ID} for social media
     */
    public static AddressKind of(ChannelType type) {
        return switch (type) {
            case CALL -> PHONE;
            case EMAIL -> EMAIL;
            case SOCIAL_MEDIA -> ID;
        };
    }

    @Override
    public String expected() {
        return expected;
    }
}
