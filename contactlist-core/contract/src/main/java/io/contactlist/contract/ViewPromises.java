package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests promises 4 and 7: the view of a step. */
abstract class ViewPromises extends ValuePromises {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MANY = 5_000;

    /** Stores contacts in steps of several sizes. The order of their ids differs from the order of storing. */
    private List<String> keepMany() {
        List<String> ids =
                IntStream.range(0, MANY).mapToObj(i -> "c" + i).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ids, new Random(4711));
        int from = 0;
        for (int size = 1; from < MANY; size *= 3) {
            List<String> batch = ids.subList(from, Math.min(MANY, from + size));
            keep(batch.stream().map(id -> StoredHistory.of(id, phone(1))).toList());
            from += batch.size();
        }
        return ids;
    }

    @Test
    void store4_contactsStayInTheOrderInWhichTheyWereFirstStored() {
        StoredHistory b = StoredHistory.of("b", phone(1));
        StoredHistory a = StoredHistory.of("a", phone(2));
        keep(b, a);
        keep(StoredHistory.of("c", phone(3)));
        keep(a.waiting(HOUR), b.then(new ContactEvent.ContactBarred(NOW)), StoredHistory.of("A", mail(4)));

        assertEquals(List.of("b", "a", "c", "A"), stored());
        assertEquals(stored(), read(view -> ids(view.following(null, 9))));
    }

    @Test
    void store4_findsTheContactsThatExistEachOnce() {
        keep(StoredHistory.of("a", phone(1)), StoredHistory.of("b", phone(2)), StoredHistory.of("c", phone(3)));
        List<ContactId> wanted = List.of(ContactId.of("b"), ContactId.of("nobody"), ContactId.of("a"));
        List<String> found = read(view -> ids(view.find(wanted)));

        assertEquals(2, found.size());
        assertEquals(Set.of("a", "b"), Set.copyOf(found));
        assertEquals(List.of(), read(view -> view.find(List.of())));
    }

    @Test
    void store4_findsAmongMoreIdsThanAStatementHasParameters() {
        keep(StoredHistory.of("c7", phone(1)), StoredHistory.of("c69999", phone(2)));
        List<ContactId> wanted =
                IntStream.range(0, 70_000).mapToObj(i -> ContactId.of("c" + i)).toList();

        assertEquals(Set.of("c7", "c69999"), Set.copyOf(read(view -> ids(view.find(wanted)))));
    }

    @Test
    void store4_pagesFollowEachOtherToTheEnd() {
        keep(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> StoredHistory.of("c" + i))
                .toList());

        assertEquals(List.of("c1", "c2"), read(view -> ids(view.following(null, 2))));
        assertEquals(List.of("c3", "c4"), read(view -> ids(view.following(ContactId.of("c2"), 2))));
        assertEquals(List.of("c5"), read(view -> ids(view.following(ContactId.of("c4"), 2))));
        assertEquals(List.of(), read(view -> view.following(ContactId.of("c5"), 2)));
        assertEquals(5, read(view -> view.following(null, Integer.MAX_VALUE)).size());
    }

    @Test
    void store4_aLargeListIsReadWholeAndInOrder() {
        List<String> ids = keepMany();
        List<String> paged = read(view -> {
            List<String> all = new ArrayList<>();
            @Nullable ContactId last = null;
            for (List<Contact> page = view.following(null, 999); !page.isEmpty(); page = view.following(last, 999)) {
                all.addAll(ids(page));
                last = page.get(page.size() - 1).id();
            }
            return all;
        });

        assertEquals(ids, paged);
        assertEquals(ids, read(view -> ids(view.following(null, Integer.MAX_VALUE))));
        assertEquals(MANY, store.recount(LIST).inList().total());
    }

    @Test
    void store4_aViewShowsTheListAsItWasWhenTheStepBegan() {
        StoredHistory a = StoredHistory.of("a", phone(1));
        keep(a);
        List<List<String>> seen = store.atomically(LIST, view -> {
            List<String> first = ids(view.following(null, 9));
            StepResult<String> step =
                    step(view, List.of(a.planned(CAMPAIGN, HOUR), StoredHistory.of("b", phone(2))), "kept");
            List<String> again = ids(view.following(null, 9));
            return new StepResult<>(step.state(), step.changes(), List.of(first, again));
        });

        assertEquals(List.of(List.of("a"), List.of("a")), seen);
        assertEquals(List.of("a", "b"), stored());
    }

    @Test
    void store7_namesTheContactsThatACampaignHasPlanned() {
        CampaignId other = CampaignId.of("other");
        StoredHistory d = StoredHistory.of("d", phone(1)).planned(CAMPAIGN, HOUR);
        keep(
                d,
                StoredHistory.of("b", mail(2)).planned(other, HOUR),
                StoredHistory.of("c", phone(3)),
                StoredHistory.of("a", mail(4)).planned(CAMPAIGN, Duration.ofNanos(1)),
                StoredHistory.of("e", phone(5)).waiting(HOUR));

        assertEquals(List.of("d", "a"), read(view -> ids(view.plannedBy(CAMPAIGN))));
        assertEquals(List.of("b"), read(view -> ids(view.plannedBy(other))));
        assertEquals(List.of(), read(view -> view.plannedBy(CampaignId.of("nowhere"))));

        keep(d.failed(FailureCategory.BUSY, NOW));
        assertEquals(List.of("a"), read(view -> ids(view.plannedBy(CAMPAIGN))));
    }

    @Test
    void store7_namesAllThatACampaignHasPlannedHoweverMany() {
        List<StoredHistory> many = IntStream.range(0, MANY)
                .mapToObj(i -> StoredHistory.of("c" + (MANY - i), phone(1)).planned(CAMPAIGN, HOUR))
                .toList();
        keep(many);

        assertEquals(stored(), read(view -> ids(view.plannedBy(CAMPAIGN))));
    }
}
