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
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.spi.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Runs a dialer as a process that may be killed at any time and started again. It plans, makes and records attempts
 * until its campaign has ended. It loses reports on purpose, delivers some late, doubled or corrected, hands attempts
 * back and prolongs leases. It reports facts to its {@link Witness}.
 */
final class DialerProcess {

    private static final Duration LEASE = Duration.ofSeconds(3);
    /** The delay of late reports, after which the lease has ended. */
    private static final Duration LATE = Duration.ofMillis(3_500);

    private static final int BATCH_SIZE = 40;
    private static final long PAUSE = 50;

    private final ContactLists lists;
    private final CampaignId campaign;
    private final Witness witness;
    private final Clock clock = Clock.systemUTC();
    private final Deque<Late> late = new ArrayDeque<>();

    /** A report to deliver later, in the order of the instants. It is lost if the process is killed. */
    private record Late(Instant from, Witness.Fact fact, PlannedAttempt attempt, ReportedEvent report) {}

    /** Lists what a dialer does with an attempt. */
    private enum Luck {
        COMPLETED,
        SILENT,
        RESOLVED_LATE,
        SUCCEEDED_LATE,
        LOST,
        FAILED,
        FAILED_LATE,
        FAILED_TWICE,
        CORRECTED,
        PROLONGED,
        HANDED_BACK,
        HANDED_BACK_LATE,
        NOT_MADE,
        OPTED_OUT_LATE;

        private static final List<Luck> ALL = List.of(values());

        static Luck of(PlannedAttempt attempt) {
            int luck = Math.floorMod(31 * attempt.contact().id().hashCode() + 7 * attempt.number(), 2 * ALL.size());
            return luck < ALL.size() ? ALL.get(luck) : luck % 2 == 0 ? COMPLETED : FAILED;
        }
    }

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
            deliverLate(clock.instant());
            if (attempts.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        }
        deliverLate(Instant.MAX);
    }

    private void deliverLate(Instant now) throws IOException {
        while (!late.isEmpty() && !late.element().from().isAfter(now)) {
            Late next = late.remove();
            record(next.fact(), next.attempt(), next.report());
        }
    }

    private void make(PlannedAttempt attempt) throws IOException {
        Instant now = clock.instant();
        ConversationId conversation = conversation(attempt.number());
        ReportedEvent failed = attempt.failed(FailureCategory.BUSY, now);
        ReportedEvent completed = attempt.resolved(conversation, Resolution.COMPLETED, now);
        switch (Luck.of(attempt)) {
            case COMPLETED -> {
                Witness.Entry opened =
                        new Witness.Entry(Witness.Fact.OPENED, attempt.contact().id(), attempt.number());
                witness.tell(opened.fact(), opened.contact(), opened.number());
                record(Witness.Fact.RECORDED, attempt, attempt.succeeded(conversation, now));
                resolve(attempt.list(), opened);
            }
            case SILENT -> record(Witness.Fact.RECORDED, attempt, attempt.succeeded(conversation, now));
            case RESOLVED_LATE -> {
                record(Witness.Fact.RECORDED, attempt, attempt.succeeded(conversation, now));
                later(Witness.Fact.RESOLVED, attempt, completed);
            }
            case SUCCEEDED_LATE -> {
                later(Witness.Fact.RECORDED, attempt, attempt.succeeded(conversation, now));
                later(Witness.Fact.RESOLVED, attempt, completed);
            }
            case LOST -> {}
            case FAILED -> record(Witness.Fact.RECORDED, attempt, failed);
            case FAILED_LATE -> later(Witness.Fact.RECORDED, attempt, failed);
            case FAILED_TWICE -> {
                record(Witness.Fact.RECORDED, attempt, failed);
                record(Witness.Fact.RECORDED, attempt, failed);
            }
            case CORRECTED -> {
                record(Witness.Fact.RECORDED, attempt, failed);
                later(Witness.Fact.CORRECTED, attempt, attempt.succeeded(conversation, now.plusNanos(1)));
                later(Witness.Fact.RESOLVED, attempt, completed);
            }
            case PROLONGED -> {
                record(
                        Witness.Fact.PROLONGED,
                        attempt,
                        attempt.prolonged(attempt.leaseEnd().plus(LEASE), now));
                later(Witness.Fact.RECORDED, attempt, failed);
            }
            case HANDED_BACK -> record(Witness.Fact.HANDED_BACK, attempt, attempt.handedBack(now));
            case HANDED_BACK_LATE -> later(Witness.Fact.HANDED_BACK, attempt, attempt.handedBack(now));
            case NOT_MADE -> record(Witness.Fact.RECORDED, attempt, attempt.failed(FailureCategory.NO_CAPACITY, now));
            case OPTED_OUT_LATE ->
                later(Witness.Fact.RECORDED, attempt, attempt.failed(FailureCategory.OPTED_OUT, now));
        }
    }

    private void later(Witness.Fact fact, PlannedAttempt attempt, ReportedEvent report) {
        late.add(new Late(clock.instant().plus(LATE), fact, attempt, report));
    }

    private void record(Witness.Fact fact, PlannedAttempt attempt, ReportedEvent report) throws IOException {
        if (stubbornly(() -> lists.record(report)).isAccepted()) {
            witness.tell(fact, attempt.contact().id(), attempt.number());
        }
    }

    private static ConversationId conversation(int number) {
        return ConversationId.of("of attempt " + number);
    }

    private void resolve(ListId list, Witness.Entry opened) throws IOException {
        ReportedEvent resolved = new ReportedEvent(
                list,
                opened.contact(),
                new ConversationResolved(
                        conversation(opened.number()), opened.number(), Resolution.COMPLETED, clock.instant()));
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
