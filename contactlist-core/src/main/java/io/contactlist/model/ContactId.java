package io.contactlist.model;

/**
 * Identifies a contact within its list (rule U1). The value comes from the identifier column, or is the record number
 * if the list has no such column (rule I5).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param value the identifier, not blank
 */
public record ContactId(String value) {

    public ContactId {
        Checks.notBlank(value, "contact id");
    }

    /**
     * Creates an identifier.
     *
     * @param value the identifier, not blank
     * @return the identifier
     * @throws IllegalArgumentException if it is blank
     */
    public static ContactId of(String value) {
        return new ContactId(value);
    }

    /** Returns the bare identifier. It may be personal data: a file may use phone numbers as identifiers. */
    @Override
    public String toString() {
        return value;
    }
}
