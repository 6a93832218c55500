package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.Opening;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact hours and time zones as values. */
class ContactHoursTest {

    private static final TimeZones KYIV = TimeZones.of("Europe/Kyiv");
    private static final LocalDate MAY_DAY = LocalDate.parse("2026-05-01");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+02:00", "Europe/Kyiv ", "Europe Kyiv", "Europe/Київ", "*", "**"})
    void aTextThatIsNotAnIdIsRejectedAndNotShown(String text) {
        assertFalse(TimeZones.isId(text));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> TimeZones.of("Europe/Kyiv", text));
        assertEquals("a time zone must be an IANA identifier such as Europe/Kyiv", e.getMessage());
    }

    @Test
    void anIdThatIsTooLongIsRejected() {
        assertTrue(TimeZones.isId("A".repeat(64)));
        assertFalse(TimeZones.isId("A".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+12", "America/Port-au-Prince", "GMT0", "Nowhere/At_All", "Etc/Unknown"})
    void idsAreCheckedForTheirFormOnly(String id) {
        assertTrue(TimeZones.isId(id));
        assertEquals(List.of(id), TimeZones.of(id).ids());
    }

    @Test
    void zonesAreASetInAscendingOrder() {
        TimeZones zones = TimeZones.of("Europe/Kyiv", "America/New_York", "Europe/Kyiv");
        assertEquals(List.of("America/New_York", "Europe/Kyiv"), zones.ids());
        assertEquals(zones, TimeZones.of(Set.of("Europe/Kyiv", "America/New_York")));
        assertEquals("America/New_York,Europe/Kyiv", zones.toString());
        assertThrows(UnsupportedOperationException.class, () -> zones.ids().add("UTC"));
    }

    @Test
    void noIdsAreNoZones() {
        assertSame(TimeZones.NONE, TimeZones.of());
        assertTrue(TimeZones.NONE.isEmpty());
        assertFalse(TimeZones.ANY_TIME.isEmpty());
        assertThrows(NullPointerException.class, () -> TimeZones.of(Arrays.asList("UTC", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "8:00", "25:00", "24:01", "08:00Z", "noon"})
    void w1_aTextThatIsNotATimeIsRejectedAndNotShown(String text) {
        assertEquals(
                "opening from must be a time such as 08:00",
                assertThrows(IllegalArgumentException.class, () -> Opening.of(MONDAY, text, "21:00"))
                        .getMessage());
        assertEquals(
                "opening to must be a time such as 08:00",
                assertThrows(IllegalArgumentException.class, () -> Opening.of(MONDAY, "08:00", text))
                        .getMessage());
    }

    @Test
    void w1_anOpeningMayEndAt2400AndNotBeginThere() {
        assertEquals(new Opening(MONDAY, LocalTime.of(8, 0), LocalTime.MIDNIGHT), Opening.of(MONDAY, "08:00", "24:00"));
        assertFalse(Opening.of(MONDAY, "08:00", "24:00").isOverMidnight());
        assertThrows(IllegalArgumentException.class, () -> Opening.of(MONDAY, "24:00", "08:00"));
    }

    @Test
    void w1_anOpeningWhoseEndIsNotAfterItsBeginningEndsOnTheNextDay() {
        assertTrue(Opening.of(MONDAY, "23:30", "00:30").isOverMidnight());
        assertTrue(Opening.of(MONDAY, "08:00", "08:00").isOverMidnight());
        assertFalse(Opening.of(MONDAY, "00:00", "00:00").isOverMidnight());
        assertFalse(Opening.of(MONDAY, "08:00", "21:00").isOverMidnight());
    }

    @Test
    void w1_hoursAreSetPerChannelType() {
        ContactHours hours = ContactHours.weekdays("10:00", "13:00")
                .every(SATURDAY, "23:30", "00:30")
                .on(CALL)
                .and()
                .daily("07:00", "24:00")
                .on(EMAIL, SOCIAL_MEDIA)
                .defaultZone("Europe/Kyiv");
        assertEquals(6, hours.openings().get(CALL).size());
        assertEquals(
                Opening.of(SATURDAY, "23:30", "00:30"),
                hours.openings().get(CALL).get(5));
        assertEquals(7, hours.openings().get(EMAIL).size());
        assertEquals(hours.openings().get(EMAIL), hours.openings().get(SOCIAL_MEDIA));
        assertEquals(KYIV, hours.defaultZones());
        assertEquals(Duration.ZERO, hours.margin());
        assertEquals(
                hours.openings(),
                hours.withMargin(Duration.ofMinutes(5))
                        .withClosedDays(List.of(ClosedDays.on(MAY_DAY)))
                        .openings());
    }

    @Test
    void w1_theOrderOfOpeningsAndClosedDaysDoesNotMatter() {
        ClosedDays mayDay = ClosedDays.on(MAY_DAY);
        ClosedDays newYear = ClosedDays.on(LocalDate.parse("2026-01-01"));
        ContactHours hours = ContactHours.every(FRIDAY, "14:00", "20:00")
                .every(FRIDAY, "10:00", "13:00")
                .on(CALL)
                .defaultZone("UTC")
                .withClosedDays(List.of(mayDay, newYear, mayDay));
        ContactHours same = ContactHours.every(FRIDAY, "10:00", "13:00")
                .every(FRIDAY, "14:00", "20:00")
                .every(FRIDAY, "10:00", "13:00")
                .on(CALL)
                .defaultZone("UTC")
                .withClosedDays(List.of(newYear, mayDay));
        assertEquals(same, hours);
        assertEquals(same.hashCode(), hours.hashCode());
        assertEquals(
                "contact hours: CALL FRIDAY 10:00 to 13:00, CALL FRIDAY 14:00 to 20:00, closed 2026-01-01, closed"
                        + " 2026-05-01, default zones UTC, margin PT0S",
                hours.toString());
    }

    @Test
    void w1_hoursNeedADefaultZoneAndAnOpening() {
        ContactHours.ByType hours = ContactHours.weekdays("08:00", "21:00").on(CALL);
        assertThrows(IllegalArgumentException.class, () -> hours.defaultZones(TimeZones.NONE));
        assertThrows(IllegalArgumentException.class, () -> hours.defaultZones(TimeZones.ANY_TIME));
        Map<ChannelType, List<Opening>> empty = Map.of(CALL, List.of());
        assertThrows(IllegalArgumentException.class, () -> new ContactHours(empty, List.of(), KYIV, Duration.ZERO));
    }

    @Test
    void w1_aMarginLiesBetweenZeroAndOneDay() {
        assertEquals(
                Duration.ofDays(1),
                ContactHours.ALWAYS.withMargin(Duration.ofDays(1)).margin());
        assertThrows(IllegalArgumentException.class, () -> ContactHours.ALWAYS.withMargin(Duration.ofNanos(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ContactHours.ALWAYS.withMargin(Duration.ofDays(1).plusNanos(1)));
    }

    @Test
    void w1_hoursCannotBeChangedFromOutside() {
        List<Opening> openings = new ArrayList<>(List.of(Opening.of(SUNDAY, "08:00", "21:00")));
        ContactHours hours = new ContactHours(Map.of(CALL, openings), List.of(), KYIV, Duration.ZERO);
        openings.clear();
        assertEquals(1, hours.openings().get(CALL).size());
        assertThrows(UnsupportedOperationException.class, () -> hours.openings().remove(CALL));
        assertThrows(
                UnsupportedOperationException.class, () -> hours.closedDays().add(ClosedDays.on(MAY_DAY)));
    }

    @Test
    void w3_closedDaysAreADateOrARangeForAllZonesOrForNamedOnes() {
        assertEquals(new ClosedDays(MAY_DAY, MAY_DAY, TimeZones.NONE), ClosedDays.on(MAY_DAY));
        ClosedDays range = ClosedDays.between(MAY_DAY, MAY_DAY.plusDays(1)).in("Europe/Kyiv");
        assertEquals(new ClosedDays(MAY_DAY, MAY_DAY.plusDays(1), KYIV), range);
        assertEquals("2026-05-01 to 2026-05-02 in Europe/Kyiv", range.toString());
    }

    @Test
    void w3_closedDaysThatMakeNoSenseAreRejected() {
        LocalDate dayBefore = MAY_DAY.minusDays(1);
        assertThrows(IllegalArgumentException.class, () -> ClosedDays.between(MAY_DAY, dayBefore));
        ClosedDays day = ClosedDays.on(MAY_DAY);
        assertThrows(IllegalArgumentException.class, day::in);
        assertThrows(IllegalArgumentException.class, () -> day.in("Kyiv time"));
        assertThrows(IllegalArgumentException.class, () -> new ClosedDays(MAY_DAY, MAY_DAY, TimeZones.ANY_TIME));
    }
}
