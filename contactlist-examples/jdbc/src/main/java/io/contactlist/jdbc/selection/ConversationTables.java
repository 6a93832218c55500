package io.contactlist.jdbc.selection;

import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Conversation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of an embedding system in tables: what every conversation has as columns, labels and its own
 * attributes as rows. Numbers are as wide as {@link AttributeValue.Decimal} allows, and instants are kept to
 * the nanosecond; where a database keeps less, write no more into it than it keeps.
 */
final class ConversationTables {

    private static final String DEFINITION = """
            CREATE TABLE conversation (
                id VARCHAR PRIMARY KEY,
                contact VARCHAR NOT NULL,
                name VARCHAR,
                channel VARCHAR NOT NULL,
                channel_type VARCHAR NOT NULL,
                status VARCHAR NOT NULL,
                created TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                last_activity TIMESTAMP(9) WITH TIME ZONE
            );
            CREATE TABLE label (
                conversation VARCHAR NOT NULL REFERENCES conversation,
                label VARCHAR NOT NULL,
                PRIMARY KEY (conversation, label)
            );
            CREATE TABLE attribute (
                conversation VARCHAR NOT NULL REFERENCES conversation,
                name VARCHAR NOT NULL,
                text_value VARCHAR,
                number_value DECIMAL(76, 38),
                truth_value BOOLEAN,
                date_value DATE,
                instant_value TIMESTAMP(9) WITH TIME ZONE,
                PRIMARY KEY (conversation, name)
            );
            """;

    private ConversationTables() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DEFINITION);
        }
    }

    static void add(Connection connection, Conversation conversation) throws SQLException {
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
                parameter(conversation.created()),
                conversation.lastActivity().map(ConversationTables::parameter).orElse(null));
        for (String label : conversation.labels()) {
            insert(connection, "INSERT INTO label VALUES (?, ?)", id, label);
        }
        for (Map.Entry<String, AttributeValue> attribute :
                conversation.attributes().entrySet()) {
            AttributeValue value = attribute.getValue();
            insert(
                    connection,
                    "INSERT INTO attribute (conversation, name, " + column(value.type()) + ") VALUES (?, ?, ?)",
                    id,
                    attribute.getKey(),
                    parameter(value));
        }
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static String column(AttributeType type) {
        return switch (type) {
            case TEXT -> "text_value";
            case NUMBER -> "number_value";
            case TRUTH -> "truth_value";
            case DATE -> "date_value";
            case INSTANT -> "instant_value";
            case LABELS, STATUS, CHANNEL_TYPE ->
                throw new IllegalArgumentException("no attribute of one's own is of the type " + type);
        };
    }

    static Object parameter(AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            return text.value();
        } else if (value instanceof AttributeValue.Decimal number) {
            return number.value();
        } else if (value instanceof AttributeValue.Truth truth) {
            return truth.value();
        } else if (value instanceof AttributeValue.Date date) {
            return date.value();
        }
        return parameter(((AttributeValue.Moment) value).value());
    }

    static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
