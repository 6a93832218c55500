package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.RowsUpload;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import io.contactlist.spi.DueQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
                    'contact_due_social_media', 'contact_due_email', 'contact_due_call', 'contact_agent',
                    'contact_next_end')""";

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

        // It reads the first contact of each place, then chooses contacts, then locks them.
        long read = read(database, READ_AS_DUE) - before;
        assertTrue(read <= 1 + 500 + 500, () -> "read " + read);
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

            // It reads two groups, then locks what it takes.
            long read = read(database, READ_AS_DUE) - before;
            assertTrue(read <= 3 + 2 * 600 + 600, () -> "read " + read);
        }
    }

    private static final int KEYS = 300;

    /** In each time key, ten contacts of three priorities are fresh and ten wait. */
    private static CampaignId contactsInManyTimeKeys(ContactLists lists, int contacts) {
        RowsUpload upload = RowsUpload.of(RowsUpload.WITH_ID);
        for (int i = 0; i < contacts; i++) {
            upload.contact(Contact.of(ContactId.of("c" + i), null, List.of(RowsUpload.phone(i)), Attributes.NONE)
                    .withZones(TimeZones.of("Etc/Zone" + i % KEYS))
                    .withPriority(i % 3));
        }
        try {
            lists.upload(LIST, upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists.launch(LIST, ChannelType.CALL).id();
    }

    private static List<Contact> due(ContactLists lists, Set<TimeZones> open, PlanningOrder order, int limit) {
        DueQuery query = new DueQuery(ChannelType.CALL, order, open, null, Instant.now(), limit);
        return lists.store().atomically(LIST, view -> new StepResult<>(view.state(), List.of(), view.due(query)));
    }

    /** Most contacts are in closed time keys or wait, and the others are in 200 time keys and three priorities. */
    @ParameterizedTest
    @EnumSource
    void aPlanningInManyTimeKeysReadsLittleMoreThanItTakes(PlanningOrder order) throws SQLException {
        HikariDataSource database = databases.opened(Pools.postgreSql(Databases.newPostgreSqlUrl(), 1));
        ContactLists lists = newLists(database, order);
        CampaignId campaign = contactsInManyTimeKeys(lists, 9_000);
        Set<TimeZones> open = IntStream.range(0, 200)
                .mapToObj(i -> TimeZones.of("Etc/Zone" + i))
                .collect(Collectors.toSet());
        lists.changeRules(
                LIST,
                new ListRules(
                        ClosurePolicy.ANY_TYPE,
                        AttemptControl.builder()
                                .minimumDelay(Duration.ofDays(1))
                                .build(),
                        order));
        lists.plan(campaign, 2_500)
                .forEach(attempt -> lists.record(attempt.failed(FailureCategory.BUSY, Instant.now())));
        execute(database, "VACUUM contact");
        long before = read(database, READ_AS_DUE);
        assertEquals(500, due(lists, open, order, 500).size());

        // Of each place the first contact, of each open place some contacts, then those that it takes once more.
        long read = read(database, READ_AS_DUE) - before;
        assertTrue(read <= 2 * 3 * KEYS + 200 * 13 + 2 * 500, () -> "read " + read);
    }

    @Test
    void postgreSqlTakesDueContactsInTheOrderOfTheIndex() throws SQLException {
        DataSource database = databases.newPostgreSql();
        Databases.postgreSqlStore(database);
        PlaceIndex index = PlaceIndex.of(ChannelType.CALL, 1);
        try (var connection = database.getConnection()) {
            Object places = connection.createArrayOf("int4", new Object[] {1, 2});
            Object since = connection.createArrayOf("numeric", new Object[] {BigDecimal.ONE, BigDecimal.ONE});
            Object positions = connection.createArrayOf("int8", new Object[] {1L, 2L});
            String firsts = plans(connection, PostgreSql.firstOfEachPlace(index), 1L, 1L);
            String due = plans(
                    connection, PostgreSql.due(index, false), places, since, positions, 1L, BigDecimal.ONE, 1_000);
            String newest =
                    plans(connection, PostgreSql.due(index, true), places, since, positions, 1L, BigDecimal.ONE, 1_000);
            String lock = plans(connection, PostgreSql.lock(index), positions, places, since, 1L);

            for (String plan : List.of(firsts, due, newest, lock)) {
                assertTrue(plan.contains("contact_due_call"), plan);
                assertFalse(plan.contains("Sort") || plan.contains("Seq Scan") || plan.contains("Filter"), plan);
            }
            assertTrue(newest.contains("Scan Backward"), newest);
        }
    }

    /** Shows a plan as a step makes it: without sorts. */
    private static String plans(Connection connection, String sql, Object... parameters) throws SQLException {
        connection.setAutoCommit(false);
        Jdbc.query(connection, "SELECT " + PostgreSql.PLANS_BY_INDEX, row -> row.getString(1));
        return String.join("\n", Jdbc.query(connection, "EXPLAIN " + sql, row -> row.getString(1), parameters));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void h2TakesDueContactsInTheOrderOfTheIndex(boolean backwards) throws SQLException {
        DataSource database = databases.newH2();
        Databases.h2Store(database);
        PlaceIndex index = PlaceIndex.of(ChannelType.CALL, 1);
        try (var connection = database.getConnection()) {
            String next = plan(connection, H2.nextPlace(index), 1L, 142);
            String due = plan(connection, H2.due(index, backwards), 1L, 142, BigDecimal.ONE, 1_000);

            for (String plan : List.of(next, due)) {
                assertTrue(plan.contains("PUBLIC.CONTACT_DUE_CALL") && plan.contains("index sorted"), plan);
            }
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
