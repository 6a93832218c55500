package io.contactlist.model;

/**
 * Identifies a contact, unique in its list (rule U1): from the identifier column, or the record number where there is none (rule I5).
 *
 * @param value the identifier, not blank
 */
public record ContactId(String value) {

    /**
     * @throws IllegalArgumentException if it is blank
     */
    public ContactId {
        Checks.notBlank(value, "contact id");
    }

    /**
     * The same as the constructor, to be read aloud.
     *
     * @param value the identifier, not blank
     * @return the identifier
     */
    public static ContactId of(String value) {
        return new ContactId(value);
    }

    /** The bare identifier, which may be personal data: a file may have its phone numbers for identifiers. */
    @Override
    public String toString() {
        return value;
    }
}
