package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * Checks an address as somebody typed it and brings it into the one form in which two spellings of the
 * same address are equal (rules U3, U5). The stock checks are the constants of {@link AddressKind}; an
 * embedding service may bring its own. A check must be pure: the same text always gives the same
 * result, whichever thread asks, and several may ask at once.
 */
public interface AddressCheck {

    /**
     * The normalised address.
     *
     * @param typed the address as typed, not blank
     * @return the address in its one form, not blank; or null if this is no address of the kind
     */
    @Nullable
    String normalise(String typed);

    /**
     * What a well-formed address looks like, to complete a sentence that starts with "expected".
     *
     * @return for example {@code a phone number: an optional +, then 5 to 15 digits}
     */
    String expected();
}
