package io.contactlist.jdbc.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.jdbc.Databases;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.jdbc.Pools;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests nodes with their own threads, and a node that is a process and is killed. */
class NodesTest {

    static final NodeSettings EAGER = new NodeSettings(2, Duration.ofMillis(20), Duration.ofMillis(200));

    static final ListId LIST = ListId.of("list");
    /** Is due once in the tests: the next instant is ten years later. */
    static final Frequency LONG_AGO =
            Frequency.every(Duration.ofDays(3650), LocalDateTime.of(2026, 1, 1, 0, 0), ZoneOffset.UTC);

    private static final ListId OTHER = ListId.of("other");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Frequency HOURLY =
            Frequency.every(Duration.ofHours(1), LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);

    @RegisterExtension
    final Databases databases = new Databases();

    private static RefreshScheduler start(DataSource database, Clock clock, Refresh refresh) {
        return ClusteredRefreshScheduler.start(
                database,
                clock,
                refresh,
                (list, at, problem) -> {
                    throw new AssertionError(problem);
                },
                EAGER);
    }

    private DataSource newTable() {
        DataSource database = databases.newPostgreSql();
        JdbcSchema.create(database);
        return database;
    }

    /** Shows the system's time, hours ahead. */
    private static final class ClockAhead extends Clock {

        private final Instant began = Instant.now();
        private volatile int hours;

        void nextHour() {
            hours++;
        }

        @Override
        public Instant instant() {
            return START.plus(Duration.between(began, Instant.now())).plus(Duration.ofHours(hours));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Waits until the threads of a closed node have ended. */
    private static void awaitThreads(Set<Thread> before) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && thread.getName().contains("scheduler")) {
                thread.join();
            }
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    @Test
    void scheduler3_scheduler5_twoNodesRefreshEachListOnceAnInstant() throws InterruptedException {
        int hours = 12;
        Set<ListId> lists =
                IntStream.range(0, 20).mapToObj(i -> ListId.of("list " + i)).collect(Collectors.toSet());
        DataSource database = newTable();
        ClockAhead clock = new ClockAhead();
        BlockingQueue<ListId> refreshed = new LinkedBlockingQueue<>();
        CountDownLatch bothAtIt = new CountDownLatch(2);
        List<ListId> all = new ArrayList<>();
        try (RefreshScheduler one = start(database, clock, afterBoth(bothAtIt, refreshed));
                RefreshScheduler other = start(database, clock, afterBoth(bothAtIt, refreshed))) {
            for (ListId list : lists) {
                one.schedule(list, HOURLY, START);
                other.schedule(list, HOURLY, START);
            }
            for (int hour = 0; hour < hours; hour++) {
                clock.nextHour();
                for (int i = 0; i < lists.size(); i++) {
                    all.add(refreshed.take());
                }
                assertEquals(lists, Set.copyOf(all.subList(hour * lists.size(), all.size())), "hour " + hour);
            }
        }

        assertEquals(List.of(), List.copyOf(refreshed), "some too many");
    }

    /** {@return a refresh that waits for the first refresh of the other node} */
    private static Refresh afterBoth(CountDownLatch bothAtIt, Queue<ListId> refreshed) {
        AtomicBoolean first = new AtomicBoolean(true);
        return (list, at) -> {
            if (first.getAndSet(false)) {
                bothAtIt.countDown();
            }
            bothAtIt.await();
            refreshed.add(list);
        };
    }

    @Test
    void scheduler2_aListWhoseNodeIsKilledIsRefreshedByAnother() throws Exception {
        String url = Databases.newPostgreSqlUrl();
        DataSource database = databases.opened(Pools.postgreSql(url, 5));
        JdbcSchema.create(database);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BlockingQueue<ListId> refreshed = new LinkedBlockingQueue<>();
        try (BufferedReader begun = process.inputReader()) {
            assertEquals(LIST.value(), begun.readLine());
            try (RefreshScheduler node = start(database, Clock.systemUTC(), (list, at) -> refreshed.add(list))) {
                process.destroyForcibly().waitFor();
                assertEquals(LIST, refreshed.take());
                node.schedule(OTHER, LONG_AGO, Instant.EPOCH);
                assertEquals(OTHER, refreshed.take());
            }
        } finally {
            process.destroyForcibly();
        }
        assertEquals(List.of(), List.copyOf(refreshed));
    }

    @Test
    void scheduler8_closingLeavesNoThread() throws InterruptedException {
        Set<Thread> before = threads();
        BlockingQueue<ListId> refreshed = new LinkedBlockingQueue<>();
        RefreshScheduler node = start(newTable(), Clock.systemUTC(), (list, at) -> refreshed.add(list));
        node.schedule(LIST, LONG_AGO, Instant.EPOCH);
        refreshed.take();
        node.close();

        awaitThreads(before);
    }

    @Test
    void scheduler8_closingLeavesARefreshToEndAndTellsTheOthersMeanwhileThatItIsAlive() throws Exception {
        Set<Thread> before = threads();
        DataSource database = newTable();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RefreshScheduler node = start(database, Clock.systemUTC(), (list, at) -> {
            begun.countDown();
            mayEnd.await();
        });
        node.schedule(LIST, LONG_AGO, Instant.EPOCH);
        begun.await();
        node.close();
        String heartbeat = heartbeat(database);
        while (heartbeat.equals(heartbeat(database))) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();

        awaitThreads(before);
        assertEquals("none", heartbeat(database));
    }

    private static String heartbeat(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_heartbeat FROM refresh_schedule")) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "none");
        }
    }

    @Test
    void scheduler9_aRefreshMayCloseItsNode() throws InterruptedException {
        Set<Thread> before = threads();
        BlockingQueue<RefreshScheduler> nodes = new LinkedBlockingQueue<>();
        CountDownLatch closed = new CountDownLatch(1);
        RefreshScheduler node = start(newTable(), Clock.systemUTC(), (list, at) -> {
            nodes.take().close();
            closed.countDown();
        });
        node.schedule(LIST, LONG_AGO, Instant.EPOCH);
        nodes.add(node);
        closed.await();

        awaitThreads(before);
    }
}
