package io.contactlist.examples;

import io.contactlist.model.ChannelType;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the reactions to a simulated attempt: it fails, or a conversation opens and may end later. */
enum Reaction {
    BUSY(FailureCategory.BUSY),
    NO_ANSWER(FailureCategory.NO_ANSWER),
    BAD_ADDRESS(FailureCategory.BAD_ADDRESS),
    OPTED_OUT(FailureCategory.OPTED_OUT),
    /** The person answers the call and the matter is settled. */
    TALK(Resolution.COMPLETED, 1),
    /** The person answers the call and has no time. */
    HANG_UP(Resolution.RETRY, 1),
    /** The person answers the message. */
    ANSWER(Resolution.COMPLETED, 3),
    /** The person does not answer, and the conversation stays open. */
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

    /**
     * {@return the reaction to an attempt, by its number on the type; the script is fixed, so that each run is the
     * same}
     */
    static Reaction to(ChannelType type, int attempt) {
        List<Reaction> script = switch (type) {
            case CALL -> TO_CALLS;
            case EMAIL -> TO_EMAILS;
            case SOCIAL_MEDIA -> TO_MESSAGES;
        };
        return script.get((attempt - 1) % script.size());
    }

    /** {@return the failure, or null if a conversation opens} */
    @Nullable
    FailureCategory failure() {
        return failure;
    }

    /** {@return the resolution of the conversation, or null if it stays open} */
    @Nullable
    Resolution resolution() {
        return resolution;
    }

    /** {@return the time from the attempt to the end of the conversation, or to the check that finds it open} */
    Duration after() {
        return after;
    }
}
