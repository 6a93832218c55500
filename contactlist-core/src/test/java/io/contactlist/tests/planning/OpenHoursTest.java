package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of contact hours in tables. */
class OpenHoursTest {

    private static final String KYIV = "Europe/Kyiv";
    private static final String NEW_YORK = "America/New_York";
    private static final Instant MONDAY_NOON = Instant.parse("2026-05-04T12:00:00Z");

    private static OpenHours hours(ContactHours.Openings openings, String zone, ClosedDays... closed) {
        return OpenHours.of(openings.on(CALL).defaultZone(zone).withClosedDays(List.of(closed)));
    }

    private static ClosedDays closed(String day) {
        return ClosedDays.on(LocalDate.parse(day));
    }

    /** Returns the open stretches of a day or two, as UTC times such as {@code 22:00-24:00}. */
    private static List<String> stretches(OpenHours hours, String from, String to, String... zones) {
        List<String> stretches = new ArrayList<>();
        TimeZones key = TimeZones.of(zones);
        Instant end = Instant.parse(to);
        Optional<Instant> open = hours.nextOpening(CALL, key, Instant.parse(from));
        while (open.isPresent() && open.get().isBefore(end)) {
            Instant close = hours.closing(CALL, key, open.get()).orElseThrow();
            stretches.add(time(open.get()) + "-" + time(close));
            open = hours.nextOpening(CALL, key, close);
        }
        return stretches;
    }

    private static String time(Instant at) {
        return at.toString().substring(8, 16);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T07:59:59.999999999Z, false",
        "2026-05-04T08:00:00Z, true",
        "2026-05-04T20:59:59.999999999Z, true",
        "2026-05-04T21:00:00Z, false",
        "2026-05-09T12:00:00Z, false" // a Saturday
    })
    void w1_anOpeningContainsItsBeginningAndNotItsEnd(Instant at, boolean open) {
        OpenHours hours = hours(ContactHours.weekdays("08:00", "21:00"), "UTC");
        assertEquals(open, hours.isOpen(CALL, TimeZones.NONE, at));
    }

    @Test
    void w1_aDayHasAnyNumberOfOpenings() {
        OpenHours hours = hours(ContactHours.weekdays("10:00", "13:00").weekdays("14:00", "20:00"), "UTC");
        assertEquals(
                List.of("04T10:00-04T13:00", "04T14:00-04T20:00"),
                stretches(hours, "2026-05-04T00:00:00Z", "2026-05-05T00:00:00Z"));
    }

    @Test
    void w1_openingsThatTouchOrOverlapAreOne() {
        OpenHours hours = hours(
                ContactHours.every(MONDAY, "08:00", "12:00")
                        .every(MONDAY, "11:00", "24:00")
                        .every(TUESDAY, "00:00", "02:00"),
                "UTC");
        assertEquals(List.of("04T08:00-05T02:00"), stretches(hours, "2026-05-04T00:00:00Z", "2026-05-06T00:00:00Z"));
    }

    @Test
    void w1_anOpeningOverMidnightEndsOnTheNextDay() {
        OpenHours hours = hours(ContactHours.every(SUNDAY, "23:30", "00:30"), "UTC");
        assertEquals(List.of("03T23:30-04T00:30"), stretches(hours, "2026-05-01T00:00:00Z", "2026-05-09T00:00:00Z"));
        OpenHours wholeDay = hours(ContactHours.every(SUNDAY, "08:00", "08:00"), "UTC");
        assertEquals(List.of("03T08:00-04T08:00"), stretches(wholeDay, "2026-05-01T00:00:00Z", "2026-05-09T00:00:00Z"));
    }

    @Test
    void w1_aChannelTypeWithoutOpeningsIsAlwaysOpen() {
        OpenHours hours = hours(ContactHours.every(SUNDAY, "08:00", "21:00"), "UTC", closed("2026-05-04"));
        for (OpenHours always : List.of(hours, OpenHours.of(ContactHours.ALWAYS))) {
            assertTrue(always.isOpen(EMAIL, TimeZones.NONE, MONDAY_NOON));
            assertEquals(Optional.of(MONDAY_NOON), always.nextOpening(EMAIL, TimeZones.NONE, MONDAY_NOON));
            assertEquals(Optional.empty(), always.closing(EMAIL, TimeZones.NONE, MONDAY_NOON));
            assertFalse(always.isNeverOpen(EMAIL, TimeZones.NONE, MONDAY_NOON));
        }
    }

    @Test
    void w1_theKeyOfACallbackOutsideHoursIsAlwaysOpen() {
        OpenHours hours = hours(ContactHours.every(SUNDAY, "08:00", "21:00"), "UTC");
        assertTrue(hours.isOpen(CALL, TimeZones.ANY_TIME, MONDAY_NOON));
        assertEquals(Optional.of(MONDAY_NOON), hours.nextOpening(CALL, TimeZones.ANY_TIME, MONDAY_NOON));
        assertEquals(Optional.empty(), hours.closing(CALL, TimeZones.ANY_TIME, MONDAY_NOON));
    }

    @Test
    void w2_anHourThatOccursTwiceIsOpenTwice() {
        // In New York the clock shows 01:00 to 02:00 twice on 2026-11-01.
        OpenHours hours = hours(ContactHours.every(SUNDAY, "01:00", "01:30"), NEW_YORK);
        assertEquals(
                List.of("01T05:00-01T05:30", "01T06:00-01T06:30"),
                stretches(hours, "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"));
    }

    @Test
    void w2_anHourThatIsSkippedDoesNotOccur() {
        // In Kyiv the clock shows 03:00 to 04:00 not on 2026-03-29.
        OpenHours within = hours(ContactHours.every(SUNDAY, "03:00", "04:00"), KYIV);
        assertEquals(List.of("05T00:00-05T01:00"), stretches(within, "2026-03-28T00:00:00Z", "2026-04-06T00:00:00Z"));
        OpenHours around = hours(ContactHours.every(SUNDAY, "02:30", "04:30"), KYIV);
        assertEquals(List.of("29T00:30-29T01:30"), stretches(around, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"));
    }

    @Test
    void w2_aChangeOfHalfAnHourCounts() {
        // On Lord Howe 02:00 becomes 01:30 on 2026-04-05, from UTC+11 to UTC+10:30.
        OpenHours hours = hours(ContactHours.every(SUNDAY, "01:30", "02:30"), "Australia/Lord_Howe");
        assertEquals(List.of("04T14:30-04T16:00"), stretches(hours, "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z"));
    }

    @Test
    void w2_aSkippedDayDoesNotOccur() {
        // Samoa had no Friday, 2011-12-30.
        OpenHours fridays = hours(ContactHours.every(FRIDAY, "08:00", "21:00"), "Pacific/Apia");
        assertEquals(List.of(), stretches(fridays, "2011-12-26T00:00:00Z", "2012-01-05T00:00:00Z"));
        OpenHours nights = hours(ContactHours.every(THURSDAY, "23:30", "00:30"), "Pacific/Apia");
        assertEquals(List.of("30T09:30-30T10:00"), stretches(nights, "2011-12-26T00:00:00Z", "2012-01-05T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-05-03T18:00:00Z", // UTC+14
        "Pacific/Pago_Pago, 2026-05-04T19:00:00Z", // UTC-11
        "Asia/Kathmandu, 2026-05-04T02:15:00Z"
    })
    void w2_mondayBeginsAtItsPlace(String zone, Instant opening) {
        OpenHours hours = hours(ContactHours.every(MONDAY, "08:00", "09:00"), "UTC");
        assertEquals(
                Optional.of(opening),
                hours.nextOpening(CALL, TimeZones.of(zone), Instant.parse("2026-05-03T10:00:00Z")));
    }

    @Test
    void w3_theDateIsTheContacts() {
        OpenHours hours = hours(ContactHours.daily("08:00", "09:00"), "UTC", closed("2026-05-04"));
        Instant sunday = Instant.parse("2026-05-02T20:00:00Z");
        assertEquals(
                List.of("02T18:00-02T19:00", "04T18:00-04T19:00"),
                stretches(hours, "2026-05-02T10:00:00Z", "2026-05-05T00:00:00Z", "Pacific/Kiritimati"));
        assertEquals(
                Optional.of(Instant.parse("2026-05-03T19:00:00Z")),
                hours.nextOpening(
                        CALL,
                        TimeZones.of("Pacific/Pago_Pago"),
                        sunday.plus(Duration.ofDays(1)).minusSeconds(7200)));
    }

    @Test
    void w3_noOpeningBeginsOnAClosedDay() {
        // Saturday 2026-05-09 is closed, so its night is, too: Sunday 01:00 is not open.
        OpenHours hours = hours(ContactHours.every(SATURDAY, "22:00", "02:00"), "UTC", closed("2026-05-09"));
        assertEquals(List.of("16T22:00-17T02:00"), stretches(hours, "2026-05-07T00:00:00Z", "2026-05-18T00:00:00Z"));
    }

    @Test
    void w3_anOpeningThatRunsIntoAClosedDayEndsAtItsFirstInstant() {
        OpenHours hours = hours(ContactHours.daily("23:30", "00:30"), "UTC", closed("2026-05-05"));
        assertEquals(
                List.of("03T23:30-04T00:30", "04T23:30-05T00:00", "06T23:30-07T00:30"),
                stretches(hours, "2026-05-03T12:00:00Z", "2026-05-07T12:00:00Z"));
    }

    @Test
    void w3_theFirstInstantOfAClosedDayMayBeOneOClock() {
        // In Havana 2026-03-08 begins at 01:00, five hours after 00:00 UTC.
        OpenHours hours = hours(ContactHours.every(SATURDAY, "22:00", "02:00"), "America/Havana", closed("2026-03-08"));
        assertEquals(List.of("08T03:00-08T05:00"), stretches(hours, "2026-03-07T12:00:00Z", "2026-03-09T00:00:00Z"));
    }

    @Test
    void w3_closedDaysMayBeARangeAndHoldInNamedZones() {
        ClosedDays range = ClosedDays.between(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-06"));
        OpenHours hours = hours(
                ContactHours.daily("08:00", "09:00"),
                "UTC",
                range.in(KYIV),
                closed("2026-05-05"),
                closed("2026-05-07"));
        assertEquals(
                Optional.of(Instant.parse("2026-05-08T05:00:00Z")),
                hours.nextOpening(CALL, TimeZones.of(KYIV), MONDAY_NOON.minusSeconds(43_200)));
        assertEquals(
                List.of("04T08:00-04T09:00", "06T08:00-06T09:00", "08T08:00-08T09:00"),
                stretches(hours, "2026-05-04T00:00:00Z", "2026-05-09T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv, Europe/Kiev, true",
        "Europe/Kiev, Europe/Kyiv, true",
        "Europe/Kiev, Europe/Uzhgorod, true",
        "US/Eastern, America/New_York, true",
        "Asia/Calcutta, Asia/Kolkata, true",
        "Iceland, Atlantic/Reykjavik, true",
        "UTC, Etc/Zulu, true",
        "Europe/Oslo, Europe/Berlin, false", // one clock, two countries
        "Iceland, Africa/Abidjan, false",
        "Europe/Kyiv, Europe/Bucharest, false"
    })
    void w3_twoIdsOfOneZoneAreTheSame(String closed, String contact, boolean same) {
        ClosedDays day = closed("2026-05-04").in(closed);
        OpenHours hours = hours(ContactHours.daily("00:00", "24:00"), "UTC", day);
        assertEquals(!same, hours.isOpen(CALL, TimeZones.of(contact), MONDAY_NOON));
    }

    @Test
    void w3_eachIdOfThisRuntimeLeadsToAZone() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            assertTrue(OpenHours.isZone(id), id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/Unknown", "Nowhere/At_All", "europe/kyiv", "+02:00", "UTC+2", "Z", "CEST", "", "*"})
    void w4_whatIsNoZoneIsNotKnown(String id) {
        assertFalse(OpenHours.isZone(id));
    }

    @Test
    void w4_withoutAZoneTheDefaultZonesApply() {
        OpenHours hours = hours(ContactHours.daily("08:00", "21:00"), NEW_YORK);
        Instant opening = Instant.parse("2026-05-04T12:00:00Z");
        Instant night = Instant.parse("2026-05-04T08:00:00Z");
        for (TimeZones nowhere :
                List.of(TimeZones.NONE, TimeZones.of("Etc/Unknown"), TimeZones.of("Nowhere/At_All", "Etc/Unknown"))) {
            assertEquals(Optional.of(opening), hours.nextOpening(CALL, nowhere, night), nowhere::toString);
        }
        assertEquals(Optional.of(night), hours.nextOpening(CALL, TimeZones.of("Etc/Unknown", KYIV), night));
    }

    @Test
    void w4_hoursOfAZoneThatThisRuntimeDoesNotKnowAreRejected() {
        ContactHours.ByType calls = ContactHours.daily("08:00", "21:00").on(CALL);
        ContactHours nowhere = calls.defaultZones(TimeZones.of(KYIV, "Nowhere/At_All"));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> OpenHours.of(nowhere));
        assertEquals("default zone must be known to the Java runtime, but is Nowhere/At_All", e.getMessage());
        ContactHours closed = calls.defaultZone(KYIV)
                .withClosedDays(List.of(closed("2026-05-04").in("Europe/Kyjiv")));
        e = assertThrows(IllegalArgumentException.class, () -> OpenHours.of(closed));
        assertEquals("zone of closed days must be known to the Java runtime, but is Europe/Kyjiv", e.getMessage());
    }

    @Test
    void w5_anInstantIsOpenIfItIsOpenInEveryZone() {
        OpenHours hours = hours(ContactHours.daily("09:00", "18:00"), "UTC");
        assertEquals(
                List.of("04T13:00-04T15:00"),
                stretches(hours, "2026-05-04T00:00:00Z", "2026-05-05T00:00:00Z", KYIV, NEW_YORK));
        assertTrue(hours.isOpen(CALL, TimeZones.of(KYIV), MONDAY_NOON));
        assertFalse(hours.isOpen(CALL, TimeZones.of(KYIV, NEW_YORK), MONDAY_NOON));
    }

    @Test
    void w5_allDefaultZonesMustBeOpen() {
        OpenHours hours =
                OpenHours.of(ContactHours.daily("09:00", "18:00").on(CALL).defaultZones(TimeZones.of(KYIV, NEW_YORK)));
        assertEquals(List.of("04T13:00-04T15:00"), stretches(hours, "2026-05-04T00:00:00Z", "2026-05-05T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T20:49:59Z, 2026-05-04T20:49:59Z",
        "2026-05-04T20:50:00Z, 2026-05-05T08:00:00Z",
        "2026-05-04T20:55:00Z, 2026-05-05T08:00:00Z"
    })
    void w6_aMarginShortensEveryOpening(Instant from, Instant opening) {
        OpenHours hours = OpenHours.of(ContactHours.daily("08:00", "21:00")
                .every(MONDAY, "06:00", "06:10") // no longer than the margin
                .on(CALL)
                .defaultZone("UTC")
                .withMargin(Duration.ofMinutes(10)));
        assertEquals(Optional.of(opening), hours.nextOpening(CALL, TimeZones.NONE, from));
        assertTrue(hours.isOpen(CALL, TimeZones.NONE, from));
        assertEquals(Optional.of(Instant.parse("2026-05-04T20:50:00Z")), hours.closing(CALL, TimeZones.NONE, from));
        assertEquals(
                Optional.of(Instant.parse("2026-05-10T08:00:00Z")),
                hours.nextOpening(CALL, TimeZones.NONE, Instant.parse("2026-05-09T20:50:00Z")));
        assertEquals(
                Optional.of(Instant.parse("2026-05-11T08:00:00Z")),
                hours.nextOpening(CALL, TimeZones.NONE, Instant.parse("2026-05-10T20:50:00Z")));
    }

    @Test
    void w6_theClosingIsTheFirstAmongTheZones() {
        OpenHours hours = hours(ContactHours.daily("09:00", "18:00"), "UTC");
        assertEquals(
                Optional.of(Instant.parse("2026-05-04T15:00:00Z")),
                hours.closing(CALL, TimeZones.of(KYIV, NEW_YORK), Instant.parse("2026-05-04T14:00:00Z")));
    }

    @Test
    void w6_whatIsNotOpenIsClosedAtOnce() {
        OpenHours hours = hours(ContactHours.daily("09:00", "10:00"), "UTC");
        assertEquals(Optional.of(MONDAY_NOON), hours.closing(CALL, TimeZones.NONE, MONDAY_NOON));
    }

    @Test
    void w6_withoutAClosingNothingEnds() {
        OpenHours hours = hours(ContactHours.daily("00:00", "24:00"), "UTC", closed("2027-06-08"));
        Instant closing = Instant.parse("2027-06-08T00:00:00Z");
        Instant far = closing.minus(Duration.ofDays(400));
        assertEquals(Optional.empty(), hours.closing(CALL, TimeZones.NONE, far.minusNanos(1)));
        assertEquals(Optional.of(closing), hours.closing(CALL, TimeZones.NONE, far));
        assertEquals(Optional.of(closing), hours.closing(CALL, TimeZones.NONE, far.plus(Duration.ofDays(1))));
    }

    @Test
    void w6_zonesWhoseOpeningsDoNotMeetAreNeverOpen() {
        OpenHours hours = hours(ContactHours.daily("09:00", "18:00"), "UTC");
        TimeZones apart = TimeZones.of(KYIV, "America/Los_Angeles");
        for (int day = 0; day < 900; day += 10) {
            Instant at = MONDAY_NOON.plus(Duration.ofDays(day));
            assertTrue(hours.isNeverOpen(CALL, apart, at));
            assertFalse(hours.isNeverOpen(CALL, TimeZones.of(NEW_YORK), at));
            assertFalse(hours.isNeverOpen(EMAIL, apart, at));
        }
    }

    @Test
    void w6_anOpeningIsFoundUpTo400DaysAhead() {
        Instant opening = Instant.parse("2027-06-08T09:00:00Z");
        ClosedDays year = ClosedDays.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-06-07"));
        OpenHours hours = hours(ContactHours.daily("09:00", "18:00"), "UTC", year);
        Instant from = opening.minus(Duration.ofDays(400));
        assertTrue(hours.isNeverOpen(CALL, TimeZones.NONE, from.minusNanos(1)));
        assertEquals(Optional.of(opening), hours.nextOpening(CALL, TimeZones.NONE, from));
    }

    @Test
    void instantsOutOfBoundsAreRejected() {
        OpenHours hours = hours(ContactHours.daily("09:00", "18:00"), "UTC");
        for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
            assertThrows(IllegalArgumentException.class, () -> hours.isOpen(CALL, TimeZones.NONE, at));
            assertThrows(IllegalArgumentException.class, () -> hours.nextOpening(EMAIL, TimeZones.NONE, at));
        }
        assertTrue(hours.isOpen(CALL, TimeZones.NONE, Instant.parse("0001-01-01T10:00:00Z")));
        assertTrue(hours.isOpen(CALL, TimeZones.NONE, Instant.parse("9998-12-30T10:00:00Z")));
    }
}
