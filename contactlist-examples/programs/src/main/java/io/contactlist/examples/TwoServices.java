package io.contactlist.examples;

import static io.contactlist.model.ChannelType.CALL;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.jdbc.JdbcContactStore;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Resolution;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers: how do two services work on one list? Each has its own pool to one PostgreSQL, and they exchange no
 * messages. Here they are threads; on two machines nothing would change.
 */
public final class TwoServices {

    private static final int CONTACTS = 500;
    private static final int BATCH_SIZE = 20;
    private static final int CONNECTIONS = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ContactLists lists;
    private final Clock clock;

    private TwoServices(HikariDataSource pool, Clock clock) {
        JdbcSchema.create(pool);
        this.lists = ContactLists.of(JdbcContactStore.postgreSql(pool), clock);
        this.clock = clock;
    }

    /**
     * Runs the program.
     *
     * @param args the URL of a PostgreSQL, such as {@code jdbc:postgresql://localhost/contacts?user=dialer}
     * @throws IOException never: the file is in memory
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("error: name the database, such as jdbc:postgresql://localhost/contacts?user=dialer");
            System.exit(2);
        }
        run(args[0], System.out);
    }

    static void run(String url, PrintStream out) throws IOException {
        Clock clock = Clock.systemUTC();
        try (HikariDataSource onePool = Pools.postgreSql(url, CONNECTIONS);
                HikariDataSource otherPool = Pools.postgreSql(url, CONNECTIONS)) {
            TwoServices one = new TwoServices(onePool, clock);
            TwoServices other = new TwoServices(otherPool, clock);

            ListId list = one.lists.create(ContactList.named("Shared")).id();
            one.lists.upload(list, file());
            CampaignId calls = other.lists.launch(list, CALL).id();

            CompletableFuture<Integer> byOne = CompletableFuture.supplyAsync(() -> one.work(calls));
            CompletableFuture<Integer> byOther = CompletableFuture.supplyAsync(() -> other.work(calls));
            out.println("Attempts by one service: " + byOne.join() + ", by the other: " + byOther.join());
            out.println("Counters, as both see them: " + one.lists.counters(list));
            out.println("Campaign: " + other.lists.campaign(calls).status());
        }
    }

    private static CsvFile file() {
        String rows = IntStream.range(0, CONTACTS)
                .mapToObj(i -> i + "," + (380_440_000_000L + i) + "\n")
                .collect(Collectors.joining("", "id,phone\n", ""));
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit("phone", Channel.call("line"))
                .build();
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping);
    }

    /**
     * Plans, reaches everybody and completes, until the campaign has ended.
     *
     * @return the number of attempts
     */
    private int work(CampaignId campaign) {
        int made = 0;
        while (lists.campaign(campaign).isActive()) {
            List<PlannedAttempt> attempts = lists.plan(campaign, BATCH_SIZE);
            for (PlannedAttempt attempt : attempts) {
                ConversationId conversation =
                        ConversationId.of("with " + attempt.contact().id());
                lists.record(attempt.succeeded(conversation, clock.instant()));
                lists.record(attempt.resolved(conversation, Resolution.COMPLETED, clock.instant()));
            }
            made += attempts.size();
            if (attempts.isEmpty()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return made;
    }
}
