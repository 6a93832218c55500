package io.contactlist.jdbc.refresh;

import java.time.Duration;

/**
 * Holds the settings of one process. The process needs one database connection per thread, and three more for short
 * times.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param threads the maximum number of lists that it refreshes at the same time, at least 1
 * @param polling the interval at which it looks for due lists, at least 1 ms; a refresh is late by at most this
 * @param heartbeat the interval at which it reports that it is alive, at least 1 ms, the same on all nodes. After four
 *     missed heartbeats another node takes over its refreshes; detecting this takes at most twice as long
 */
public record NodeSettings(int threads, Duration polling, Duration heartbeat) {

    /**
     * Ten threads, polling every second, and a heartbeat every 15 seconds: a silent node counts as dead after a minute.
     */
    public static final NodeSettings DEFAULT = new NodeSettings(10, Duration.ofSeconds(1), Duration.ofSeconds(15));

    /**
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public NodeSettings {
        if (threads < 1 || polling.toMillis() < 1 || heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "node settings: expected at least 1 thread and intervals of at least 1 ms, found " + threads
                            + " threads, " + polling + ", " + heartbeat);
        }
    }
}
