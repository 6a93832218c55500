package io.contactlist.selection;

/** Signals invalid criteria: an operator or value does not fit its attribute, or the tree is too large. */
public final class InvalidCriteriaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;

    InvalidCriteriaException(String place, String problem) {
        super((place.isEmpty() ? "criteria" : "criteria at " + place) + ": " + problem);
        this.place = place;
    }

    /**
     * Returns the place of the error in the tree.
     *
     * @return the path from the root, empty for the root; for example {@code and[2].not}: the negated condition in the
     *     third one joined by and
     */
    public String place() {
        return place;
    }
}
