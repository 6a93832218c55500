package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests two services on one PostgreSQL. */
class TwoServicesTest {

    private static final Pattern ATTEMPTS = Pattern.compile("Attempts by one service: (\\d+), by the other: (\\d+)");

    @Test
    void p2_shareAListAndReachEachContactOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            TwoServices.run(url, new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();

        Matcher attempts = ATTEMPTS.matcher(lines.get(0));
        assertTrue(attempts.matches(), lines.get(0));
        assertEquals(500, Integer.parseInt(attempts.group(1)) + Integer.parseInt(attempts.group(2)));
        assertEquals(
                "Counters, as both see them: total 500, callable 0, planning 0, open 0, attempted 0, flagged 0, closed 500",
                lines.get(1));
        assertEquals("Campaign: COMPLETED", lines.get(2));
    }
}
