package io.contactlist.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A report that takes effect however late it is: once per attempt, and never taken back (rule L5). */
public enum LastingReport {
    /** The person refused to be contacted; the contact was barred. */
    OPTED_OUT,
    /** The address does not exist; the unit became unusable. */
    BAD_ADDRESS,
    /** The conversation was with somebody else; the unit became unusable. */
    WRONG_PERSON,
    /** The conversation was completed; the channel type is done (rule C2). */
    COMPLETED;

    private static final LastingReport[] REPORTS = values();

    /** One set per combination, shared by all attempts; the index has one bit per report. */
    private static final List<Set<LastingReport>> SETS =
            IntStream.range(0, 1 << REPORTS.length).mapToObj(LastingReport::set).toList();

    /** The shared set without reports. */
    static final Set<LastingReport> NONE = SETS.get(0);

    private static Set<LastingReport> set(int bits) {
        Set<LastingReport> set = EnumSet.noneOf(LastingReport.class);
        for (LastingReport report : REPORTS) {
            if ((bits & report.bit()) != 0) {
                set.add(report);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    private int bit() {
        return 1 << ordinal();
    }

    private static int bits(Set<LastingReport> reports) {
        int bits = 0;
        for (LastingReport report : REPORTS) {
            bits |= reports.contains(report) ? report.bit() : 0;
        }
        return bits;
    }

    /** Returns the shared set with these reports. */
    static Set<LastingReport> shared(Set<LastingReport> reports) {
        return reports.isEmpty() ? NONE : SETS.get(bits(reports));
    }

    /** Returns the shared set with these reports and this one. */
    Set<LastingReport> addedTo(Set<LastingReport> reports) {
        return SETS.get(bits(reports) | bit());
    }
}
