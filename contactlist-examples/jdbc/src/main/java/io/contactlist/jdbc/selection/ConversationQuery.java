package io.contactlist.jdbc.selection;

import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads any number of conversations in three queries: the conversations, their labels and their attributes. */
final class ConversationQuery {

    private final Connection connection;
    private final Map<String, Conversation> found = new LinkedHashMap<>();

    ConversationQuery(Connection connection) {
        this.connection = connection;
    }

    /**
     * {@return the first conversations by id for which a condition on {@code conversation c} holds, at most {@code
     * limit}}
     */
    List<Conversation> first(int limit, Sql condition) throws SQLException {
        read(
                Sql.of("SELECT * FROM conversation c WHERE ")
                        .then(condition)
                        .then(Sql.of(" ORDER BY c.id FETCH FIRST ? ROWS ONLY", limit)),
                row -> found.put(row.getString("id"), conversation(row)));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> labels = new HashMap<>();
        read(
                ofThoseFound("SELECT * FROM label WHERE conversation IN ("),
                row -> labels.computeIfAbsent(row.getString("conversation"), id -> new HashSet<>())
                        .add(row.getString("label")));
        labels.forEach((id, all) -> found.computeIfPresent(id, (same, conversation) -> conversation.withLabels(all)));
        read(ofThoseFound("SELECT * FROM attribute WHERE conversation IN ("), row -> {
            String name = row.getString("name");
            Object value = value(row);
            found.computeIfPresent(
                    row.getString("conversation"), (id, conversation) -> conversation.withAttribute(name, value));
        });
        return List.copyOf(found.values());
    }

    private Sql ofThoseFound(String query) {
        return Sql.list(query, List.copyOf(found.keySet()), ")");
    }

    /** Handles a row. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(Sql query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = query.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return Conversation.of(
                        ConversationId.of(row.getString("id")),
                        ContactId.of(row.getString("contact")),
                        new Channel(row.getString("channel"), ChannelType.valueOf(row.getString("channel_type"))),
                        ConversationStatus.valueOf(row.getString("status")),
                        row.getObject("created", OffsetDateTime.class).toInstant())
                .withName(row.getString("name"))
                .withLastActivity(instant(row, "last_activity"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** {@return the value of an attribute: its only column that is not null} */
    private static Object value(ResultSet row) throws SQLException {
        return Stream.of(
                        row.getString("text_value"),
                        row.getBigDecimal("number_value"),
                        row.getObject("truth_value", Boolean.class),
                        row.getObject("date_value", LocalDate.class),
                        instant(row, "instant_value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
