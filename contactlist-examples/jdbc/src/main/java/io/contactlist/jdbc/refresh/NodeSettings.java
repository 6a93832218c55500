package io.contactlist.jdbc.refresh;

import java.time.Duration;

/**
 * How one process takes part. It needs a database connection for each thread and three more, for moments.
 *
 * @param threads how many lists it refreshes at once, at least one
 * @param polling how often it looks for what is due, at least a millisecond: a refresh is late by as much
 * @param heartbeat how often it says that it is alive, at least a millisecond, the same on all nodes. Where nothing is
 *     heard for four times as long, its refreshes are another's; to find that out takes twice as long at the most
 */
public record NodeSettings(int threads, Duration polling, Duration heartbeat) {

    /** Ten threads; looks every second; is taken for dead after a minute. */
    public static final NodeSettings DEFAULT = new NodeSettings(10, Duration.ofSeconds(1), Duration.ofSeconds(15));

    /**
     * @throws IllegalArgumentException if one is out of bounds
     */
    public NodeSettings {
        if (threads < 1 || polling.toMillis() < 1 || heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("at least one thread and one millisecond, but " + threads + " threads, "
                    + polling + ", " + heartbeat);
        }
    }
}
