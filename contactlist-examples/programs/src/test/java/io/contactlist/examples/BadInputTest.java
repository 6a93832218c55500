package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that bad input is explained in a few lines with a remedy. */
class BadInputTest {

    private static final String CELL = "Секрет";
    private static final String GOOD = "id,name,phone\n1," + CELL + ",12025550101\n";

    @TempDir
    private Path folder;

    private String file(String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("user.csv"), content, charset).toString();
    }

    private String file(String content) throws IOException {
        return file(content, StandardCharsets.UTF_8);
    }

    private static void assertRefused(Run run, String... hints) {
        assertEquals(Main.BAD_INPUT, run.exitCode());
        assertEquals("", run.out(), "standard output");
        assertTrue(run.errLines().size() <= 6, run.err());
        assertTrue(run.err().startsWith("error: "), run.err());
        assertTrue(run.err().endsWith("Nothing was stored." + System.lineSeparator()), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains(CELL), run.err());
        assertFalse(run.err().contains("12025550101"), run.err());
        for (String hint : hints) {
            assertTrue(run.err().contains(hint), () -> "expected to contain: " + hint + "\nbut was: " + run.err());
        }
    }

    @Test
    void noSuchFile() {
        assertRefused(Run.of("missing.csv", "--call", "phone"), "there is no file missing.csv", "check the path");
    }

    @Test
    void aDirectory() {
        assertRefused(Run.of(folder.toString(), "--call", "phone"), "is a directory", "name a CSV file");
    }

    @Test
    void hoursZonesAndLimitsThatCannotBeRead() throws IOException {
        String file = file(GOOD);
        assertRefused(Run.of(file, "--call", "phone", "--hours", "8 to 21"), "08:00-21:00");
        assertRefused(Run.of(file, "--call", "phone", "--hours", "08:00-25:00"), "08:00-21:00");
        assertRefused(Run.of(file, "--call", "phone", "--default-zone", "Kyiv"), "Europe/Kyiv");
        assertRefused(Run.of(file, "--call", "phone", "--rolling", "many"), "3/24");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(Run.of(file(""), "--call", "phone"), "a header with phone", "first line");
    }

    @Test
    void aMissingColumn() throws IOException {
        assertRefused(Run.of(file(GOOD), "--id", "key", "--call", "Phone"), "key", "Phone", "found phone");
    }

    @Test
    void aRepeatedColumn() throws IOException {
        assertRefused(Run.of(file("id,phone,phone\n" + GOOD), "--call", "phone"), "phone", "a name of its own");
    }

    @Test
    void aSemicolonFile() throws IOException {
        assertRefused(
                Run.of(file(GOOD.replace(',', ';')), "--id", "id", "--call", "phone"), "semicolons", "--delimiter ';'");
    }

    @Test
    void windows1251ReadAsUtf8() throws IOException {
        assertRefused(
                Run.of(file(GOOD, Charset.forName("windows-1251")), "--call", "phone"),
                "line 2",
                "UTF-8",
                "--charset windows-1251");
    }

    @Test
    void otherBytesFarDownTheFile() throws IOException {
        String rows = "1,x,12025550102\n".repeat(20_000);
        assertRefused(
                Run.of(file("id,name,phone\n" + rows + GOOD, Charset.forName("windows-1251")), "--call", "phone"),
                "record 20002",
                "--charset windows-1251");
    }

    @Test
    void aQuoteThatNeverCloses() throws IOException {
        assertRefused(Run.of(file("id,name,phone\n1,\"" + GOOD), "--call", "phone"), "record 1", "never closed");
    }

    @Test
    void noFile() {
        assertRefused(Run.of("--call", "phone"), "no file", "name a CSV file", "--help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --phone phone                            | Unknown option
            more.csv --call phone                    | more.csv
            --id id                                  | --email, --call or --social
            --call                                   | COLUMN
            --call phone --call phone                | mapped twice
            --call phone --region us                 | two upper-case letters, such as UA
            --call phone=                            | channel
            --call =line                             | column
            --call phone --id id --id name           | only once
            --call phone --charset none-such         | windows-1251
            --call phone --delimiter ab              | one character
            --call phone --delimiter a               | delimiter
            """)
    void argumentsThatMakeNoSense(String options, String hint) throws IOException {
        assertRefused(Run.of((file(GOOD) + " " + options).split(" ")), hint, "--help");
    }
}
