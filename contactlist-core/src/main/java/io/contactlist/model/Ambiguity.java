package io.contactlist.model;

import static io.contactlist.model.DigitGroups.BLANK;
import static io.contactlist.model.DigitGroups.DASH;
import static io.contactlist.model.DigitGroups.DOT;
import static io.contactlist.model.DigitGroups.OPEN;
import static io.contactlist.model.DigitGroups.SLASH;

/**
 * Finds groups of digits that could be read as something else than one phone number: a decimal, a date, an internet
 * address, two numbers, or a number with a trunk zero (rule U5).
 */
final class Ambiguity {

    /** The fewest digits of a local number. */
    private static final int LOCAL = 5;
    /** The most digits of an area code with its trunk zero. */
    private static final int AREA = 6;
    /** The most digits of a country code with an area code. */
    private static final int COUNTRY_AND_AREA = 8;
    /** The most digits of a figure after a decimal point, and of the end of a second number. */
    private static final int TAIL = 3;
    /** The fewest digits of a whole number with its area code. */
    private static final int WHOLE = 10;

    private final DigitGroups groups;
    private final int last;
    /** Whether the number is in international form, and so is whole. */
    private final boolean isInternational;

    private final boolean startsWithZero;

    Ambiguity(DigitGroups groups) {
        this.groups = groups;
        this.last = groups.count() - 1;
        this.startsWithZero = digit(0) == 0;
        this.isInternational = groups.start() == 1 || (startsWithZero && digit(1) == 0 && digit(2) != 0);
    }

    boolean isFound() {
        return (groups.has(DOT) && isDecimal())
                || (groups.has(SLASH) && hasSlashAfterNumber())
                || (groups.has(DASH | DOT) && hasShortTail())
                || (!isInternational && (isDate() || hasTrunkZero() || isTwoNumbers()))
                || (!isInternational && groups.has(DOT) && isInternetAddress());
    }

    private int digit(int place) {
        return groups.digit(place);
    }

    private int digitsBefore(int group) {
        int digits = 0;
        for (int i = 0; i < group; i++) {
            digits += groups.size(i);
        }
        return digits;
    }

    private int value(int group) {
        int start = digitsBefore(group);
        int value = 0;
        for (int i = start; i < start + groups.size(group) && value < 100_000; i++) {
            value = value * 10 + digit(i);
        }
        return value;
    }

    private boolean has(int group, int separator) {
        return (groups.separators(group) & separator) != 0;
    }

    /** Returns the separators before a group, except blanks. */
    private int mark(int group) {
        return groups.separators(group) & ~BLANK;
    }

    /** A spreadsheet's number: its only dot is before the last digits. */
    private boolean isDecimal() {
        for (int i = 1; i < last; i++) {
            if (has(i, DOT)) {
                return false;
            }
        }
        return has(last, DOT) && groups.size(last) <= TAIL;
    }

    private boolean isDate() {
        if (last == 1) {
            return mark(1) != 0 && ((isYear(0) && isUpTo(1, 12)) || (isYear(1) && isUpTo(0, 12)));
        }
        boolean hasYear = isYear(0) || isYear(2);
        boolean isWhole = last == 2 || (hasYear && groups.separators(3) == BLANK);
        boolean isJoined = mark(1) == mark(2) && mark(1) < OPEN && (mark(1) != 0 || hasYear);
        if (!isWhole || !isJoined) {
            return false;
        }
        boolean isYearFirst = (isYear(0) || groups.size(0) == 2) && isDay(1, 2);
        boolean isYearLast = (isYear(2) || groups.size(2) == 2) && isDay(0, 1);
        return isYearFirst || isYearLast;
    }

    private boolean isYear(int group) {
        return groups.size(group) == 4 && value(group) >= 1900 && value(group) < 2100;
    }

    private boolean isDay(int one, int other) {
        return (isUpTo(one, 12) && isUpTo(other, 31)) || (isUpTo(one, 31) && isUpTo(other, 12));
    }

    private boolean isUpTo(int group, int max) {
        return groups.size(group) <= 2 && value(group) >= 1 && value(group) <= max;
    }

    private boolean isInternetAddress() {
        if (last < 3 || (last > 3 && groups.separators(4) == DOT)) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            boolean isByte = value(i) <= 255 && (groups.size(i) == 1 || digit(digitsBefore(i)) != 0);
            if (!isByte || (i > 0 && groups.separators(i) != DOT)) {
                return false;
            }
        }
        return true;
    }

    /** A country code without a plus sign, and a group that begins with zero: {@code 44 020 7946 0958}. */
    private boolean hasTrunkZero() {
        int code = groups.size(0);
        return groups.digits() > WHOLE && digit(code) == 0 && isCountryCode(code) && !CountryCodes.keepsZero(value(0));
    }

    private boolean isCountryCode(int length) {
        return CountryCodes.isCode(groups.number(), 0, length);
    }

    private boolean isTwoNumbers() {
        int digits = groups.digits();
        int first = groups.size(0);
        int end = groups.size(last);
        boolean isAreaFirst = isAreaBefore(first) && first <= AREA;
        boolean isEndSetOff = last > 1 && groups.separators(last) != groups.separators(last - 1);
        return (!isAreaFirst && isTwoNumbers(first, digits - first))
                || (isEndSetOff && !startsWithZero && isTwoNumbers(end, digits - end))
                || isRepeated();
    }

    /** Checks whether these digits can be an area code: of two numbers, both would have its zero. */
    private boolean isAreaBefore(int place) {
        return startsWithZero && digit(place) != 0;
    }

    /** Checks two parts, of which the first is one group. */
    private static boolean isTwoNumbers(int group, int rest) {
        return group >= LOCAL && rest >= LOCAL && (group == rest || group > AREA || (group == AREA && rest >= AREA));
    }

    /** Checks whether the groups repeat their sizes, as in {@code 234-56-78 234-56-79}. */
    private boolean isRepeated() {
        for (int parts = 2; parts <= 3; parts++) {
            int size = groups.count() / parts;
            int digits = digitsBefore(size);
            if (size * parts == groups.count() && digits >= LOCAL && !isAreaBefore(digits) && isRepeated(size)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(int period) {
        boolean isUniform = period > 1;
        for (int i = 1; i <= last; i++) {
            if (i >= period && groups.size(i) != groups.size(i - period)) {
                return false;
            }
            isUniform &= groups.size(i) == groups.size(0) && groups.separators(i) == groups.separators(1);
        }
        return !isUniform;
    }

    /** Checks whether a slash follows digits that are a number already: {@code 2345678/79}. */
    private boolean hasSlashAfterNumber() {
        for (int i = 1; i <= last; i++) {
            if (has(i, SLASH) && isNumberBefore(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumberBefore(int group) {
        int before = digitsBefore(group);
        int after = groups.digits() - before;
        if (after == 1) {
            return true;
        }
        if (isInternational) {
            return before > COUNTRY_AND_AREA || (after <= TAIL && before > AREA);
        }
        boolean isArea = (startsWithZero || has(0, OPEN)) && before <= AREA;
        return before >= LOCAL && !isArea;
    }

    /** Checks whether the last group abbreviates a second number: {@code 234-56-78-79}. */
    private boolean hasShortTail() {
        int size = groups.size(last);
        boolean isDashed = has(last, DASH);
        if (size == 1 && (isDashed || has(last, DOT))) {
            return true;
        }
        boolean followsDashed = last > 1 && groups.separators(last) == BLANK && has(last - 1, DASH);
        return (isDashed && (isTailOfOneGroup(size) || isSetOff(size) || isOneGroupTooMany(size)))
                || (followsDashed && isOneGroupTooMany(size));
    }

    private boolean isTailOfOneGroup(int size) {
        int before = groups.size(last - 1);
        return switch (size) {
            case 2 -> before >= 4;
            case 3 -> before >= LOCAL || (before == 4 && groups.digits() - size >= WHOLE);
            case 4 -> before >= AREA && !isInternational;
            default -> false;
        };
    }

    /** Checks whether blanks set off the last dash only: {@code 234 56 78 - 79}. */
    private boolean isSetOff(int size) {
        if (size > TAIL || !has(last, BLANK) || digitsBefore(last) < LOCAL) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            if (has(i, DASH) && has(i, BLANK)) {
                return false;
            }
        }
        return true;
    }

    /** Checks whether two digits follow the usual groups of a number: 3-2-2 of seven digits, or 1-2-2 of five. */
    private boolean isOneGroupTooMany(int size) {
        if (last < 3 || size != 2 || groups.size(last - 1) != 2 || groups.size(last - 2) != 2) {
            return false;
        }
        boolean isLongEnough = !isInternational || groups.digits() > 12;
        return isLongEnough && (groups.size(last - 3) == 3 || (last == 3 && groups.size(0) == 1));
    }
}
