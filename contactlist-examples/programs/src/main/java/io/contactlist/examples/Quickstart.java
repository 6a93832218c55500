package io.contactlist.examples;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.BUSY;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Channel;
import io.contactlist.model.ClosurePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Answers: how does it look in code? A file, a list, a campaign and the reports of a dialer. */
final class Quickstart {

    private Quickstart() {}

    // snippet: quickstart
    static Counters callEverybodyOnce(Path contacts, Clock clock) throws IOException {
        ContactLists lists = ContactLists.inMemory(clock);
        ContactList debtors = lists.create(ContactList.named("Debtors in May")
                .closure(ClosurePolicy.ALL_TYPES)
                .attempts(AttemptControl.builder()
                        .perContact(6)
                        .perType(CALL, 3)
                        .minimumDelay(Duration.ofMinutes(30))
                        .build()));

        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .name("full_name")
                .unit("email", Channel.email("billing@example.org"))
                .unit("phone", Channel.call("trunk-1"), PhoneNumbers.in("US"))
                .build();
        CsvFile file = CsvFile.of(contacts, mapping);
        System.out.println(file.sample(10)); // a table; nothing is stored
        System.out.println(lists.upload(debtors.id(), file)); // read 9 = created 6 + ..., then each problem

        Campaign calls = lists.launch(debtors.id(), CALL);
        for (PlannedAttempt attempt : lists.plan(calls.id(), 100)) {
            lists.record(attempt.failed(BUSY, clock.instant())); // your dialer reports what happened on attempt.unit()
        }
        return lists.counters(debtors.id()); // total 6, callable 5, planning 0, open 0, ...
    }
    // end snippet
}
