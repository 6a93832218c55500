package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.FormatMismatchException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The difference of two formats is all it takes to mend the upload (I4). */
class FormatDifferenceProperties {

    /** Whatever is shuffled, dropped and added: no column is told twice for one reason, and none is left out. */
    @Property(tries = 500)
    void i4_mendingWhatIsToldGivesTheListsFormat(@ForAll Random random) {
        List<String> expected = new ArrayList<>(List.of("a", "b", "c", "d", "e").subList(0, 1 + random.nextInt(5)));
        List<String> found = new ArrayList<>(List.of("a", "b", "c", "d", "e", "x", "y"));
        Collections.shuffle(found, random);
        found.subList(random.nextInt(found.size()), found.size()).clear();
        if (expected.equals(found)) {
            return;
        }
        List<String> mended = new ArrayList<>(found);
        List<FormatDifference> told =
                new FormatMismatchException(new ListFormat(expected, null), new ListFormat(found, null)).differences();
        told.stream().filter(d -> d.kind() == FormatDifference.Kind.EXTRA).forEach(d -> mended.remove(d.column()));
        told.stream().filter(d -> d.kind() == FormatDifference.Kind.MOVED).forEach(d -> mended.remove(d.column()));
        told.stream()
                .filter(d -> d.kind() == FormatDifference.Kind.MOVED || d.kind() == FormatDifference.Kind.MISSING)
                .forEach(d -> mended.add(expected.indexOf(d.column()), d.column()));
        assertEquals(expected, mended);
        assertTrue(told.size() <= expected.size() + found.size());
    }
}
