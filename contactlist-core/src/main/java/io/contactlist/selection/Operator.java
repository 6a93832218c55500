package io.contactlist.selection;

/** What a condition asks of an attribute. What is asked of an attribute that is missing is false (rule S2). */
public enum Operator {
    /** It is one of the values. Of an instant and a date: the instant lies in that day. */
    EQUAL("equal", 1, Integer.MAX_VALUE),
    /** It is there and none of the values. */
    NOT_EQUAL("not equal", 1, Integer.MAX_VALUE),
    /** One of the values is part of the text, or one of the labels. Upper and lower case differ. */
    CONTAINS("contains", 1, Integer.MAX_VALUE),
    /** It is there, and none of the values is part of the text or one of the labels. */
    DOES_NOT_CONTAIN("does not contain", 1, Integer.MAX_VALUE),
    /** It is there. */
    PRESENT("present", 0, 0),
    /** It is missing: the one condition that holds for what is missing. */
    NOT_PRESENT("not present", 0, 0),
    /** The number is greater than the value. */
    GREATER("greater", 1, 1),
    /** The number is less than the value. */
    LESS("less", 1, 1),
    /** It is earlier than the value. Of an instant and a date: earlier than that day's first instant. */
    BEFORE("before", 1, 1),
    /** It is later than the value. Of an instant and a date: no earlier than the next day's first instant. */
    AFTER("after", 1, 1),
    /**
     * Its day is today or one of the <em>n</em> days before, and it is not later than the instant of
     * evaluation; of 0 days: today.
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

    /** How many values it takes, for people. */
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
