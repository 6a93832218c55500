package io.contactlist.jdbc.selection;

import io.contactlist.selection.Conversation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory, which lives as long as the process. */
final class Database {

    private Database() {}

    static DataSource with(Collection<Conversation> conversations) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ConversationTables.create(connection);
            for (Conversation conversation : conversations) {
                ConversationTables.add(connection, conversation);
            }
            connection.commit();
        }
        return database;
    }
}
