package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BUSY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.Forecast;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contacts that become due and open, per hour and zones (rules T2, W4 to W6). */
class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final TimeZones KYIV = TimeZones.of("Europe/Kyiv");
    private static final TimeZones NEW_YORK = TimeZones.of("America/New_York");
    private static final ContactHours HOURS = Log.daily("08:00", "21:00");

    private static Forecast forecast(ContactHours hours, int days, Contact... contacts) {
        return Stream.of(contacts).collect(Forecast.collector(CALL, hours, NOW, days));
    }

    private static Contact fresh(TimeZones zones) {
        return new Log(zones, ListRules.DEFAULT).contact();
    }

    private static Forecast.Hour hour(String at, TimeZones zones, long contacts) {
        return new Forecast.Hour(Instant.parse(at), zones, contacts);
    }

    @Test
    void freshContactsAreDueAtTheNextOpeningInTheirZones() {
        Forecast forecast =
                forecast(HOURS, 1, fresh(KYIV), fresh(NEW_YORK), fresh(KYIV), fresh(TimeZones.NONE), fresh(NEW_YORK));
        assertEquals(
                List.of(
                        hour("2026-03-02T06:00:00Z", KYIV, 2),
                        hour("2026-03-02T08:00:00Z", TimeZones.NONE, 1),
                        hour("2026-03-02T13:00:00Z", NEW_YORK, 2)),
                forecast.hours());
        assertEquals(5, forecast.total());
    }

    @Test
    void aContactThatWaitsIsDueAtTheFirstOpeningAfterItsDelay() {
        ListRules rules = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().minimumDelay(Duration.ofHours(14)).build());
        Contact waiting =
                new Log(KYIV, rules).failed(BUSY, "2026-03-02T06:15:00Z").contact();
        assertEquals(
                List.of(hour("2026-03-03T06:00:00Z", KYIV, 1)),
                forecast(HOURS, 2, waiting).hours());
        assertEquals(
                List.of(hour("2026-03-02T20:00:00Z", KYIV, 1)),
                forecast(ContactHours.ALWAYS, 1, waiting).hours());
    }

    @Test
    void contactsThatCannotBePlannedAreLeftOut() {
        Contact planned =
                new Log(KYIV, ListRules.DEFAULT).planned("2026-03-02T06:15:00Z").contact();
        Contact withoutUnits = Contact.of(ContactId.of("bob"), null, List.of(), Attributes.NONE);
        assertEquals(0, forecast(HOURS, 1, planned, withoutUnits).total());
        assertEquals(
                0,
                Stream.of(fresh(KYIV))
                        .collect(Forecast.collector(EMAIL, HOURS, NOW, 1))
                        .total());
    }

    @Test
    void whatIsDueAfterTheLastDayIsLater() {
        ContactHours onFridays =
                ContactHours.every(DayOfWeek.FRIDAY, "08:00", "21:00").on(CALL).defaultZone("UTC");
        assertEquals(1, forecast(onFridays, 4, fresh(KYIV)).later());
        assertEquals(
                List.of(hour("2026-03-06T06:00:00Z", KYIV, 1)),
                forecast(onFridays, 5, fresh(KYIV)).hours());
    }

    @Test
    void zonesThatNeverMeetAreNever() {
        Forecast forecast =
                forecast(Log.daily("09:00", "17:00"), 7, fresh(TimeZones.of("America/New_York", "Asia/Tokyo")));
        assertEquals(1, forecast.never());
        assertEquals(List.of(), forecast.hours());
    }

    @Test
    void aCallbackAgreedOutsideHoursIsDueAtItsInstantForItsAgent() {
        Log log = new Log(KYIV, ListRules.DEFAULT);
        Instant from = Instant.parse("2026-03-02T22:15:00Z");
        Callback callback = new Callback(CALL, from, from.plus(Duration.ofHours(4)), null, "eve", true);
        log.happened(new CallbackAgreed(callback, NOW));
        assertEquals(
                List.of(hour("2026-03-02T22:00:00Z", TimeZones.ANY_TIME, 1)),
                forecast(HOURS, 1, log.contact()).hours());
    }

    @Test
    void aContactThatWaitsForEverIsNever() {
        Log log = new Log(KYIV, ListRules.DEFAULT).planned("2026-03-02T06:15:00Z");
        log.happened(new AttemptHandedBack(1, Instant.MAX, NOW));
        assertEquals(1, forecast(HOURS, 1, log.contact()).never());
    }

    @Test
    void aParallelStreamGivesTheSame() {
        List<Contact> contacts = Stream.generate(() -> Stream.of(fresh(KYIV), fresh(NEW_YORK), fresh(TimeZones.NONE)))
                .limit(400)
                .flatMap(three -> three)
                .toList();
        Forecast parallel = contacts.parallelStream().collect(Forecast.collector(CALL, HOURS, NOW, 7));
        assertEquals(
                contacts.stream()
                        .collect(Forecast.collector(CALL, HOURS, NOW, 7))
                        .hours(),
                parallel.hours());
        assertEquals("forecast of 1200 contacts, 0 later, 0 never", parallel.toString());
    }

    @Test
    void daysOutOfBoundsAreRejected() {
        for (int days : new int[] {0, Forecast.MAX_DAYS + 1}) {
            assertThrows(IllegalArgumentException.class, () -> Forecast.collector(ChannelType.CALL, HOURS, NOW, days));
        }
    }
}
