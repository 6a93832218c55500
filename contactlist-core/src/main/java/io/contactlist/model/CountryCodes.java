package io.contactlist.model;

/**
 * Recognises the country code of a phone number in international form, and the prefixes that are dialled inside the
 * country only (rule U5). It knows no other part of a numbering plan.
 */
final class CountryCodes {

    private CountryCodes() {}

    /**
     * Checks whether a trunk prefix follows the country code. Such a number reaches nobody, or somebody else.
     *
     * @param digits the digits of a number
     * @param start the place of its country code
     * @param end the end of the number
     */
    static boolean hasTrunkPrefix(String digits, int start, int end) {
        int national = start + length(digits, start);
        if (national >= end) {
            return false;
        }
        int code = number(digits, start, national);
        int nationalDigits = end - national;
        return switch (digits.charAt(national)) {
            case '0' -> !keepsZero(code);
            case '1' -> code == 1;
            case '8' -> nationalDigits >= digitsWithEight(code);
            default -> false;
        };
    }

    /** Checks whether these digits are a whole country code. */
    static boolean isCode(String digits, int start, int end) {
        return start < end && digits.charAt(start) != '0' && end - start == length(digits, start);
    }

    /** {@return whether the numbers of a country keep a leading zero after its code} */
    static boolean keepsZero(int code) {
        return switch (code) {
            case 39, 225, 226, 227, 229, 241, 242, 378 -> true;
            default -> false;
        };
    }

    /** Returns the length of a number with the trunk prefix 8, for the countries that have it. */
    private static int digitsWithEight(int code) {
        return switch (code) {
            case 370, 993 -> 9;
            case 375 -> 10;
            case 7 -> 11;
            default -> Integer.MAX_VALUE;
        };
    }

    private static int length(String digits, int start) {
        int first = digits.charAt(start) - '0';
        if (first == 1 || first == 7) {
            return 1;
        }
        if (start + 1 >= digits.length()) {
            return 2;
        }
        int second = digits.charAt(start + 1) - '0';
        boolean isTwoDigits = switch (first) {
            case 2 -> second == 0 || second == 7;
            case 3 -> second <= 4 || second == 6 || second == 9;
            case 4 -> second != 2;
            case 5 -> second >= 1 && second <= 8;
            case 6 -> second <= 6;
            case 8 -> second == 1 || second == 2 || second == 4 || second == 6;
            case 9 -> second <= 5 || second == 8;
            default -> false;
        };
        return isTwoDigits ? 2 : 3;
    }

    private static int number(String digits, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
