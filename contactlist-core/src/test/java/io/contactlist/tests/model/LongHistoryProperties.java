package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.lives.Choice;
import io.contactlist.lives.Dice;
import io.contactlist.lives.EventKind;
import io.contactlist.lives.Life;
import io.contactlist.lives.UnitPool;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Lives of contacts with many attempts, old ones of which are reported on and corrected. */
class LongHistoryProperties {

    private static final int EVENTS = 250;
    private static final ListRules RULES = new ListRules(
            ClosurePolicy.ALL_TYPES,
            AttemptControl.builder()
                    .perContact(60)
                    .perUnit(40)
                    .on(FailureCategory.BUSY, 15, Duration.ofMinutes(5))
                    .answerTime(ChannelType.EMAIL, Duration.ofHours(1))
                    .build());
    private static final List<EventKind> KINDS = Stream.of(EventKind.values())
            .filter(kind -> kind != EventKind.CHANGE_RULES && kind != EventKind.BAR && kind != EventKind.CLOSE)
            .toList();

    private static Life life(long seed) {
        Dice dice = Dice.of(seed);
        List<Choice> choices =
                Stream.generate(() -> Choice.random(KINDS, dice)).limit(EVENTS).toList();
        return new Life(UnitPool.EVERY, UnitPool.EVERY.row(dice), RULES, choices);
    }

    /** Counts and waits are those that its attempts give (A2, A6 to A8). */
    @Property(tries = 100)
    void aLongHistoryIsCountedAsItsAttemptsSay(@ForAll long seed) {
        for (Life.Moment moment : life(seed).moments()) {
            Contact contact = moment.after();
            List<Attempt> all = contact.attempts();
            int lastReset = contact.toSnapshot().lastReset();
            List<Attempt> since = all.subList(lastReset, all.size());
            assertEquals(count(since, Attempt::isCounted), contact.attemptCount());
            for (ChannelType type : ChannelType.values()) {
                assertEquals(
                        count(since, made -> made.isCounted() && made.unit().type() == type),
                        contact.attemptCount(type));
            }
            for (UnitState unit : moment.records()) {
                List<Attempt> on = since.stream()
                        .filter(made -> made.unit().equals(unit.unit().id()))
                        .toList();
                assertEquals(count(on, Attempt::isCounted), unit.attempts());
                assertEquals(count(on, made -> made.state() != AttemptState.HANDED_BACK), unit.plannings());
                for (FailureCategory category : FailureCategory.values()) {
                    assertEquals(
                            count(on, made -> isFailure(made, category)),
                            unit.failures().getOrDefault(category, 0));
                }
            }
            assertEquals(wait(contact.toSnapshot()), contact.notDueBefore());
        }
    }

    /** What is derived while events arrive is what is derived from the attempts at once. */
    @Property(tries = 100)
    void aContactWithALongHistoryGoesOnAsOneMadeFromItsSnapshot(@ForAll long seed) {
        for (Life.Moment moment : life(seed).moments()) {
            Contact again = Contact.of(moment.before().toSnapshot());

            assertEquals(moment.before(), again);
            assertEquals(moment.transition(), LifeCycle.apply(again, moment.event(), RULES));
        }
    }

    private static int count(List<Attempt> attempts, Predicate<Attempt> which) {
        return (int) attempts.stream().filter(which).count();
    }

    private static boolean isFailure(Attempt made, FailureCategory category) {
        return made.category() == category
                || (category == FailureCategory.BUSY
                        && made.reached() != null
                        && made.reached().stillOpenAt() != null);
    }

    private static Optional<Instant> wait(ContactSnapshot snapshot) {
        Stream<Instant> waits = snapshot.attempts().stream()
                .map(made -> made.number() > snapshot.lastReset()
                        ? made.waitUntil()
                        : made.state().isReleased() ? made.leaseEnd() : null);
        return Stream.concat(Stream.of(snapshot).map(ContactSnapshot::handedBackUntil), waits)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }
}
