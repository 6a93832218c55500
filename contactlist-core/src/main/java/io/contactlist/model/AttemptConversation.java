package io.contactlist.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that an attempt opened or continued, with what was reported on it since that attempt (rule L4).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id the conversation
 * @param ended whether it has ended, or has gone on without this attempt
 * @param stillOpenAt when it was reported still open since this attempt, or its answer time ended; null if neither
 * @param assumed whether only the answer time ended (rule A9); false without {@code stillOpenAt}
 * @param waitBefore until when the contact waited because of this attempt before that; null without {@code stillOpenAt}
 * @param resolvedAt when it was resolved, or null if it was not after this attempt's success; only if it has ended
 */
public record AttemptConversation(
        ConversationId id,
        boolean ended,
        @Nullable Instant stillOpenAt,
        boolean assumed,
        @Nullable Instant waitBefore,
        @Nullable Instant resolvedAt) {

    public AttemptConversation {
        Objects.requireNonNull(id, "conversation");
        if ((waitBefore != null) != (stillOpenAt != null)) { // the message is built only if it is needed
            Checks.presence(waitBefore != null, stillOpenAt != null, "waitBefore", "stillOpenAt " + stillOpenAt);
        }
        if (assumed && stillOpenAt == null) {
            throw new IllegalArgumentException("assumed must be false, but is true: stillOpenAt is null");
        }
        if (resolvedAt != null && !ended) {
            throw new IllegalArgumentException("resolvedAt must be null, but is " + resolvedAt + ": ended is false");
        }
    }

    /**
     * Creates a conversation that was not resolved.
     *
     * @param id the conversation
     * @param ended whether it has ended, or has gone on without this attempt
     * @param stillOpenAt when it was reported still open since this attempt, or null
     * @param assumed whether only the answer time ended
     * @param waitBefore until when the contact waited because of this attempt before that, or null
     */
    public AttemptConversation(
            ConversationId id,
            boolean ended,
            @Nullable Instant stillOpenAt,
            boolean assumed,
            @Nullable Instant waitBefore) {
        this(id, ended, stillOpenAt, assumed, waitBefore, null);
    }

    static AttemptConversation opened(ConversationId id, boolean ended) {
        return new AttemptConversation(id, ended, null, false, null);
    }

    AttemptConversation reportedStillOpen(Instant at, boolean isAssumed, Instant waited) {
        return new AttemptConversation(id, ended, at, isAssumed, waited);
    }

    AttemptConversation end(Instant at) {
        return new AttemptConversation(id, true, stillOpenAt, assumed, waitBefore, at);
    }

    /** Returns whether time alone took the conversation as still open, and did so after this instant (rule L10). */
    boolean isAssumedAfter(Instant at) {
        return assumed && stillOpenAt != null && at.isBefore(stillOpenAt);
    }

    /** Shows all but the conversation, whose identifier may be an address. */
    @Override
    public String toString() {
        return "conversation" + (ended ? ", ended" : "")
                + (stillOpenAt == null ? "" : ", still open at " + stillOpenAt);
    }
}
