package io.contactlist.jdbc.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.contract.SettableClock;
import io.contactlist.jdbc.Databases;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import io.contactlist.spi.StoreUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests a schedule that outlives its nodes, in simulated time. */
class SharedScheduleTest {

    private static final ListId LIST = ListId.of("list");
    private static final ListId OTHER = ListId.of("other");
    private static final Instant START = SettableClock.START; // 09:00 UTC
    private static final Frequency HOURLY = every(Duration.ofHours(1));
    /** Longer than four heartbeats. The nodes here do not send any. */
    private static final Duration DEATH = Duration.ofMinutes(31);

    @RegisterExtension
    final Databases databases = new Databases();

    private final SettableClock clock = new SettableClock();
    private final List<String> happened = new ArrayList<>();
    private ManualNodes nodes;
    private ClusteredRefreshScheduler scheduler;
    /** An additional action of the next refresh. */
    private Runnable during = () -> {};

    private static Frequency every(Duration period) {
        return Frequency.every(period, LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @BeforeEach
    void openTheFirstNode() {
        nodes = new ManualNodes(databases.newPostgreSql());
        scheduler = node("");
    }

    private ClusteredRefreshScheduler node(String name) {
        Refresh refresh = (list, at) -> {
            happened.add(name + list + " " + at.toString().substring(11));
            Runnable now = during;
            during = () -> {};
            now.run();
        };
        return nodes.open(
                clock, refresh, (list, at, problem) -> happened.add(name + list + " failed: " + problem.getMessage()));
    }

    private List<String> after(Duration time) {
        clock.advance(time);
        nodes.runDue();
        List<String> since = List.copyOf(happened);
        happened.clear();
        return since;
    }

    private List<String> afterMinutes(int minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    private int rows() {
        try (Connection connection = nodes.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM refresh_schedule")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void scheduler11_aRestartGoesOnWithWhatWasScheduledAndKnowsWhatItRefreshedLast() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, HOURLY, START);
        scheduler.cancel(OTHER);
        assertEquals(List.of("list 10:00:00Z"), afterMinutes(60));
        scheduler.close();

        scheduler = node("new ");
        scheduler.schedule(LIST, HOURLY, START);
        assertEquals(List.of(), afterMinutes(59));
        assertEquals(List.of("new list 13:00:00Z"), afterMinutes(121));
        assertEquals(List.of(), afterMinutes(59));
    }

    @Test
    void scheduler11_nodesTogetherRefreshOnceAndObeyEachOther() {
        ClusteredRefreshScheduler second = node("");
        scheduler.schedule(LIST, HOURLY, START);
        second.schedule(OTHER, HOURLY, START);
        assertEquals(List.of("list 10:00:00Z", "other 10:00:00Z"), afterMinutes(60));

        second.cancel(LIST);
        scheduler.schedule(OTHER, every(Duration.ofMinutes(30)), START);
        assertEquals(List.of("other 10:30:00Z"), afterMinutes(30));
        scheduler.close();
        assertEquals(List.of("other 11:00:00Z"), afterMinutes(30));
    }

    @Test
    void scheduler2_whatADeadNodeWasAtIsRefreshedByAnother() {
        scheduler.schedule(LIST, HOURLY, START);
        during = () -> {
            node("second ");
            assertEquals(List.of("list 10:00:00Z"), afterMinutes(29));
            nodes.findDeadFromLast();
            assertEquals(List.of(), afterMinutes(0), "may be alive");
            clock.advance(DEATH);
            nodes.findDeadFromLast();
            nodes.runDueOnLast();
            assertEquals("second list 11:00:00Z", happened.remove(0));
        };
        clock.advance(Duration.ofHours(1));
        nodes.runDue();

        // The first node was not dead, but it may change nothing any more.
        assertEquals(List.of(), afterMinutes(59));
        assertEquals(List.of("list 12:00:00Z"), afterMinutes(1));
    }

    @Test
    void scheduler3_aNodeThatWasTakenForDeadDoesNotEndTheRefreshOfAnother() throws InterruptedException {
        scheduler.schedule(LIST, HOURLY, START);
        clock.advance(Duration.ofHours(1));
        SlowNode first = new SlowNode();
        first.begin();
        clock.advance(DEATH);
        SlowNode second = new SlowNode();
        nodes.findDeadFromLast();
        second.begin();

        first.end();
        assertEquals(List.of(), afterMinutes(60));
        second.end();
        assertEquals(List.of("list 11:31:00Z"), afterMinutes(0));
    }

    /** Runs a node with a thread whose refreshes last until the test ends them. */
    private final class SlowNode {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Thread thread = new Thread(nodes::runDueOnLast);

        SlowNode() {
            nodes.open(
                    clock,
                    (list, at) -> {
                        begun.countDown();
                        mayEnd.await();
                    },
                    (list, at, problem) -> {});
        }

        void begin() throws InterruptedException {
            thread.start();
            begun.await();
        }

        void end() throws InterruptedException {
            mayEnd.countDown();
            thread.join();
        }
    }

    @Test
    void scheduler7_whatIsCancelledWhileItsNodeDiesIsRefreshedNoMore() {
        scheduler.schedule(LIST, HOURLY, START);
        during = () -> {
            scheduler.cancel(LIST);
            node("second ");
            clock.advance(DEATH);
            nodes.findDeadFromLast();
            nodes.runDue();
            assertEquals(0, rows());
        };

        assertEquals(List.of("list 10:00:00Z"), afterMinutes(60));
        assertEquals(List.of(), afterMinutes(60));
    }

    @Test
    void scheduler8_whatIsDueWhenANodeClosesIsLeftToTheOthers() {
        ClusteredRefreshScheduler second = node("second ");
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, HOURLY, START);
        during = scheduler::close;

        assertEquals(List.of("list 10:00:00Z", "second other 10:00:00Z"), afterMinutes(60));
        assertThrows(IllegalStateException.class, () -> scheduler.schedule(LIST, HOURLY, START));
        scheduler.cancel(OTHER);
        assertEquals(List.of("second list 11:00:00Z"), afterMinutes(60));
        second.close();
    }

    @Test
    void scheduler12_whereTheDatabaseIsGoneItSaysSoAndCanBeToldAgain() {
        scheduler.schedule(LIST, HOURLY, START);
        nodes.breakDatabase();
        assertThrows(StoreUnavailableException.class, () -> scheduler.schedule(OTHER, HOURLY, START));
        assertThrows(StoreUnavailableException.class, () -> scheduler.cancel(LIST));
        assertThrows(StoreUnavailableException.class, () -> JdbcSchema.create(nodes.database()));
        assertEquals(List.of(), afterMinutes(121));
        nodes.mendDatabase();

        scheduler.schedule(OTHER, every(Duration.ofHours(2)), START);
        assertEquals(List.of("list 11:02:00Z", "other 11:02:00Z"), afterMinutes(1));
        assertEquals(List.of("list 12:00:00Z"), afterMinutes(58));
    }

    @Test
    void scheduler12_aRefreshWhoseEndCannotBeWrittenIsRunAgain() {
        scheduler.schedule(LIST, HOURLY, START);
        during = nodes::breakDatabase;
        assertEquals(List.of("list 10:00:00Z"), afterMinutes(60));
        nodes.mendDatabase();
        clock.advance(DEATH);
        nodes.findDeadFromLast();

        assertEquals(List.of("list 10:31:00Z"), afterMinutes(0));
        assertEquals(List.of("list 11:00:00Z"), afterMinutes(29));
    }

    @Test
    void scheduler1_whatADatabaseRoundsIsNeitherEarlyNorTwice() {
        Instant uneven = START.plusNanos(400);
        Frequency nanos =
                Frequency.every(Duration.ofHours(1), LocalDateTime.ofInstant(uneven, ZoneOffset.UTC), ZoneOffset.UTC);
        scheduler.schedule(LIST, nanos, START);

        assertEquals(List.of(), after(Duration.ZERO));
        assertEquals(List.of("list 09:00:00.000001Z"), after(Duration.ofNanos(1000)));
        assertEquals(List.of(), after(Duration.ofHours(1).minusNanos(1000)));
        assertEquals(List.of("list 10:00:00.000001Z"), after(Duration.ofNanos(1000)));
    }

    @Test
    void scheduler1_anyListIdIsToldToTheRefresh() {
        List<String> ids = List.of(
                "plain 7/a",
                "-",
                "#",
                "a\u0000b",
                "\ud800",
                "\udc00",
                "Список 😀",
                "'; DROP TABLE refresh_schedule; --",
                "x".repeat(10_000),
                "x".repeat(9_999) + "y");
        ids.forEach(id -> scheduler.schedule(ListId.of(id), HOURLY, START));

        List<String> refreshed = new ArrayList<>(afterMinutes(60));
        refreshed.sort(null);
        assertEquals(ids.stream().map(id -> id + " 10:00:00Z").sorted().toList(), refreshed);
    }

    @Test
    void scheduler1_moreListsThanANodeTakesAtOnceAreAllRefreshed() {
        IntStream.range(0, 100).forEach(i -> scheduler.schedule(ListId.of("list " + i), HOURLY, START));

        assertEquals(100, afterMinutes(60).size());
    }

    @Test
    void scheduler10_aCronExpressionThatCannotBeReadAnyMoreStopsItsListOnly() throws SQLException {
        scheduler.schedule(LIST, Frequency.cron("0 0 * * * *", ZoneOffset.UTC), START);
        scheduler.schedule(OTHER, HOURLY, START);
        try (Connection connection = nodes.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE refresh_schedule SET task_data ="
                    + " convert_to(replace(convert_from(task_data, 'UTF8'), '0 0 * * * *', 'none'), 'UTF8')");
        }

        List<String> first = afterMinutes(60);
        assertEquals(3, first.size(), first::toString);
        assertEquals("list failed: ", first.get(1).substring(0, 13));
        assertEquals(List.of("other 11:00:00Z"), afterMinutes(60));
    }
}
