package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * Checks an address as typed and normalises it, so that two spellings of one address are equal (rules U3, U5).
 *
 * <p>{@link AddressKind} has the stock checks; an embedding service may implement its own. A check must be pure and
 * thread-safe: the same text always gives the same result.
 */
public interface AddressCheck {

    /**
     * Normalises an address.
     *
     * @param typed the address as typed, not blank
     * @return the normalised address, not blank, or null if the text is not an address of this kind
     */
    @Nullable
    String normalise(String typed);

    /**
     * Returns the identifier of a contact that is identified by this address (rule U6). By default it is the normalised
     * address. A check whose addresses are shared adds the part that distinguishes them, such as a phone extension.
     *
     * @param address the normalised address
     * @param typed the same address as typed
     * @return the identifier, not blank
     */
    default String identifier(String address, String typed) {
        return address;
    }

    /**
     * {@return the description of a well-formed address, to follow the word "expected"; for example
     * {@code an id that is not blank}}
     */
    String expected();
}
