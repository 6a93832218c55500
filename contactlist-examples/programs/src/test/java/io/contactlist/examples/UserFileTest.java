package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program with a user's files. */
class UserFileTest {

    @TempDir
    private Path folder;

    private String file(String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("user.csv"), content, charset).toString();
    }

    private String file(String content) throws IOException {
        return file(content, StandardCharsets.UTF_8);
    }

    /** A spreadsheet export for a mailing: byte order mark, semicolons, blanks in names, no identifier. */
    @Test
    void importsASemicolonFileWithByteOrderMark() throws IOException {
        String file = file("\uFEFFEmail;First name;Last name\r\na@example.com;Joël;Þor\r\nb@example.com;Foo;Bar\r\n");
        Run run = Run.of(file, "--delimiter", ";", "--email", "Email", "--name", "First name");
        assertEquals("", run.err());
        assertEquals(Main.OK, run.exitCode());
        assertEquals("read 2 = created 2 + updated 0 + unchanged 0 + rejected 0 + blank 0", run.account());
        assertTrue(run.out().contains("Joël"));
    }

    /** A lead database export: many columns, local phone numbers, rows without any address at the end. */
    @Test
    void notesRowsWithoutAnyAddress() throws IOException {
        String file = file("""
                title,firstname,lastname,email,phone,twitter
                Mrs.,Ann,One,a@example.com,070 0000 0001,ann
                Mr.,Bob,Two,b@example.com,082 000 0002,bob
                Mr.,Cid,Three,,,
                """);
        Run run = Run.of(file, "--email", "email", "--call", "phone", "--social", "twitter=acme");
        assertEquals("read 3 = created 3 + updated 0 + unchanged 0 + rejected 0 + blank 0", run.account());
        assertTrue(run.out().contains("  noted:    record 3, line 4: no communication unit"));
        assertTrue(run.out().contains("SOCIAL_MEDIA acme"));
        assertEquals(1, run.countersOfLines("list").get(0)[5], "flagged");
    }

    @Test
    void readsOtherCharsetsWhenNamed() throws IOException {
        String file = file("id\tпошта\tім'я\n1\ta@example.com\tПетро\n", Charset.forName("windows-1251"));
        Run run = Run.of(file, "--charset", "windows-1251", "--delimiter", "tab", "--id", "id", "--email", "пошта");
        assertEquals("", run.err());
        assertTrue(run.out().contains("Петро"));
    }

    @Test
    void usesOneColumnForSeveralChannels() throws IOException {
        String file = file("phone\n12025550101\n");
        Run run = Run.of(file, "--call", "phone=trunk-1", "--call", "phone=trunk-2", "--social", "phone=viber");
        assertEquals("", run.err());
        assertTrue(run.out().contains("CALL trunk-1"));
        assertTrue(run.out().contains("CALL trunk-2"));
        assertTrue(run.out().contains("SOCIAL_MEDIA viber"));
    }

    @Test
    void readsPhoneNumbersByTheirRegion() throws IOException {
        String file = file("phone\n+44 (0)20 7946 0958\n020 7946 0959\n");
        Run run = Run.of(file, "--call", "phone", "--region", "GB");
        assertEquals("", run.err());
        assertTrue(run.out().contains("+442079460958"));
        assertTrue(run.out().contains("+442079460959"));
        assertTrue(Run.of(file, "--call", "phone").out().contains("malformed address"));
    }

    /** The run begins at 12:56 in UTC, which is 08:56 in New York and 21:56 in Tokyo. */
    @Test
    void w4_callsWithinTheHoursOfEachContactsZone() throws IOException {
        String file = file("phone,zone\n12025550101,America/New_York\n81312345678,Asia/Tokyo\n");
        Run run = Run.of(file, "--call", "phone", "--zones", "zone", "--hours", "08:00-21:00");
        assertEquals("", run.err());
        assertTrue(run.out().contains("1 planned on CALL"));
        assertTrue(run.out().contains("nothing is due before 23:00"));
    }

    @Test
    void r1_heedsARollingLimit() throws IOException {
        Run run = Run.of(file("phone\n12025550101\n"), "--call", "phone", "--rolling", "1/24");
        assertTrue(run.out().contains("1 busy"));
        assertTrue(run.out().contains("nothing is due before 12:57"));
    }

    @Test
    void completesAtOnceOverAFileWithoutRecords() throws IOException {
        Run run = Run.of(file("email\n"), "--email", "email");
        assertEquals(Main.OK, run.exitCode());
        assertEquals("read 0 = created 0 + updated 0 + unchanged 0 + rejected 0 + blank 0", run.account());
        assertEquals(1, run.steps().size());
        assertTrue(run.out().contains("EMAIL completed"));
    }

    @Test
    void staysBriefOverLongFiles() throws IOException {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> i + ",c" + i + "@example.org," + (i % 3 == 0 ? "none" : 1_000_000 + i) + ",@c" + i)
                .collect(Collectors.joining("\n"));
        Run run = Run.of(
                file("id,email,phone,chat\n" + rows + "\n" + rows),
                "--id",
                "id",
                "--email",
                "email",
                "--call",
                "phone",
                "--social",
                "chat");
        assertEquals("read 10000 = created 5000 + updated 0 + unchanged 0 + rejected 5000 + blank 0", run.account());
        assertTrue(run.outLines().size() < 120, () -> run.outLines().size() + " lines");
        for (long[] counters : run.steps()) {
            assertEquals(5_000, counters[0]);
            assertEquals(
                    5_000, IntStream.range(1, 7).mapToLong(i -> counters[i]).sum());
        }
    }

    @Test
    void helpsWithAnExample() {
        Run run = Run.of("--help");
        assertEquals(Main.OK, run.exitCode());
        assertEquals("", run.err());
        for (String option :
                new String[] {"--id", "--name", "--email", "--call", "--social", "--region", "--delimiter"}) {
            assertTrue(run.out().contains(option), option);
        }
        assertTrue(run.out().contains("Example:"));
        assertFalse(run.out().contains("null"));
    }
}
