package io.contactlist.benchmarks.jdbc;

import static io.contactlist.model.ChannelType.CALL;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.ContactLists;
import io.contactlist.jdbc.JdbcContactStore;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.postgresql.PGConnection;

/**
 * Measures uploading and planning of 20,000 contacts, 1,000 per transaction. The benchmark starts a PostgreSQL that
 * does not sync to disk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 25)
@Measurement(iterations = 10)
public class StoreBenchmark {

    private static final int CONTACTS = 20_000;
    private static final int BATCH_SIZE = 1_000;
    private static final int OWN_BATCH_SIZE = 40;
    private static final String COLUMNS =
            "list, position, full_id, data, progress, place_social_media, due_social_media, place_email, due_email,"
                    + " place_call, due_call, agent, agent_place, agent_due, next_end, planned_by";
    private static final CampaignId CAMPAIGN = CampaignId.of("spring");

    /** 42 is the place of fresh contacts without zones and with priority 0. */
    private static final String BARE_UPDATE = """
            UPDATE contact
            SET progress = progress || ?, place_email = NULL, place_call = NULL, place_social_media = NULL,
                due_email = NULL, due_call = NULL, due_social_media = NULL, next_end = ?, planned_by = ?
            WHERE (list, position) IN (
                SELECT list, position FROM contact WHERE list = ? AND place_call = 42 AND due_call <= ?
                ORDER BY due_call, position LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING data || progress""";

    /** The text by which the JSON of a contact grows when an attempt is planned. */
    private static final String ATTEMPT = """
            ,"attempts":[{"campaign":"spring",\
            "plannedAt":1795830981.951288812,"leaseEnd":1795834581.951288812}],"status":"PLANNING","EMAIL":"CALLABLE\"""";

    private static final String SCHEDULER_TABLE = """
            CREATE TABLE scheduled_tasks (
                task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,
                execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL, picked_by TEXT,
                last_success TIMESTAMP WITH TIME ZONE, last_failure TIMESTAMP WITH TIME ZONE,
                consecutive_failures INT, last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL,
                priority SMALLINT, PRIMARY KEY (task_name, task_instance));
            CREATE INDEX ON scheduled_tasks (execution_time);
            CREATE INDEX ON scheduled_tasks (last_heartbeat)""";

    private static final String SCHEDULER_TASKS = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'plan', CAST(i AS TEXT), now() - INTERVAL '1 hour', FALSE, 1 FROM generate_series(1, %d) AS i""";

    private final PreparedContacts contacts = new PreparedContacts(CONTACTS);
    private final List<String> rows = new ArrayList<>();

    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private ContactLists lists;
    private JdbcTaskRepository scheduler;
    private long list;
    private String state;
    private int lastList;

    /** Starts the server and uploads the contacts once, to get their rows. */
    @Setup(Level.Trial)
    public void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        pool = new HikariDataSource();
        pool.setDataSource(server.getPostgresDatabase());
        pool.setMaximumPoolSize(2);
        JdbcSchema.create(pool);
        lists = ContactLists.of(JdbcContactStore.postgreSql(pool), Clock.systemUTC());
        ListId id = lists.create(ContactList.named("Debtors")).id();
        lists.upload(id, contacts);
        lists.launch(new Campaign(CAMPAIGN, id, CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEDULER_TABLE);
            try (ResultSet row = statement.executeQuery("SELECT number, state FROM contact_list")) {
                row.next();
                list = row.getLong(1);
                state = row.getString(2);
            }
            StringWriter text = new StringWriter();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT " + COLUMNS + " FROM contact ORDER BY position) TO STDOUT", text);
            List<String> lines = text.toString().lines().toList();
            for (int i = 0; i < CONTACTS; i += BATCH_SIZE) {
                rows.add(String.join("\n", lines.subList(i, i + BATCH_SIZE)) + "\n");
            }
        }
        SchedulerListeners none = new SchedulerListeners(List.of());
        SystemClock clock = new SystemClock();
        scheduler = new JdbcTaskRepository(
                pool,
                false,
                new PostgreSqlJdbcCustomization(false, false),
                "scheduled_tasks",
                new TaskResolver(none, clock, List.of(Tasks.oneTime("plan").execute((instance, context) -> {}))),
                new SchedulerName.Fixed("benchmark"),
                false,
                clock);
    }

    /** Stops the server. */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        pool.close();
        server.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void copyAll() throws SQLException, IOException {
        try (Connection connection = pool.getConnection()) {
            for (String batch : rows) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY contact (" + COLUMNS + ") FROM STDIN", new StringReader(batch));
            }
        }
    }

    /** Provides an empty table for uploads. */
    @State(Scope.Benchmark)
    public static class Empty {

        /** Deletes all contacts. */
        @Setup(Level.Invocation)
        public void empty(StoreBenchmark benchmark) throws SQLException {
            benchmark.execute("TRUNCATE contact", "CHECKPOINT");
        }
    }

    /** Provides contacts without history for planning. */
    @State(Scope.Benchmark)
    public static class Fresh {

        /** Restores all contacts. */
        @Setup(Level.Invocation)
        public void renew(StoreBenchmark benchmark) throws SQLException, IOException {
            benchmark.execute("TRUNCATE contact", "TRUNCATE scheduled_tasks");
            benchmark.copyAll();
            try (Connection connection = benchmark.pool.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("UPDATE contact_list SET state = ? WHERE number = ?")) {
                statement.setString(1, benchmark.state);
                statement.setLong(2, benchmark.list);
                statement.execute();
            }
            benchmark.execute(SCHEDULER_TASKS.formatted(CONTACTS), "VACUUM ANALYZE", "CHECKPOINT");
        }
    }

    /** Copies the rows that {@link #upload} writes. */
    @Benchmark
    public void uploadByBareCopy(Empty empty) throws SQLException, IOException {
        copyAll();
    }

    /** Measures the library's upload. */
    @Benchmark
    public Object upload(Empty empty) throws IOException {
        ListId id = ListId.of("list " + lastList++);
        lists.create(id, ContactList.named("Debtors"));
        return lists.upload(id, contacts);
    }

    /** Updates rows to the same length as {@link #plan} does, without rules. */
    @Benchmark
    public void planByBareUpdate(Fresh fresh, Blackhole blackhole) throws SQLException {
        BigDecimal now = BigDecimal.valueOf(Instant.now().getEpochSecond());
        BigDecimal later = now.add(BigDecimal.valueOf(3600));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < CONTACTS; i += BATCH_SIZE) {
                try (PreparedStatement statement = connection.prepareStatement(BARE_UPDATE)) {
                    statement.setString(1, ATTEMPT);
                    statement.setBigDecimal(2, later);
                    statement.setString(3, CAMPAIGN.value());
                    statement.setLong(4, list);
                    statement.setBigDecimal(5, now);
                    statement.setInt(6, BATCH_SIZE);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            blackhole.consume(row.getString(1));
                        }
                    }
                }
                connection.commit();
            }
        }
    }

    /** Measures the library's planning through the pure function. */
    @Benchmark
    public void plan(Fresh fresh, Blackhole blackhole) {
        for (int i = 0; i < CONTACTS; i += BATCH_SIZE) {
            int planned = lists.plan(CAMPAIGN, BATCH_SIZE).size();
            if (planned != BATCH_SIZE) {
                throw new IllegalStateException("planned " + planned);
            }
            blackhole.consume(planned);
        }
    }

    /** Measures how db-scheduler locks and fetches as many tasks in batches of the same size. */
    @Benchmark
    public void fetchByDbScheduler(Fresh fresh, Blackhole blackhole) {
        fetch(BATCH_SIZE, blackhole);
    }

    /** Measures the same in db-scheduler's own batches, four tasks for each of its ten threads. */
    @Benchmark
    public void fetchByDbSchedulerAsItIs(Fresh fresh, Blackhole blackhole) {
        fetch(OWN_BATCH_SIZE, blackhole);
    }

    private void fetch(int atATime, Blackhole blackhole) {
        for (int i = 0; i < CONTACTS; i += atATime) {
            int fetched = scheduler.lockAndGetDue(Instant.now(), atATime).size();
            if (fetched != atATime) {
                throw new IllegalStateException("fetched " + fetched);
            }
            blackhole.consume(fetched);
        }
    }
}
