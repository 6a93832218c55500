package io.contactlist.jdbc.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.contract.RandomSelection;
import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Tests that SQL selects the same conversations as the criteria in memory (S1, S2), including missing attributes and
 * zones.
 */
class SqlConditionProperties {

    /** The words of a condition, except brackets, commas and question marks. */
    private static final Set<String> WORDS = Set.of(
            (" NOT AND OR EXISTS SELECT 1 FROM WHERE IS NULL TRUE BETWEEN LIKE ESCAPE '!' = < > >= <= label l attribute a"
                            + " a.conversation a.name a.text_value a.number_value a.truth_value a.date_value"
                            + " a.instant_value l.conversation l.label c.id c.contact c.name c.channel c.channel_type"
                            + " c.status c.created c.last_activity")
                    .split(" "));

    private static final int CONVERSATIONS = 100;
    private static final int CRITERIA = 50;

    @Property(tries = 20)
    void s2_sqlAndMemoryChooseTheSameInTheSameOrder(@ForAll Random random) throws Exception {
        RandomSelection selection = new RandomSelection(random);
        List<Conversation> all = IntStream.range(0, CONVERSATIONS)
                .mapToObj(i -> selection.conversation((random.nextBoolean() ? "c" : "C") + i))
                .toList();
        ConversationSource memory = ConversationSource.inMemory(all);
        ConversationSource database = new SqlConversationSource(Database.with(all));
        for (int i = 0; i < CRITERIA; i++) {
            Criteria criteria = selection.criteria();
            Instant now = selection.instant();
            ConversationId after = random.nextInt(4) > 0
                    ? null
                    : all.get(random.nextInt(CONVERSATIONS)).id();

            assertEquals(
                    found(memory, criteria, now, after),
                    found(database, criteria, now, after),
                    () -> criteria.toText() + " at " + now + "\n" + SqlCondition.of(criteria, now));
        }
    }

    private static List<Conversation> found(
            ConversationSource source, Criteria criteria, Instant now, ConversationId after) throws IOException {
        try (Stream<Conversation> found = source.find(criteria, now, after)) {
            return found.toList();
        }
    }

    @Property(tries = 20)
    void s2_aConditionIsNeverUnknown(@ForAll Random random) throws SQLException {
        RandomSelection selection = new RandomSelection(random);
        DataSource database = Database.with(IntStream.range(0, CONVERSATIONS)
                .mapToObj(i -> selection.conversation("c" + i))
                .toList());
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < CRITERIA; i++) {
                Sql condition = SqlCondition.of(selection.criteria(), selection.instant());
                Sql unknown = Sql.of("SELECT COUNT(*) FROM conversation c WHERE (")
                        .then(condition)
                        .then(") IS UNKNOWN");
                try (PreparedStatement statement = unknown.prepare(connection);
                        ResultSet count = statement.executeQuery()) {
                    assertTrue(count.next());
                    assertEquals(0, count.getInt(1), condition::text);
                }
            }
        }
    }

    @Property
    void valuesAreParametersAndNeverInTheText(@ForAll Random random) {
        RandomSelection selection = new RandomSelection(random);
        Sql condition = SqlCondition.of(selection.criteria(), selection.instant());

        List<String> words = new ArrayList<>(List.of(condition.text().split("[ (),?]+")));
        words.removeAll(WORDS);
        assertEquals(List.of(), words);
        assertEquals(
                condition.parameters().size(),
                condition.text().chars().filter(c -> c == '?').count());
    }

    @Property(tries = 200)
    void containsIsNeitherAPatternNorMoreThanText(
            @ForAll("oddTexts") String text, @ForAll("oddTexts") String part, @ForAll boolean within) throws Exception {
        Conversation conversation = Conversation.of(
                        ConversationId.of("c"),
                        ContactId.of("p"),
                        Channel.call("line"),
                        ConversationStatus.OPEN,
                        Instant.EPOCH)
                .withAttribute("x", within ? text + part + text : text);
        Criteria criteria = new Criteria(Attribute.text("x").contains(part), ZoneOffset.UTC);

        assertEquals(
                criteria.matches(conversation, Instant.EPOCH),
                found(new SqlConversationSource(Database.with(List.of(conversation))), criteria, Instant.EPOCH, null)
                        .equals(List.of(conversation)));
    }

    @Provide
    Arbitrary<String> oddTexts() {
        return Arbitraries.strings().withChars("aA%_!\\'\"?\0\u00E9").ofMaxLength(4);
    }
}
