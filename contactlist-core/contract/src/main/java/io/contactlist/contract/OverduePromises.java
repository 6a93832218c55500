package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.ANSWER_TIME;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests promise 6: the contacts on which something has ended by itself, and their order. */
abstract class OverduePromises extends ViewPromises {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ConversationId TALK = ConversationId.of("talk");

    /** {@return a contact in a conversation by e-mail, which is taken as still open after the pause} */
    private static StoredHistory silent(String id, Duration pause) {
        Instant reached = NOW.plus(pause).minus(ANSWER_TIME);
        StoredHistory planned = StoredHistory.of(id, mail(1)).planned(CAMPAIGN, reached, reached.plusSeconds(60));
        return planned.reached(TALK, reached);
    }

    private static StoredHistory leased(String id, Duration lease) {
        return StoredHistory.of(id, phone(1)).planned(CAMPAIGN, lease);
    }

    @Test
    void store6_l10_aLeaseIsOverdueFromItsEndOn() {
        keep(leased("a", Duration.ofNanos(123_456_789)), StoredHistory.of("b", phone(2)));

        assertEquals(List.of(), overdue(Duration.ofNanos(123_456_788), 9));
        assertEquals(List.of("a"), overdue(Duration.ofNanos(123_456_789), 9));
        assertEquals(List.of("a"), overdue(Duration.ofDays(99_999), 9));
    }

    @Test
    void store6_l10_anAnswerTimeIsOverdueFromItsEndOn() {
        keep(silent("a", Duration.ofNanos(123_456_789)));

        assertEquals(List.of(), overdue(Duration.ofNanos(123_456_788), 9));
        assertEquals(List.of("a"), overdue(Duration.ofNanos(123_456_789), 9));
    }

    @Test
    void store6_overdueAreThoseLongestOverdueAndOfOneInstantThoseFirstInTheList() {
        keep(
                leased("last", Duration.ofMinutes(5)),
                silent("silent", Duration.ofMinutes(4)),
                leased("first", Duration.ofMinutes(3)),
                leased("as long as silent", Duration.ofMinutes(4)),
                leased("not yet", Duration.ofMinutes(6)),
                silent("last too", Duration.ofMinutes(5)));

        List<String> order = List.of("first", "silent", "as long as silent", "last", "last too");
        for (int limit = 1; limit <= order.size(); limit++) {
            assertEquals(order.subList(0, limit), overdue(Duration.ofMinutes(5), limit));
        }
        assertEquals(order, overdue(Duration.ofMinutes(5), 9));
    }

    @Test
    void store6_aContactOnWhichMoreEndsLaterIsOverdueByItsFirstEnd() {
        StoredHistory both = StoredHistory.of("both", mail(1), phone(2))
                .planned(CAMPAIGN, HOUR)
                .reached(TALK)
                .then(new ContactEvent.AttemptPlanned(
                        CAMPAIGN, phone(2).id(), 2, NOW.plus(Duration.ofMinutes(10)), NOW));
        keep(both, leased("other", Duration.ofMinutes(20)));

        assertEquals(List.of("both", "other"), overdue(Duration.ofHours(9), 9));

        keep(both.then(new AttemptReleased(2, ReleaseReason.LEASE_ENDED, NOW.plus(Duration.ofMinutes(10)))));
        assertEquals(List.of("other", "both"), overdue(Duration.ofHours(9), 9));
    }

    @Test
    void store6_aContactIsOverdueNoMoreOnceTheEndIsRecorded() {
        StoredHistory lease = leased("lease", HOUR);
        StoredHistory silent = silent("silent", HOUR);
        keep(lease, silent);
        assertEquals(List.of("lease", "silent"), overdue(HOUR, 9));

        keep(lease.then(new AttemptReleased(1, ReleaseReason.LEASE_ENDED, NOW.plus(HOUR))));
        assertEquals(List.of("silent"), overdue(HOUR, 9));

        keep(silent.then(new AnswerTimeEnded(TALK, 1, NOW.plus(HOUR))));
        assertEquals(List.of(), overdue(Duration.ofDays(9), 9));
    }

    @Test
    void store6_aContactIsOverdueNoMoreOnceAReportHasMadeTheEndNeedless() {
        StoredHistory failed = leased("failed", HOUR);
        StoredHistory handedBack = leased("handed back", HOUR);
        StoredHistory prolonged = leased("prolonged", HOUR);
        StoredHistory barred = leased("barred", HOUR);
        keep(failed, handedBack, prolonged, barred);
        assertEquals(4, overdue(HOUR, 9).size());

        keep(
                failed.failed(FailureCategory.BUSY, NOW),
                handedBack.then(new AttemptHandedBack(1, null, NOW)),
                prolonged.then(new AttemptProlonged(1, NOW.plus(HOUR).plusNanos(1), NOW)),
                barred.then(new ContactEvent.ContactBarred(NOW)));
        assertEquals(List.of(), overdue(HOUR, 9));
        assertEquals(List.of("prolonged"), overdue(HOUR.plusNanos(1), 9));
    }

    @Test
    void store6_overdueOfALargeListIsWhatReadingAllOfItGives() {
        Random random = new Random(4714);
        List<StoredHistory> stories = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Duration some = Duration.ofSeconds(1 + random.nextInt(600));
            stories.add(
                    switch (random.nextInt(4)) {
                        case 0 -> leased("c" + i, some);
                        case 1 -> silent("c" + i, some);
                        case 2 -> StoredHistory.of("c" + i, phone(i)).waiting(some);
                        default -> StoredHistory.of("c" + i, phone(i));
                    });
        }
        keep(stories);

        for (int limit : new int[] {1, 700, 3_000}) {
            Duration pause = Duration.ofSeconds(500 + random.nextInt(150));
            List<String> expected = stories.stream()
                    .filter(story -> story.contact()
                            .nextEnd()
                            .filter(end -> !end.isAfter(NOW.plus(pause)))
                            .isPresent())
                    .sorted(Comparator.comparing(
                            story -> story.contact().nextEnd().orElseThrow()))
                    .limit(limit)
                    .map(story -> story.contact().id().value())
                    .toList();
            assertEquals(expected, overdue(pause, limit));
        }
    }
}
