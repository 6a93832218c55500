package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvSample;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.csv.ZoneSources;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.model.Contact;
import io.contactlist.model.TimeZones;
import io.contactlist.upload.Row;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the time zones of a contact come from (W4). The cases have files with zones. */
class ZoneSourcesTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    private static List<Row.ContactRow> rows(ZoneSources sources, String file) throws IOException {
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit("phone", TRUNK, PhoneNumbers.in("US"))
                .unit("phone", Channel.socialMedia("viber"))
                .zones(sources)
                .build();
        List<Row.ContactRow> rows = new ArrayList<>();
        for (CsvSample.SampledRow row : ReadFile.file(mapping, file).sample(100).rows()) {
            rows.add((Row.ContactRow) row.row());
        }
        return rows;
    }

    /** Knows the zone of two states. */
    private static TimeZones ofState(Contact contact) {
        return switch (contact.attributes().get("state").orElse("")) {
            case "NY" -> TimeZones.of("America/New_York");
            case "TN" -> TimeZones.of("America/New_York", "America/Chicago");
            case "ZZ" -> TimeZones.of("America/Nowhere");
            default -> TimeZones.NONE;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv, NY, Europe/Kyiv, 0",
        "'', NY, America/New_York, 0",
        "'', TN, 'America/Chicago,America/New_York', 0",
        "'', '', Pacific/Honolulu, 0",
        "'', ZZ, Pacific/Honolulu, 1",
        "Nowhere, ZZ, Pacific/Honolulu, 2"
    })
    void w4_theFirstSourceThatKnowsAZoneDecides(String tz, String state, String zones, int notes) throws IOException {
        ZoneSources sources =
                ZoneSources.column("tz").withFunction(ZoneSourcesTest::ofState).withPhoneNumbers();
        Row.ContactRow row = rows(sources, "id,phone,tz,state\nA1,808 555 0100," + tz + "," + state + "\n")
                .get(0);
        assertEquals(zones, row.contact().zones().toString());
        assertEquals(notes, row.notes().size(), () -> row.notes().toString());
    }

    @Test
    void w4_aTollFreeNumberMayBeInAnyZoneOfItsCountries() throws IOException {
        TimeZones zones = rows(ZoneSources.ofPhoneNumbers(), "id,phone\nA1,800 356 9377\n")
                .get(0)
                .contact()
                .zones();
        assertTrue(zones.ids().size() > 40, zones::toString);
        assertTrue(zones.ids().containsAll(List.of("America/New_York", "Pacific/Honolulu", "America/Barbados")));
    }

    @Test
    void w4_rowsWithEqualZonesShareThem() throws IOException {
        List<Row.ContactRow> rows = rows(
                ZoneSources.column("tz").withSeparator(" ").withPhoneNumbers(),
                "id,phone,tz\nA1,,America/New_York\nA2,212 555 0100,\nA3,,America/New_York America/New_York\n");
        assertSame(rows.get(0).contact().zones(), rows.get(1).contact().zones());
        assertSame(rows.get(0).contact().zones(), rows.get(2).contact().zones());
    }

    @Test
    void w4_thereIsAtLeastOneSourceAndASeparatorHasAColumn() {
        assertThrows(IllegalArgumentException.class, () -> new ZoneSources(null, null, null, false));
        ZoneSources numbers = ZoneSources.ofPhoneNumbers();
        assertThrows(IllegalArgumentException.class, () -> numbers.withSeparator(";"));
        ZoneSources column = ZoneSources.column("tz");
        assertThrows(IllegalArgumentException.class, () -> column.withSeparator(""));
        assertThrows(IllegalArgumentException.class, () -> column.withSeparator("_"));
        assertThrows(IllegalArgumentException.class, () -> ZoneSources.column(" "));
    }

    @Test
    void w4_withoutTheGeocoderTheErrorNamesItsArtifact() throws IOException, ReflectiveOperationException {
        URL[] withoutIt = {
            ZoneSources.class.getProtectionDomain().getCodeSource().getLocation(),
            ListId.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader loader = new URLClassLoader(withoutIt, ClassLoader.getPlatformClassLoader())) {
            Class<?> sources = loader.loadClass(ZoneSources.class.getName());
            InvocationTargetException e = assertThrows(
                    InvocationTargetException.class,
                    () -> sources.getMethod("ofPhoneNumbers").invoke(null));
            assertInstanceOf(IllegalStateException.class, e.getCause());
            assertEquals(
                    "time zones of phone numbers need com.googlecode.libphonenumber:geocoder on the class path;"
                            + " add it to your build",
                    e.getCause().getMessage());
        }
    }
}
