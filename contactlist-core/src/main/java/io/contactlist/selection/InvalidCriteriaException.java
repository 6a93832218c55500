package io.contactlist.selection;

/** Criteria make no sense: an operator or value doesn't fit its attribute, or there are too many conditions. */
public final class InvalidCriteriaException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The way from the root. */
    private final String place;

    InvalidCriteriaException(String place, String problem) {
        super((place.isEmpty() ? "criteria" : "criteria at " + place) + ": " + problem);
        this.place = place;
    }

    /**
     * Where in the tree.
     *
     * @return the way from the root, for example {@code and[2].not}: the third of the conditions joined by
     *     and, and in it what is negated; empty for the root
     */
    public String place() {
        return place;
    }
}
