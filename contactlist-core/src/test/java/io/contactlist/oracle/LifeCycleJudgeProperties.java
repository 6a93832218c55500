package io.contactlist.oracle;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.Rejection.Reason;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The life cycle and the judge agree on random campaigns, after every event. The seed is printed;
 * {@code -Djudge.seed=… -Djudge.events=…} runs the same again, or longer.
 */
class LifeCycleJudgeProperties {

    private static final long EVENTS = Long.getLong("judge.events", 100_000);

    private final long seed = Long.getLong("judge.seed", new SplittableRandom().nextLong());

    @Test
    void judgeAndLifeCycleAgreeAfterEveryEvent() {
        long start = System.nanoTime();
        Distribution distribution = run();
        System.out.println("judge: " + distribution.events() + " events agree, seed " + seed + ", "
                + (System.nanoTime() - start) / 1_000_000 + " ms\n" + distribution);
        assertAll(
                Stream.of(rejections(distribution), effects(distribution), events(distribution), statuses(distribution))
                        .flatMap(checks -> checks));
    }

    private Distribution run() {
        Distribution distribution = new Distribution();
        SplittableRandom seeds = new SplittableRandom(seed);
        while (distribution.events() < EVENTS) {
            try {
                new RandomList(seeds.nextLong(), distribution).run();
            } catch (Disagreement e) {
                String replay = "-Djudge.seed=" + seed + " -Djudge.events=" + EVENTS;
                throw new AssertionError("after " + distribution.events() + " events, " + replay + "\n" + e, e);
            }
        }
        return distribution;
    }

    private static Stream<Executable> rejections(Distribution distribution) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.TOO_MANY_TIME_KEYS) // The list has this one, not the life cycle.
                .map(reason -> occurs(reason, distribution.rejected(reason)));
    }

    private static Stream<Executable> effects(Distribution distribution) {
        return Arrays.stream(Effect.class.getPermittedSubclasses())
                .map(effect -> occurs(effect, distribution.effects(effect)));
    }

    private static Stream<Executable> events(Distribution distribution) {
        return Arrays.stream(ContactEvent.class.getPermittedSubclasses())
                .map(event -> occurs(event, distribution.accepted(event)));
    }

    private static Stream<Executable> statuses(Distribution distribution) {
        return Stream.concat(
                Arrays.stream(ContactStatus.values()).map(status -> occurs(status, distribution.statuses(status))),
                Stream.of(occurs("campaigns that complete by themselves", distribution.completions())));
    }

    private static Executable occurs(Object what, long times) {
        return () -> assertTrue(times > 0, what + " never occurred");
    }
}
