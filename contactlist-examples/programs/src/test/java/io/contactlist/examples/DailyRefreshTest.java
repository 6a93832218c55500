package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class DailyRefreshTest {

    private static final String EXPECTED = """
            CRITERIA
            (status equal RESOLVED and number:debt greater 100 and not (labels contains "complaint")) in America/Havana

            SAMPLE, nothing is stored yet
            conversation  contact  name   channel             created                      debt
            m-1           maria    Maria  EMAIL mailbox       Tue 2026-03-03 11:30 -05:00  150.5
            v-1           maria    Maria  SOCIAL_MEDIA viber  Mon 2026-03-02 10:00 -05:00  150.5
            v-3           ana      Ana    SOCIAL_MEDIA viber  Thu 2026-03-05 14:40 -05:00  225.75

            FIRST UPLOAD
            Thu 2026-03-05 18:00 -05:00  read 3 = created 2 + updated 1 + unchanged 0 + rejected 0 + blank 0; \
            the list has 2 contacts

            REFRESHED daily at 00:00 America/Havana
            Fri 2026-03-06 00:00 -05:00  read 4 = created 0 + updated 1 + unchanged 3 + rejected 0 + blank 0; \
            the list has 2 contacts
            Sat 2026-03-07 00:00 -05:00  failed: the conversations can't be read today
            Sun 2026-03-08 01:00 -04:00  read 6 = created 2 + updated 0 + unchanged 4 + rejected 0 + blank 0; \
            the list has 4 contacts
            Mon 2026-03-09 00:00 -04:00  read 6 = created 0 + updated 0 + unchanged 6 + rejected 0 + blank 0; \
            the list has 4 contacts
            (the process is down for two nights)
            Wed 2026-03-11 09:30 -04:00  read 7 = created 1 + updated 0 + unchanged 6 + rejected 0 + blank 0; \
            the list has 5 contacts
            Thu 2026-03-12 00:00 -04:00  read 8 = created 0 + updated 1 + unchanged 7 + rejected 0 + blank 0; \
            the list has 5 contacts
            """;

    private static List<String> printed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DailyRefresh.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void s5_refreshesOnceADayThroughAMissingMidnightAFailureAndTwoNightsDown() throws IOException {
        assertEquals(EXPECTED.lines().toList(), printed());
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void printsTheSameUnderAnArabicLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(EXPECTED.lines().toList(), printed());
        } finally {
            Locale.setDefault(before);
        }
    }
}
