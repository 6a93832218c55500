package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * Decodes labels of domain names by RFC 3492. {@link java.net.IDN} follows the rules of 2003, by which it leaves some
 * labels of today encoded, such as the one of {@code faß}.
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int MIN_THRESHOLD = 1;
    private static final int MAX_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMPING = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE_POINT = 0x80;

    private Punycode() {}

    /**
     * Decodes a label.
     *
     * @param label the label in ASCII and lower case, without {@code xn--}
     * @return the decoded text, or null if the label is not encoded like this
     */
    static @Nullable String decode(String label) {
        int end = label.lastIndexOf('-');
        StringBuilder decoded = new StringBuilder(label.substring(0, Math.max(end, 0)));
        long codePoint = FIRST_CODE_POINT;
        long index = 0;
        int bias = FIRST_BIAS;
        int length = decoded.length();
        for (int next = end + 1; next < label.length(); length++) {
            long before = index;
            long weight = 1;
            int digit;
            int threshold = 0;
            for (int k = BASE; ; k += BASE) {
                digit = next < label.length() ? digit(label.charAt(next)) : -1;
                index += digit * weight;
                if (digit < 0 || index > Integer.MAX_VALUE) {
                    return null;
                }
                next++;
                threshold = Math.max(MIN_THRESHOLD, Math.min(MAX_THRESHOLD, k - bias));
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            bias = bias(index - before, length + 1, before == 0);
            codePoint += index / (length + 1);
            index %= length + 1;
            if (codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
                return null;
            }
            decoded.insert(decoded.offsetByCodePoints(0, (int) index), Character.toString((int) codePoint));
            index++;
        }
        return decoded.toString();
    }

    private static boolean isSurrogate(long codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + MAX_THRESHOLD : -1;
    }

    private static int bias(long delta, int length, boolean isFirst) {
        long rest = isFirst ? delta / DAMPING : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - MIN_THRESHOLD) * MAX_THRESHOLD / 2) {
            rest /= BASE - MIN_THRESHOLD;
            k += BASE;
        }
        return (int) (k + (BASE - MIN_THRESHOLD + 1) * rest / (rest + SKEW));
    }
}
