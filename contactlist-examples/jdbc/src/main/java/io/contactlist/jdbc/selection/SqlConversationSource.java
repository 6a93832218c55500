package io.contactlist.jdbc.selection;

import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds conversations in a relational database. Each page is read in a transaction of its own, so a slow or abandoned
 * stream holds no connection. The order is the database's order of ids; here it equals the order of Java's strings.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SqlConversationSource implements ConversationSource {

    private static final int PAGE = 500;

    private final DataSource database;

    /**
     * Creates a source.
     *
     * @param database has the tables or views of {@code conversations.sql}; see the package page
     */
    public SqlConversationSource(DataSource database) {
        this.database = database;
    }

    @Override
    public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
            throws IOException {
        Sql condition = SqlCondition.of(criteria, now);
        return Stream.iterate(page(condition, after), page -> !page.isEmpty(), page -> following(condition, page))
                .flatMap(List::stream);
    }

    private List<Conversation> following(Sql condition, List<Conversation> page) {
        if (page.size() < PAGE) {
            return List.of();
        }
        try {
            return page(condition, page.get(page.size() - 1).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Conversation> page(Sql condition, @Nullable ConversationId after) throws IOException {
        Sql following = after == null ? condition : condition.then(Sql.of(" AND c.id > ?", after.value()));
        try (Connection connection = database.getConnection()) {
            // The transaction reads the labels and attributes as they were when the conversation was chosen.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            List<Conversation> page = new ConversationQuery(connection).first(PAGE, following);
            connection.commit();
            return page;
        } catch (SQLException e) {
            throw new IOException("the conversations cannot be read", e);
        }
    }
}
