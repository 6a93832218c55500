package io.contactlist.contract;

import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.Condition.or;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tests the promises of any source: the numbered list in {@link ConversationSource}. Extend this class, implement
 * {@link #newSource}, and override the flag if the source can fail. The tests {@code source3_…} belong to promise 3.
 */
public abstract class ConversationSourceContract {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    private static final Criteria ALL = new Criteria(StandardAttribute.ID.isPresent(), ZoneOffset.UTC);
    private static final int MANY = 60;

    private final RandomSelection selection = new RandomSelection(new Random(4711));

    /**
     * Creates a source.
     *
     * @param conversations the conversations that it finds; their ids are all different
     * @return the source
     * @throws IOException if the source cannot be created
     */
    protected abstract ConversationSource newSource(List<Conversation> conversations) throws IOException;

    /** {@return whether sources depend on a system that can fail; then {@link #breakOutside} works} */
    protected boolean hasOutside() {
        return false;
    }

    /**
     * Makes the system below the last source fail permanently, for example its database.
     *
     * @throws IOException if the system cannot be stopped
     */
    protected void breakOutside() throws IOException {
        throw new UnsupportedOperationException("this source depends on no system that can fail");
    }

    /** {@return conversations whose ids sort differently as texts, as numbers and without case} */
    private List<Conversation> many() {
        List<Conversation> many = IntStream.range(0, MANY)
                .mapToObj(i -> selection.conversation((i % 2 == 0 ? "c" : "C") + (i / 2)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(many, new Random(4712));
        return many;
    }

    private static List<Conversation> found(ConversationSource source, Criteria criteria) throws IOException {
        return found(source, criteria, NOW, null);
    }

    private static List<Conversation> found(
            ConversationSource source, Criteria criteria, Instant now, @Nullable ConversationId after)
            throws IOException {
        try (Stream<Conversation> found = source.find(criteria, now, after)) {
            return found.toList();
        }
    }

    private static List<ConversationId> ids(List<Conversation> conversations) {
        return conversations.stream().map(Conversation::id).toList();
    }

    @Test
    void source1_findsThoseThatMatchEachOnceAndNoOthers() throws IOException {
        List<Conversation> all = many();
        ConversationSource source = newSource(all);
        for (int i = 0; i < 300; i++) {
            Criteria criteria = selection.criteria();
            Instant now = selection.instant();
            List<Conversation> found = found(source, criteria, now, null);

            assertEquals(
                    all.stream().filter(criteria.at(now)).collect(Collectors.toSet()),
                    Set.copyOf(found),
                    criteria::toText);
            assertEquals(Set.copyOf(found).size(), found.size());
        }
    }

    @Test
    void source1_findsNothingWhereThereIsNothing() throws IOException {
        assertEquals(List.of(), found(newSource(List.of()), ALL));
        assertEquals(List.of(), found(newSource(many()), new Criteria(not(ALL.condition()), ALL.zone())));
    }

    @Test
    void source1_valuesAreValuesAndNothingElse() throws IOException {
        for (String value : List.of("'; DROP TABLE conversation; --", "%", "_", "\\", "\"", "a\nb", "\uD83D\uDE00")) {
            Conversation with = bare("with").withAttribute("x", "<" + value + ">");
            ConversationSource source = newSource(List.of(with, bare("without").withAttribute("x", "<>")));
            Condition contains = Attribute.text("x").contains(value);
            Condition equal = Attribute.text("x").equalTo("<" + value + ">");

            assertEquals(List.of(with), found(source, new Criteria(contains, ALL.zone())));
            assertEquals(List.of(with), found(source, new Criteria(equal, ALL.zone())));
            assertEquals(
                    List.of(),
                    found(
                            source,
                            new Criteria(Attribute.text(value.replace("\n", "")).isPresent(), ALL.zone())));
        }
    }

    private static Conversation bare(String id) {
        return Conversation.of(
                ConversationId.of(id), ContactId.of("p"), Channel.call("line"), ConversationStatus.OPEN, NOW);
    }

    @Test
    void source2_theOrderIsTheSameWithWhateverCriteria() throws IOException {
        ConversationSource source = newSource(many());
        List<ConversationId> all = ids(found(source, ALL));

        assertEquals(MANY, all.size());
        for (int i = 0; i < 100; i++) {
            List<ConversationId> found = ids(found(source, selection.criteria()));
            assertEquals(all.stream().filter(found::contains).toList(), found);
        }
    }

    @Test
    void source2_theOrderIsTheSameThoughConversationsChange() throws IOException {
        List<Conversation> all = many();
        List<ConversationId> order = ids(found(newSource(all), ALL));
        List<Conversation> changed = all.stream()
                .map(conversation -> new Conversation(
                        conversation.id(),
                        ContactId.of("another"),
                        selection.conversation().contactName(),
                        Channel.email("another"),
                        ConversationStatus.RESOLVED,
                        selection.conversation().labels(),
                        conversation.created(),
                        selection.instant(),
                        selection.conversation().attributes()))
                .toList();

        assertEquals(order, ids(found(newSource(changed), ALL)));
    }

    @Test
    void source3_piecesThatFollowEachOtherAreTheWhole() throws IOException {
        ConversationSource source = newSource(many());
        List<Conversation> all = found(source, ALL);
        for (int i = 0; i < MANY; i++) {
            assertEquals(
                    all.subList(i + 1, MANY), found(source, ALL, NOW, all.get(i).id()));
        }
    }

    @Test
    void source3_aPositionNeedNotMatch() throws IOException {
        ConversationSource source = newSource(many());
        List<Conversation> all = found(source, ALL);
        Criteria open = new Criteria(
                or(
                        StandardAttribute.STATUS.equalTo(ConversationStatus.OPEN),
                        StandardAttribute.CREATED.before(LocalDate.parse("2026-03-29"))),
                ZoneOffset.UTC);
        for (int i = 0; i < MANY; i++) {
            assertEquals(
                    all.subList(i + 1, MANY).stream().filter(open.at(NOW)).toList(),
                    found(source, open, NOW, all.get(i).id()));
        }
    }

    @Test
    void source4_whatWasThereWhenItWasAskedIsFoundThoughTheStreamIsReadLate() throws IOException {
        ConversationSource source = newSource(many());
        try (Stream<Conversation> first = source.find(ALL, NOW, null);
                Stream<Conversation> second = source.find(ALL, NOW, null)) {
            assertEquals(MANY, found(source, ALL).size());
            List<Conversation> read = first.toList();
            assertEquals(MANY, read.size());
            assertEquals(read, second.toList());
        }
    }

    @Test
    void source4_aStreamThatIsClosedEarlyHoldsNothing() throws IOException {
        ConversationSource source = newSource(many());
        for (int i = 0; i < 200; i++) {
            try (Stream<Conversation> found = source.find(ALL, NOW, null)) {
                assertEquals(1, found.limit(1).count());
            }
        }
    }

    @Test
    void source5_everyValueComesAsItIs() throws IOException {
        Conversation bare = bare("bare");
        Conversation full = bare("full ' \" \\ %")
                .withName("O'Neill \uD83D\uDE00")
                .withLabels(Set.of("", "a", "A", " a", "a,b", "[\"a\"]"))
                .withLastActivity(Instant.parse("2026-03-29T00:30:00.123456789Z"))
                .withAttribute("text", "")
                .withAttribute("number", new BigDecimal("-12345678901234567890.0123456789"))
                .withAttribute("truth", false)
                .withAttribute("date", LocalDate.parse("0001-01-01"))
                .withAttribute("instant", Instant.parse("9999-12-31T23:59:59.999999999Z"));
        List<Conversation> given = List.of(bare, full);

        assertEquals(Set.copyOf(given), Set.copyOf(found(newSource(given), ALL)));
    }

    @ParameterizedTest
    @FieldSource("io.contactlist.contract.HostileText#ALL")
    void source5_anyTextComesAsItIs(String hostile) throws IOException {
        Conversation conversation = new Conversation(
                ConversationId.of(hostile),
                ContactId.of(hostile),
                hostile,
                Channel.socialMedia(hostile),
                ConversationStatus.OPEN,
                Set.of(hostile),
                NOW,
                NOW.plusNanos(1),
                bare("x").withAttribute("a", hostile).attributes());
        ConversationSource source = newSource(List.of(conversation));

        assertEquals(List.of(conversation), found(source, ALL));
        assertEquals(List.of(), found(source, ALL, NOW, conversation.id()));
        assertEquals(
                List.of(conversation),
                found(source, new Criteria(Attribute.text("a").equalTo(hostile), ALL.zone())));
    }

    @Test
    void source6_aSourceThatIsGoneSaysSo() throws IOException {
        assumeTrue(hasOutside(), "the source depends on no system that can fail");
        ConversationSource source = newSource(many());
        breakOutside();

        assertThrows(IOException.class, () -> found(source, ALL));
        assertThrows(IOException.class, () -> found(source, new Criteria(not(ALL.condition()), ALL.zone())));
    }

    @Test
    void source6_aStreamWhoseSourceGoesIsReadToTheEndOrSaysSo() throws IOException {
        assumeTrue(hasOutside(), "the source depends on no system that can fail");
        int number = 5_000;
        ConversationSource source = newSource(
                IntStream.range(0, number).mapToObj(i -> bare("c" + i)).toList());
        try (Stream<Conversation> stream = source.find(ALL, NOW, null)) {
            Iterator<Conversation> reading = stream.iterator();
            reading.next();
            breakOutside();
            int read = 1;
            try {
                for (; reading.hasNext(); read++) {
                    reading.next();
                }
            } catch (UncheckedIOException e) {
                read = number;
            }
            assertEquals(number, read, "it just ended");
        }
    }

    @Test
    void source7_manyThreadsMayAskAtOnce() throws Exception {
        ConversationSource source = newSource(many());
        List<Criteria> criteria = Stream.generate(selection::criteria).limit(50).toList();
        List<List<Conversation>> expected = new ArrayList<>();
        for (Criteria one : criteria) {
            expected.add(found(source, one));
        }
        Callable<List<List<Conversation>>> ask = () -> {
            List<List<Conversation>> found = new ArrayList<>();
            for (Criteria one : criteria) {
                found.add(found(source, one));
            }
            return found;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<List<Conversation>>> found : threads.invokeAll(Collections.nCopies(4, ask))) {
                assertEquals(expected, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
