package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.Counters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class QuickstartTest {

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void callsWhoCanBeCalled(@TempDir Path folder) throws IOException {
        Path contacts = Files.writeString(folder.resolve("contacts.csv"), """
                id,email,full_name,debt,phone
                1,one@example.org,One,75.25,12025550101
                2,,Two,150.5,12025550102
                3,,Three,0,
                2,,Again,0,12025550103
                """);
        Clock clock = Clock.fixed(Instant.parse("2026-05-04T09:00:00Z"), ZoneOffset.UTC);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        Counters counters;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            counters = Quickstart.callEverybodyOnce(contacts, clock);
        } finally {
            System.setOut(before);
        }
        assertEquals("total 3, callable 2, planning 0, open 0, attempted 0, flagged 1, closed 0", counters.toString());
        String account = "read 4 = created 3 + updated 0 + unchanged 0 + rejected 1 + blank 0";
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains(account));
    }
}
