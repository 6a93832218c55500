package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {

    private static final String EXPECTED = """
            VIOLATIONS, had these rules been in force
            attempts: minimum delay PT0S, 3 in PT24H on CALL
            contact hours: 08:00 to 21:00 in the contact's zone
            contact 1, attempt 3 at 2026-03-03T04:00:00Z: outside of contact hours, allowed from 2026-03-03T13:00:00Z
            contact 1, attempt 4 at 2026-03-03T11:00:00Z: NOT_DUE, 3 in PT24H on CALL, outside of contact hours, allowed from 2026-03-03T14:00:00Z
            contact 1, attempt 5 at 2026-03-03T18:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-03T21:00:00Z
            contact 1, attempt 6 at 2026-03-04T01:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-04T13:00:00Z
            contact 2, attempt 1 at 2026-03-02T14:00:00Z: outside of contact hours, allowed from 2026-03-02T16:00:00Z
            contact 2, attempt 4 at 2026-03-03T11:00:00Z: NOT_DUE, 3 in PT24H on CALL, outside of contact hours, allowed from 2026-03-03T16:00:00Z
            contact 2, attempt 5 at 2026-03-03T18:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-03T21:00:00Z
            contact 2, attempt 6 at 2026-03-04T01:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-04T04:00:00Z
            contact 3, attempt 2 at 2026-03-02T21:00:00Z: outside of contact hours, allowed from 2026-03-03T08:00:00Z
            contact 3, attempt 3 at 2026-03-03T04:00:00Z: outside of contact hours, allowed from 2026-03-03T08:00:00Z
            contact 3, attempt 4 at 2026-03-03T11:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-03T14:00:00Z
            contact 3, attempt 5 at 2026-03-03T18:00:00Z: NOT_DUE, 3 in PT24H on CALL, allowed from 2026-03-04T08:00:00Z
            contact 3, attempt 6 at 2026-03-04T01:00:00Z: NOT_DUE, 3 in PT24H on CALL, outside of contact hours, allowed from 2026-03-04T08:00:00Z

            FORECAST of contacts due and open, from 2026-03-04T08:00:00Z
            2026-03-04T08:00:00Z  1  Europe/London
            2026-03-04T13:00:00Z  1  America/New_York
            2026-03-04T16:00:00Z  1  America/Los_Angeles
            """;

    @Test
    void r3_w5_showsWhatRulesWouldHaveForbiddenAndWhoIsDueWhen(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DryRun.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(
                EXPECTED.lines().toList(),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
