package io.contactlist.examples;

import io.contactlist.model.ChannelType;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the simulated world reacts to an attempt: it fails, or a conversation opens and ends some time later. */
enum Reaction {
    BUSY(FailureCategory.BUSY),
    NO_ANSWER(FailureCategory.NO_ANSWER),
    BAD_ADDRESS(FailureCategory.BAD_ADDRESS),
    OPTED_OUT(FailureCategory.OPTED_OUT),
    /** Somebody takes the call and all is said. */
    TALK(Resolution.COMPLETED, 1),
    /** Somebody takes the call and has no time. */
    HANG_UP(Resolution.RETRY, 1),
    /** A message is answered. */
    ANSWER(Resolution.COMPLETED, 3),
    /** A message stays unanswered: its conversation stays open. */
    SILENCE(null, 3);

    private static final List<Reaction> TO_CALLS =
            List.of(BUSY, TALK, OPTED_OUT, NO_ANSWER, HANG_UP, TALK, NO_ANSWER, BUSY, NO_ANSWER, TALK, NO_ANSWER);
    private static final List<Reaction> TO_EMAILS = List.of(SILENCE, ANSWER, SILENCE, SILENCE, BAD_ADDRESS);
    private static final List<Reaction> TO_MESSAGES = List.of(SILENCE, ANSWER, SILENCE);

    private final @Nullable FailureCategory failure;
    private final @Nullable Resolution resolution;
    private final Duration after;

    Reaction(FailureCategory failure) {
        this.failure = failure;
        this.resolution = null;
        this.after = Duration.ZERO;
    }

    Reaction(@Nullable Resolution resolution, int minutes) {
        this.failure = null;
        this.resolution = resolution;
        this.after = Duration.ofMinutes(minutes);
    }

    /** To the how many-th attempt on a type: a fixed script, over and over, so that each run is the same. */
    static Reaction to(ChannelType type, int attempt) {
        List<Reaction> script = switch (type) {
            case CALL -> TO_CALLS;
            case EMAIL -> TO_EMAILS;
            case SOCIAL_MEDIA -> TO_MESSAGES;
        };
        return script.get((attempt - 1) % script.size());
    }

    /** How the attempt failed, or null if it opens a conversation. */
    @Nullable
    FailureCategory failure() {
        return failure;
    }

    /** With what the conversation ends, or null if it doesn't. */
    @Nullable
    Resolution resolution() {
        return resolution;
    }

    /** How long after the attempt the conversation ends, or is found to be still open. */
    Duration after() {
        return after;
    }
}
