package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * The digits of a phone number in groups, with the separators between them. An instance is used once, by one thread.
 */
final class DigitGroups {

    static final int BLANK = 1;
    static final int DASH = 2;
    static final int DOT = 4;
    static final int SLASH = 8;
    static final int OPEN = 16;
    static final int CLOSE = 32;

    private static final int MAX_DIGITS = 15;

    /** The digits, after a plus sign if there is one. */
    private final char[] number = new char[MAX_DIGITS + 1];

    private int length;
    /** The number of digits in each group. */
    private final byte[] sizes = new byte[MAX_DIGITS];
    /** The separators before each group, as bits. */
    private final byte[] separators = new byte[MAX_DIGITS];
    /** The separators before any group but the first. */
    private int allSeparators;

    private int count;
    /** The separators since the last digit. */
    private int pending;

    private boolean isOpen;
    /** The number of digits before the open bracket. */
    private int opened;

    private DigitGroups() {}

    /** Returns the groups, or null if the text has other characters, or separators in other places. */
    static @Nullable DigitGroups of(String text) {
        DigitGroups groups = new DigitGroups();
        for (int i = 0; i < text.length(); i++) {
            if (!groups.add(text.charAt(i))) {
                return null;
            }
        }
        boolean isWhole = !groups.isOpen && (groups.pending & (DASH | SLASH | OPEN | CLOSE)) == 0;
        return isWhole && groups.count > 0 ? groups : null;
    }

    private boolean add(char c) {
        if (c >= '0' && c <= '9') {
            return addDigit(c);
        }
        if (c == '+') {
            number[0] = c;
            return length++ == 0;
        }
        int separator = separator(c);
        pending |= separator;
        return switch (separator) {
            case 0 -> false;
            case OPEN -> open();
            case CLOSE -> close();
            case BLANK -> true;
            default -> count > 0;
        };
    }

    private boolean addDigit(char c) {
        if (digits() == MAX_DIGITS) {
            return false;
        }
        if (count == 0 || pending != 0) {
            separators[count] = (byte) pending;
            allSeparators |= count == 0 ? 0 : pending;
            count++;
            pending = 0;
        }
        sizes[count - 1]++;
        number[length++] = c;
        return true;
    }

    private boolean open() {
        boolean isNested = isOpen;
        isOpen = true;
        opened = digits();
        return !isNested;
    }

    /** Closes a bracket. It must hold digits, and not only a trunk zero that follows others. */
    private boolean close() {
        int inside = digits() - opened;
        boolean isTrunkZero = opened > 0 && inside == 1 && number[length - 1] == '0';
        boolean isRight = isOpen && inside > 0 && !isTrunkZero;
        isOpen = false;
        return isRight;
    }

    private static int separator(char c) {
        return switch (c) {
            case ' ', '\t' -> BLANK;
            case '-' -> DASH;
            case '.' -> DOT;
            case '/' -> SLASH;
            case '(' -> OPEN;
            case ')' -> CLOSE;
            default -> 0;
        };
    }

    /** Returns the digits, after a plus sign if there is one. */
    String number() {
        return new String(number, 0, length);
    }

    /** Returns the place of the first digit. */
    int start() {
        return number[0] == '+' ? 1 : 0;
    }

    int digits() {
        return length - start();
    }

    int count() {
        return count;
    }

    int size(int group) {
        return sizes[group];
    }

    /** Returns the separators before a group. */
    int separators(int group) {
        return separators[group];
    }

    int digit(int place) {
        return number[start() + place] - '0';
    }

    /** Returns whether a separator is before any group but the first. */
    boolean has(int separator) {
        return (allSeparators & separator) != 0;
    }

    boolean isAmbiguous() {
        return count > 1 && new Ambiguity(this).isFound();
    }
}
