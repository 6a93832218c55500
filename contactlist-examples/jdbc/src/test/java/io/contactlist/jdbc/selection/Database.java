package io.contactlist.jdbc.selection;

import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Provides a database in memory, which lives as long as the process. */
final class Database {

    private Database() {}

    static DataSource with(Collection<Conversation> conversations) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script());
            for (Conversation conversation : conversations) {
                add(connection, conversation);
            }
            connection.commit();
        }
        return database;
    }

    private static String script() {
        try (InputStream in = SqlConversationSource.class.getResourceAsStream("conversations.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Connection connection, Conversation conversation) throws SQLException {
        String id = conversation.id().value();
        insert(
                connection,
                "INSERT INTO conversation VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                conversation.contact().value(),
                conversation.contactName(),
                conversation.channel().id(),
                conversation.channel().type().name(),
                conversation.status().name(),
                ConversationTables.parameter(conversation.created()),
                conversation.lastActivity().map(ConversationTables::parameter).orElse(null));
        for (String label : conversation.labels()) {
            insert(connection, "INSERT INTO label VALUES (?, ?)", id, label);
        }
        for (Map.Entry<String, AttributeValue> attribute :
                conversation.attributes().entrySet()) {
            AttributeValue value = attribute.getValue();
            insert(
                    connection,
                    "INSERT INTO attribute (conversation, name, " + ConversationTables.column(value.type())
                            + ") VALUES (?, ?, ?)",
                    id,
                    attribute.getKey(),
                    ConversationTables.parameter(value));
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
