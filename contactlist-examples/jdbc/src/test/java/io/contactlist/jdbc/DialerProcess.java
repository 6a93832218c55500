package io.contactlist.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.FaultyDataSource;
import io.contactlist.contract.FaultyDataSource.Fault;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.spi.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Runs a dialer as a process that may be killed at any time and started again. It plans, makes and records attempts
 * until its campaign has ended. It reports facts to its {@link Witness}.
 */
final class DialerProcess {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final int BATCH_SIZE = 40;
    private static final long PAUSE = 50;

    private final ContactLists lists;
    private final CampaignId campaign;
    private final Witness witness;
    private final Clock clock = Clock.systemUTC();

    private DialerProcess(ContactLists lists, CampaignId campaign, Witness witness) {
        this.lists = lists;
        this.campaign = campaign;
        this.witness = witness;
    }

    /**
     * Runs the dialer.
     *
     * @param args the database's URL, the campaign, the percentage of connections and commits that fail, the witness's
     *     file
     */
    public static void main(String[] args) throws Exception {
        int faults = Integer.parseInt(args[2]);
        Random random = new Random();
        Supplier<Fault> chance = () ->
                random.nextInt(100) >= faults ? Fault.NONE : random.nextBoolean() ? Fault.REFUSED : Fault.ANSWER_LOST;
        try (HikariDataSource pool = Pools.postgreSql(args[0], 2);
                Witness witness = new Witness(Path.of(args[3]))) {
            DataSource database = FaultyDataSource.of(pool, chance, chance);
            JdbcContactStore store = JdbcContactStore.postgreSql(database).withEventLog();
            new DialerProcess(ContactLists.of(store, Clock.systemUTC()), CampaignId.of(args[1]), witness).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        ListId list = stubbornly(() -> lists.campaign(campaign)).list();
        // Conversations that were open when the previous process died.
        for (Witness.Entry opened : witness.unresolved()) {
            resolve(list, opened);
        }
        while (stubbornly(() -> lists.campaign(campaign)).isActive()) {
            List<PlannedAttempt> attempts = stubbornly(() -> lists.plan(campaign, BATCH_SIZE, LEASE));
            for (PlannedAttempt attempt : attempts) {
                witness.tell(Witness.Fact.PLANNED, attempt.contact().id(), attempt.number());
            }
            for (PlannedAttempt attempt : attempts) {
                make(attempt);
            }
            if (attempts.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        }
    }

    private void make(PlannedAttempt attempt) throws IOException {
        ContactId contact = attempt.contact().id();
        int luck = Math.floorMod(contact.hashCode() + 7 * attempt.number(), 10);
        if (luck < 3) {
            Witness.Entry opened = new Witness.Entry(Witness.Fact.OPENED, contact, attempt.number());
            witness.tell(opened.fact(), opened.contact(), opened.number());
            record(attempt, attempt.succeeded(conversation(opened), clock.instant()));
            resolve(attempt.list(), opened);
        } else {
            FailureCategory category = luck == 9
                    ? FailureCategory.NOT_DELIVERED
                    : luck % 2 == 0 ? FailureCategory.BUSY : FailureCategory.NO_ANSWER;
            record(attempt, attempt.failed(category, clock.instant()));
        }
    }

    private void record(PlannedAttempt attempt, ReportedEvent outcome) throws IOException {
        if (stubbornly(() -> lists.record(outcome)).isAccepted()) {
            witness.tell(Witness.Fact.RECORDED, attempt.contact().id(), attempt.number());
        }
    }

    private static ConversationId conversation(Witness.Entry opened) {
        return ConversationId.of("of attempt " + opened.number());
    }

    private void resolve(ListId list, Witness.Entry opened) throws IOException {
        ReportedEvent resolved = new ReportedEvent(
                list,
                opened.contact(),
                new ConversationResolved(conversation(opened), opened.number(), Resolution.COMPLETED, clock.instant()));
        stubbornly(() -> lists.record(resolved));
        witness.tell(Witness.Fact.RESOLVED, opened.contact(), opened.number());
    }

    /** Repeats a call until the store is available. */
    private static <T> T stubbornly(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (StoreUnavailableException e) {
                Thread.onSpinWait();
            }
        }
    }
}
