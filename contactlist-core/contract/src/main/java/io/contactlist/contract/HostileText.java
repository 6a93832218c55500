package io.contactlist.contract;

import java.util.List;

/** Lists texts that software between the program and its disk may misread. */
final class HostileText {

    static final List<String> ALL = List.of(
            "O'Neill \"'`",
            "'); DROP TABLE contact; --",
            "a\u0000b\u0000",
            "\\0 \\x00 \\u0000 \\N \\. %s ${x} {0}",
            "% _ * ? [a-z]",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDE80",
            "\u202E\u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0639\u0631\u0628\u064A\u0629\u202C",
            "a\r\nb\tc,d;e|f\u2028g\u0085",
            "\uFEFFmark \uFFFD\uFFFE\uFFFF\u0001\u007F",
            "null",
            "0123456789".repeat(1_000));

    private HostileText() {}
}
