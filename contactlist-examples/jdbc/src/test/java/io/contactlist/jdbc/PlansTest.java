package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningOrder;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the query plans of the databases. PostgreSQL plans by its statistics, which may be outdated, and the reads of
 * an upload or a planning must not depend on them. With locks, H2 does not read in the order of an index.
 */
class PlansTest {

    private static final ListId LIST = ListId.of("debtors");

    private static final String READ_BY_ANY_KEY = """
            SELECT sum(idx_tup_read) + (
                SELECT seq_tup_read FROM pg_stat_user_tables
                WHERE schemaname = current_schema AND relname = 'contact')
            FROM pg_stat_user_indexes
            WHERE schemaname = current_schema AND relname = 'contact'
                AND indexrelname NOT IN (
                    'contact_due_social_media', 'contact_due_email', 'contact_due_call', 'contact_next_end')""";

    private static final String READ_AS_DUE = """
            SELECT sum(idx_tup_read) FROM pg_stat_user_indexes
            WHERE schemaname = current_schema AND indexrelname IN ('contact_due_call', 'contact_next_end')""";

    @RegisterExtension
    final Databases databases = new Databases();

    private static ContactLists newLists(HikariDataSource database) {
        return newLists(database, PlanningOrder.DUE_FIRST);
    }

    private static ContactLists newLists(HikariDataSource database, PlanningOrder order) {
        ContactLists lists = ContactLists.of(Databases.postgreSqlStore(database), Clock.systemUTC());
        lists.create(LIST, ContactList.named("Debtors").order(order));
        return lists;
    }

    @Test
    void anUploadReadsNoContactThatItIsNotAbout() throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database);
        Rows.upload(lists, LIST, 1, 100);
        execute(database, "ANALYZE contact");
        execute(database, "TRUNCATE contact");
        long before = read(database, READ_BY_ANY_KEY);
        Rows.upload(lists, LIST, 1, 10_000);

        assertEquals(before, read(database, READ_BY_ANY_KEY));
    }

    @Test
    void whatWasDoneInAShortListDoesNotWalkItWhenItIsLong() throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database);
        Rows.upload(lists, LIST, 1, 4);
        Campaign calls = lists.launch(LIST, ChannelType.CALL);
        execute(database, "VACUUM ANALYZE contact");
        for (int i = 1; i <= 10; i++) {
            Rows.upload(lists, LIST, 1, 4);
            lists.record(barred());
            List<PlannedAttempt> planned = lists.plan(calls.id(), 4);
            assertEquals(3, planned.size());
            lists.stop(calls.id());
            planned.forEach(attempt -> lists.record(attempt.handedBack(Instant.now())));
            lists.launch(calls);
        }
        Rows.upload(lists, LIST, 1, 10_000);
        long before = read(database, READ_BY_ANY_KEY);
        lists.record(barred());
        Rows.upload(lists, LIST, 9_001, 10_100);
        assertEquals(500, lists.plan(calls.id(), 500).size());

        assertTrue(read(database, READ_BY_ANY_KEY) - before < 5_000);
    }

    /** The statistics show one long list, or many lists of one contact. */
    @ParameterizedTest
    @ValueSource(strings = {"1000, i", "1000 + i, 1"})
    void aListThatStatisticsDoNotKnowIsNotWalked(String others) throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database);
        execute(
                database,
                "INSERT INTO contact (list, position, full_id, data, progress)"
                        + " SELECT list, position, list || ':c' || position, '{}', '{}'"
                        + " FROM (SELECT " + others + " FROM generate_series(1, 10000) AS i) AS o (list, position)");
        execute(database, "VACUUM ANALYZE contact");
        long before = read(database, READ_BY_ANY_KEY);
        Rows.upload(lists, LIST, 1, 10_000);
        Rows.upload(lists, LIST, 9_001, 10_100);
        Campaign calls = lists.launch(LIST, ChannelType.CALL);
        for (int i = 1; i <= 10; i++) {
            lists.record(barred());
            assertEquals(50, lists.plan(calls.id(), 50).size());
        }

        assertTrue(read(database, READ_BY_ANY_KEY) - before < 5_000);
    }

    /** Otherwise steps with the same contacts could deadlock. */
    @Test
    void contactsAreLockedInTheOrderOfTheirIndexWhateverTheyAreAskedForIn() {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database);
        Rows.upload(lists, LIST, 1, 12);
        List<String> ids = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "c" + number)
                .sorted()
                .toList();
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));
        List<String> locked = lists.store()
                .atomically(LIST, view -> new StepResult<>(view.state(), List.of(), found(shuffled, view)));

        assertEquals(ids, locked);
    }

    private static List<String> found(List<String> ids, ContactStore.View view) {
        return view.find(ids.stream().map(ContactId::of).toList()).stream()
                .map(contact -> contact.id().value())
                .toList();
    }

    private static ReportedEvent barred() {
        return new ReportedEvent(LIST, ContactId.of("c1"), new ContactBarred(Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource
    void aPlanningReadsNoContactThatItDoesNotTake(PlanningOrder order) throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database, order);
        Rows.upload(lists, LIST, 1, 10_000);
        CampaignId campaign = lists.launch(LIST, ChannelType.CALL).id();
        long before = read(database, READ_AS_DUE);
        assertEquals(500, lists.plan(campaign, 500).size());

        assertEquals(500, read(database, READ_AS_DUE) - before);
    }

    /** 1,000 contacts wait, 1,000 were handed back, and all others are fresh. */
    @ParameterizedTest
    @EnumSource
    void aPlanningReadsOfEachGroupAtMostWhatItMayTake(PlanningOrder order) throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database, order);
        Rows.upload(lists, LIST, 1, 10_000);
        CampaignId campaign = lists.launch(LIST, ChannelType.CALL).id();
        List<PlannedAttempt> planned = lists.plan(campaign, 2_000);
        for (int i = 0; i < planned.size(); i++) {
            PlannedAttempt attempt = planned.get(i);
            Instant now = Instant.now();
            lists.record(i % 2 == 0 ? attempt.handedBack(now) : attempt.failed(FailureCategory.BUSY, now));
        }
        for (int plannings = 0; plannings < 4; plannings++) {
            execute(database, "VACUUM contact");
            long before = read(database, READ_AS_DUE);
            assertEquals(600, lists.plan(campaign, 600).size());

            assertTrue(read(database, READ_AS_DUE) - before <= 2 * 600);
        }
    }

    @ParameterizedTest
    @EnumSource
    void h2TakesDueContactsInTheOrderOfTheIndex(PlanningOrder order) throws SQLException {
        DataSource database = databases.newH2();
        Databases.h2Store(database);
        BigDecimal now = BigDecimal.ONE;
        Object[] parameters = order == PlanningOrder.DUE_FIRST
                ? new Object[] {1L, now, 1_000, 1L, now, 1_000, 1L, 1_000}
                : new Object[] {1L, 1_000, 1L, now, 1_000, 1L, now, 1_000};
        try (var connection = database.getConnection()) {
            String due = plan(connection, new H2().due(ChannelType.CALL, order), parameters);

            assertEquals(3, due.split("PUBLIC.CONTACT_DUE_CALL", -1).length - 1, due);
            assertEquals(3, due.split("index sorted", -1).length - 1, due);
        }
    }

    @Test
    void h2TakesOverdueContactsInTheOrderOfTheIndexAndFindsEachByIt() throws SQLException {
        DataSource database = databases.newH2();
        Databases.h2Store(database);
        Dialect h2 = new H2();
        try (var connection = database.getConnection()) {
            String overdue = plan(connection, h2.overdue(), 1L, BigDecimal.ONE, 1_000);
            String find = plan(connection, h2.find(), connection.createArrayOf("varchar", new Object[] {"1:c1"}));

            assertTrue(overdue.contains("CONTACT_NEXT_END") && overdue.contains("index sorted"), overdue);
            assertTrue(find.contains("FULL_ID = WANTED.FULL_ID"), find);
        }
    }

    private static String plan(Connection connection, String sql, Object... parameters) throws SQLException {
        return Jdbc.one(connection, "EXPLAIN " + sql, row -> row.getString(1), parameters);
    }

    private static void execute(HikariDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            Jdbc.execute(connection, sql);
        }
    }

    private static long read(HikariDataSource database, String count) throws SQLException {
        execute(database, "SELECT pg_stat_force_next_flush()");
        try (var connection = database.getConnection()) {
            return Jdbc.one(connection, count, row -> row.getLong(1));
        }
    }
}
