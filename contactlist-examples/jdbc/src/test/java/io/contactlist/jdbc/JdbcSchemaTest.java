package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.jdbc.refresh.ClusteredRefreshScheduler;
import io.contactlist.jdbc.refresh.NodeSettings;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the tables, created by this artifact and by Flyway from the same scripts. */
class JdbcSchemaTest {

    private static final ListId LIST = ListId.of("debtors");

    @RegisterExtension
    final Databases databases = new Databases();

    private static List<String> migrate(DataSource database, String folder) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/contactlist/jdbc/" + folder)
                .table("contactlist_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        flyway.migrate();
        flyway.validate();
        return Arrays.stream(flyway.info().applied())
                .map(script -> script.getVersion() + " " + script.getDescription())
                .toList();
    }

    private static void assertWorks(DataSource database, JdbcContactStore store) {
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(LIST, ContactList.named("Debtors"));
        Rows.upload(lists, LIST, 1, 10);
        assertEquals(10, lists.counters(LIST).inList().total());
        RefreshScheduler scheduler = ClusteredRefreshScheduler.start(
                database, Clock.systemUTC(), (list, at) -> {}, (list, at, failure) -> {}, NodeSettings.DEFAULT);
        scheduler.schedule(LIST, Frequency.daily(ZoneOffset.UTC), Instant.now());
        scheduler.cancel(LIST);
        scheduler.close();
    }

    @Test
    void flywayTakesTheScriptsForPostgreSqlAsTheyAre() {
        DataSource database = databases.newPostgreSql();

        List<String> applied = migrate(database, "postgresql");
        assertEquals(List.of("1 contact lists", "2 refresh schedule"), applied);
        assertWorks(database, JdbcContactStore.postgreSql(database).withEventLog());
    }

    @Test
    void flywayTakesTheScriptsForH2AsTheyAre() {
        DataSource database = databases.newH2();

        List<String> applied = migrate(database, "h2");
        assertEquals(List.of("1 contact lists", "2 refresh schedule"), applied);
        assertWorks(database, JdbcContactStore.h2(database).withEventLog());
    }

    @Test
    void tablesThatExistAreLeftAsTheyAre() {
        for (DataSource database : List.of(databases.newPostgreSql(), databases.newH2())) {
            JdbcSchema.create(database);
            JdbcSchema.create(database);
        }
    }

    @Test
    void flywayTakesOverTablesThatTheLibraryHasMade() {
        DataSource database = databases.newH2();
        JdbcSchema.create(database);

        List<String> applied = migrate(database, "h2");
        assertEquals(List.of("1 contact lists", "2 refresh schedule"), applied.subList(1, applied.size()));
        assertWorks(database, JdbcContactStore.h2(database));
    }

    @Test
    void anotherDatabaseIsRefused() {
        DataSource database = databases.newH2();
        DataSource other = proxy(DataSource.class, database, "getConnection", () -> {
            Connection connection = database.getConnection();
            DatabaseMetaData named =
                    proxy(DatabaseMetaData.class, connection.getMetaData(), "getDatabaseProductName", () -> "Other");
            return proxy(Connection.class, connection, "getMetaData", () -> named);
        });

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> JdbcSchema.create(other));
        assertEquals("database: expected PostgreSQL or H2, found Other", refused.getMessage());
    }

    private interface Answer {
        Object get() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, String method, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) ->
                        called.getName().equals(method) ? answer.get() : called.invoke(target, arguments));
        return type.cast(proxy);
    }

    @Test
    void aMissingDriverIsNamed() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("postgresql-42"))
                .map(JdbcSchemaTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader withoutDriver = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Method open =
                    withoutDriver.loadClass(JdbcContactStore.class.getName()).getMethod("postgreSql", DataSource.class);
            DataSource database = databases.newH2();
            InvocationTargetException failed =
                    assertThrows(InvocationTargetException.class, () -> open.invoke(null, database));
            assertEquals(IllegalStateException.class, failed.getCause().getClass());
            assertTrue(failed.getCause().getMessage().contains("org.postgresql:postgresql"));
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
