package io.contactlist.examples;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.RowsUpload;
import io.contactlist.list.Campaign;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Resolution;
import io.contactlist.model.TimeZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the page {@code SETTINGS.md} do what the page says (rules R1, R4, R7, W1 to W6, B3). */
class SettingsTest {

    private static final ContactId ANN = ContactId.of("ann");

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-03-02T15:00:00Z"));
    private final ContactLists lists = ContactLists.inMemory(clock);
    private ListId list = ListId.of("unknown");
    private Optional<Campaign> campaign = Optional.empty();

    /** Creates a list with one contact, and launches a campaign of calls. */
    private void start(ListDefinition definition, TimeZones zones) {
        list = lists.create(definition).id();
        Contact ann = Contact.of(ANN, null, List.of(RowsUpload.phone(1)), Attributes.NONE)
                .withZones(zones);
        try {
            lists.upload(list, RowsUpload.of(RowsUpload.WITH_ID).contact(ann));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        campaign = Optional.of(lists.launch(list, CALL));
    }

    private Optional<Instant> nextDue() {
        return lists.nextDue(campaign.orElseThrow().id());
    }

    private PlannedAttempt plan() {
        return lists.plan(campaign.orElseThrow().id(), 1).get(0);
    }

    private void call() {
        call(plan());
    }

    private void call(PlannedAttempt attempt) {
        assertTrue(lists.record(attempt.failed(NO_ANSWER, clock.instant())).isAccepted());
    }

    private void talk(Resolution resolution) {
        PlannedAttempt attempt = plan();
        ConversationId talk = ConversationId.of("talk " + attempt.number());
        lists.record(attempt.succeeded(talk, clock.instant()));
        lists.record(attempt.resolved(talk, resolution, clock.instant()));
    }

    /** What happens, by days since the first call: c a call, t a talk, e a call elsewhere, i an inbound talk. */
    @ParameterizedTest
    @CsvSource({
        // what happens                           due again, in days since the first call
        "c0,                                      0",
        "c0 c0 c0 c0 c0 c0,                       0",
        "c0 c0 c0 c0 c0 c0 c0,                    7",
        "c0 c1 c2 c3 c4 c5 c6,                    7",
        "c0 c1 c2 c3 c4 c5 c6 c7,                 8",
        "c0 c1 c2 c3 c4 c5 e6,                    7",
        "t0,                                      7",
        "c0 c1 t3,                                10",
        "c0 c1 i3,                                10",
        "c0 c1 c2 c3 c4 t5,                       12",
        "c0 c0 c0 c0 c0 c0 t6,                    13",
    })
    void r7_sevenInSevenDaysWithAWeekOfQuiet(String happened, int dueInDays) {
        start(Settings.sevenInSevenDays(), TimeZones.NONE);
        Instant first = clock.instant();
        for (String what : happened.split(" ")) {
            clock.moveTo(first.plus(Duration.ofDays(Long.parseLong(what.substring(1)))));
            switch (what.charAt(0)) {
                case 'c' -> call();
                case 't' -> talk(Resolution.RETRY);
                case 'e' -> elsewhere(ContactedElsewhere.Kind.ATTEMPT);
                default -> elsewhere(ContactedElsewhere.Kind.CONVERSATION);
            }
        }
        Instant due = first.plus(Duration.ofDays(dueInDays));
        assertEquals(Optional.of(due.isBefore(clock.instant()) ? clock.instant() : due), nextDue());
    }

    private void elsewhere(ContactedElsewhere.Kind kind) {
        lists.record(new ReportedEvent(list, ANN, new ContactedElsewhere(ChannelType.CALL, kind, clock.instant())));
    }

    @Test
    void r1_threeIn24Hours() {
        start(Settings.threeIn24Hours(), TimeZones.NONE);
        call();
        clock.advance(Duration.ofHours(1));
        call();
        call();
        assertEquals(Optional.of(Instant.parse("2026-03-03T15:00:00Z")), nextDue());
    }

    @ParameterizedTest
    @CsvSource({
        // now,               the contact's zone,   open from,            begin before
        "2026-03-02T12:59:59Z, America/New_York,    2026-03-02T13:00:00Z, 2026-03-03T02:00:00Z",
        "2026-03-03T02:00:00Z, America/New_York,    2026-03-03T13:00:00Z, 2026-03-04T02:00:00Z",
        "2026-03-02T15:00:00Z, Asia/Tokyo,          2026-03-02T23:00:00Z, 2026-03-03T12:00:00Z",
        "2026-03-08T07:00:00Z, America/New_York,    2026-03-08T12:00:00Z, 2026-03-09T01:00:00Z",
    })
    void w5_from8To21AtTheCalledPersonsPlace(Instant now, String zone, Instant open, Instant beginBefore) {
        clock.moveTo(now);
        start(Settings.from8To21AtTheCalledPersonsPlace(), TimeZones.of(zone));
        assertEquals(List.of(), lists.plan(campaign.orElseThrow().id(), 1));
        assertEquals(Optional.of(open), nextDue());
        clock.moveTo(open);
        assertEquals(beginBefore, plan().beginBefore());
    }

    @Test
    void w7_changedHoursApplyToWhatIsPlannedFromThenOn() {
        start(Settings.threeIn24Hours(), TimeZones.NONE);
        PlannedAttempt planned = plan();
        lists.changeRules(list, Settings.weekdaysWithoutPublicHolidays().rules());
        assertEquals(null, planned.beginBefore());
        call(planned);
        assertEquals(Instant.parse("2026-03-02T18:55:00Z"), plan().beginBefore());
    }

    @Test
    void w4_withoutAZoneTheDefaultZoneHolds() {
        clock.moveTo(Instant.parse("2026-03-02T12:00:00Z"));
        start(Settings.from8To21AtTheCalledPersonsPlace(), TimeZones.NONE);
        assertEquals(Optional.of(Instant.parse("2026-03-02T13:00:00Z")), nextDue());
    }

    @ParameterizedTest
    @CsvSource({
        // now,               open from
        "2026-12-24T12:54:59Z, 2026-12-24T13:00:00Z",
        "2026-12-24T18:55:00Z, 2026-12-28T09:00:00Z",
        "2026-12-25T10:00:00Z, 2026-12-28T09:00:00Z",
        "2026-12-26T10:00:00Z, 2026-12-28T09:00:00Z",
        "2026-12-28T11:55:00Z, 2026-12-28T13:00:00Z",
        "2026-12-28T11:54:59Z, 2026-12-28T11:54:59Z",
    })
    void w3_weekdaysWithoutPublicHolidays(Instant now, Instant open) {
        clock.moveTo(now);
        start(Settings.weekdaysWithoutPublicHolidays(), TimeZones.NONE);
        assertEquals(Optional.of(open), nextDue());
    }

    @Test
    void b3_aReminderAtTheTimeThePersonAskedForPassesTheHours() {
        start(Settings.from8To21AtTheCalledPersonsPlace(), TimeZones.NONE);
        PlannedAttempt attempt = plan();
        Instant agreedFor = Instant.parse("2026-03-03T03:30:00Z"); // 22:30 in New York
        ReportedEvent reminder = Settings.reminder(attempt, agreedFor, clock.instant());
        assertTrue(lists.record(reminder).isAccepted());
        ConversationId talk = ConversationId.of("talk");
        lists.record(attempt.succeeded(talk, clock.instant()));
        lists.record(attempt.resolved(talk, Resolution.RETRY, clock.instant()));

        assertEquals(Optional.of(agreedFor), nextDue());
        clock.moveTo(agreedFor);
        assertEquals(Instant.parse("2026-03-03T04:00:00Z"), plan().beginBefore());
    }
}
