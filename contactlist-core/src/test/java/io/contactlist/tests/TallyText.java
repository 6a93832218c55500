package io.contactlist.tests;

import io.contactlist.list.Tally;
import io.contactlist.model.ContactStatus;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a tally in words, so that tests name the numbers. */
public final class TallyText {

    private TallyText() {}

    /** Returns for example {@code total 5, callable 4, closed 1}: statuses without contacts are left out. */
    public static String of(Tally tally) {
        return Stream.of(ContactStatus.values())
                .filter(status -> tally.of(status) > 0)
                .map(status -> ", " + status.name().toLowerCase(Locale.ROOT) + " " + tally.of(status))
                .collect(Collectors.joining("", "total " + tally.total(), ""));
    }
}
