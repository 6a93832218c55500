package io.contactlist.examples;

import static io.contactlist.model.ChannelType.CALL;

import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListDefinition;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Callback;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Answers: which settings does the law of my country ask for? The page {@code contactlist-core/SETTINGS.md} shows them. */
final class Settings {

    private Settings() {}

    // snippet: hours
    static ListDefinition from8To21AtTheCalledPersonsPlace() {
        return ContactList.named("Debtors in May")
                .hours(ContactHours.daily("08:00", "21:00").on(CALL).defaultZone("America/New_York"));
    }
    // end snippet

    // snippet: seven
    static ListDefinition sevenInSevenDays() {
        return ContactList.named("Debtors in May")
                .attempts(AttemptControl.builder()
                        .rolling(7, Duration.ofDays(7), CALL)
                        .quietAfterConversation(Duration.ofDays(7), CALL)
                        .build());
    }
    // end snippet

    // snippet: three
    static ListDefinition threeIn24Hours() {
        return ContactList.named("Customers in Florida")
                .attempts(AttemptControl.builder()
                        .rolling(3, Duration.ofHours(24), CALL)
                        .build());
    }
    // end snippet

    // snippet: weekdays
    static ListDefinition weekdaysWithoutPublicHolidays() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        return ContactList.named("Clients en France")
                .hours(ContactHours.weekdays("10:00", "13:00")
                        .weekdays("14:00", "20:00")
                        .on(CALL)
                        .defaultZone("Europe/Paris")
                        .withClosedDays(List.of(new ClosedDays(christmas, christmas, TimeZones.of("Europe/Paris"))))
                        .withMargin(Duration.ofMinutes(5)));
    }
    // end snippet

    // snippet: reminder
    static ReportedEvent reminder(PlannedAttempt attempt, Instant agreedFor, Instant now) {
        Instant until = agreedFor.plus(Duration.ofMinutes(30));
        boolean outsideHours = true; // the person named the time, so the contact hours do not hold it back
        return attempt.callbackAgreed(new Callback(CALL, agreedFor, until, null, null, outsideHours), now);
    }
    // end snippet
}
