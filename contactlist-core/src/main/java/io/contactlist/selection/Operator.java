package io.contactlist.selection;

/**
 * The operator of a condition. Every operator except {@link #NOT_PRESENT} is false for a missing attribute (rule S2).
 */
public enum Operator {
    /** The attribute equals one of the values. An instant equals a date if it is in that day. */
    EQUAL("equal", 1, Integer.MAX_VALUE),
    /** The attribute is present and equals none of the values. */
    NOT_EQUAL("not equal", 1, Integer.MAX_VALUE),
    /** One of the values is part of the text, or is one of the labels. Case matters. */
    CONTAINS("contains", 1, Integer.MAX_VALUE),
    /** The attribute is present, and no value is part of the text or one of the labels. */
    DOES_NOT_CONTAIN("does not contain", 1, Integer.MAX_VALUE),
    /** The attribute is present. */
    PRESENT("present", 0, 0),
    /** The attribute is missing. This is the only operator that holds for a missing attribute. */
    NOT_PRESENT("not present", 0, 0),
    /** The number is greater than the value. */
    GREATER("greater", 1, 1),
    /** The number is less than the value. */
    LESS("less", 1, 1),
    /** The attribute is earlier than the value. For an instant and a date: earlier than the day's first instant. */
    BEFORE("before", 1, 1),
    /**
     * The attribute is later than the value. For an instant and a date: not earlier than the next day's first instant.
     */
    AFTER("after", 1, 1),
    /**
     * The day is today or one of the <em>n</em> days before. The attribute is not later than the instant of evaluation.
     * With 0 days: today.
     */
    WITHIN_LAST_DAYS("within the last days", 1, 1);

    private final String text;
    private final int minValues;
    private final int maxValues;

    Operator(String text, int minValues, int maxValues) {
        this.text = text;
        this.minValues = minValues;
        this.maxValues = maxValues;
    }

    boolean takes(int values) {
        return values >= minValues && values <= maxValues;
    }

    /** Returns the number of values, to follow the word "takes". */
    String expected() {
        if (maxValues == 0) {
            return "no value";
        }
        return maxValues == 1 ? "1 value" : "at least 1 value";
    }

    /** {@return the constant in a few words, for example {@code does not contain}} */
    public String text() {
        return text;
    }
}
