package io.contactlist.faults;

import io.contactlist.model.ConversationId;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.spi.ConversationSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way to break one promise of a source. */
enum SourceFault {
    NONE(0, source -> source),

    FINDS_EACH_TWICE(
            1,
            source -> (criteria, now, after) ->
                    source.find(criteria, now, after).flatMap(found -> Stream.of(found, found))),
    EVALUATES_AT_ANOTHER_INSTANT(
            1, source -> (criteria, now, after) -> source.find(criteria, now.plus(1, ChronoUnit.DAYS), after)),

    ORDERS_BY_WHAT_CHANGES(
            2,
            source -> (criteria, now, after) ->
                    source.find(criteria, now, after).sorted(Comparator.comparing(Conversation::status))),

    BEGINS_WITH_THE_POSITION(3, BeginningWithThePosition::new),
    KNOWS_POSITIONS_THAT_MATCH_ONLY(3, KnowingMatches::new),

    READS_ONE_STREAM_AT_A_TIME(4, OneAtATime::new),

    KEEPS_MICROSECONDS(
            5,
            source ->
                    (criteria, now, after) -> source.find(criteria, now, after).map(SourceFault::inMicroseconds)),

    JUST_ENDS(6, JustEnding::new),
    JUST_ENDS_IN_THE_MIDDLE(6, JustEndingLater::new),

    SHARES_WHAT_IT_IS_ASKED(7, Sharing::new);

    private final int promise;
    private final UnaryOperator<ConversationSource> making;

    SourceFault(int promise, UnaryOperator<ConversationSource> making) {
        this.promise = promise;
        this.making = making;
    }

    int promise() {
        return promise;
    }

    /** A source with this fault, in place of one without. */
    ConversationSource in(ConversationSource source) {
        return making.apply(source);
    }

    private static Conversation inMicroseconds(Conversation given) {
        Instant last = given.lastActivityAt();
        return last == null ? given : given.withLastActivity(last.truncatedTo(ChronoUnit.MICROS));
    }

    /** Begins with the conversation at the position instead of the one after it. */
    private record BeginningWithThePosition(ConversationSource source) implements ConversationSource {

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            List<Conversation> all = source.find(criteria, now, null).toList();
            List<Conversation> following = source.find(criteria, now, after).toList();
            return all
                    .subList(Math.max(0, all.size() - following.size() - (after == null ? 0 : 1)), all.size())
                    .stream();
        }
    }

    /** Starts again where the conversation at the position no longer matches. */
    private record KnowingMatches(ConversationSource source) implements ConversationSource {

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            List<Conversation> all = source.find(criteria, now, null).toList();
            boolean known = all.stream().anyMatch(found -> found.id().equals(after));
            return known ? source.find(criteria, now, after) : all.stream();
        }
    }

    /** Ends a stream when another one is opened. */
    private record OneAtATime(ConversationSource source, AtomicReference<Object> reading)
            implements ConversationSource {

        OneAtATime(ConversationSource source) {
            this(source, new AtomicReference<>());
        }

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            Object mine = new Object();
            reading.set(mine);
            return source.find(criteria, now, after).filter(found -> reading.get() == mine);
        }
    }

    /** Returns an empty stream where it should throw. */
    private record JustEnding(ConversationSource source) implements ConversationSource {

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after) {
            try {
                return source.find(criteria, now, after);
            } catch (IOException e) {
                return Stream.of();
            }
        }
    }

    /** Ends its stream where it should throw in the middle. */
    private record JustEndingLater(ConversationSource source) implements ConversationSource {

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            Iterator<Conversation> found = source.find(criteria, now, after).iterator();
            return Stream.iterate(found, JustEndingLater::hasNext, same -> same).map(Iterator::next);
        }

        private static boolean hasNext(Iterator<Conversation> found) {
            try {
                return found.hasNext();
            } catch (UncheckedIOException e) {
                return false;
            }
        }
    }

    /** Keeps the criteria in a field, so concurrent callers get each other's results. */
    private record Sharing(ConversationSource source, AtomicReference<Criteria> asked) implements ConversationSource {

        Sharing(ConversationSource source) {
            this(source, new AtomicReference<>());
        }

        @Override
        public Stream<Conversation> find(Criteria criteria, Instant now, @Nullable ConversationId after)
                throws IOException {
            asked.set(criteria);
            Thread.yield();
            return source.find(asked.get(), now, after);
        }
    }
}
