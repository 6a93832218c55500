package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.refresh.RefreshScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A schedule that stands outside of the processes, and the processes that are at it: any of them refreshes. */
final class Schedule {

    final Outside outside = new Outside();
    final ManualRefreshScheduler kept;
    private final Clock clock;
    private final Map<ListId, Instant> last = new ConcurrentHashMap<>();
    private final List<NodeScheduler> nodes = new CopyOnWriteArrayList<>();

    Schedule(Clock clock) {
        this.clock = clock;
        kept = RefreshScheduler.manual(clock, this::refresh, this::failed);
    }

    Clock clock() {
        return clock;
    }

    void join(NodeScheduler node) {
        nodes.add(node);
    }

    void leave(NodeScheduler node) {
        nodes.remove(node);
    }

    boolean has(NodeScheduler node) {
        return nodes.contains(node);
    }

    /** Has a list refreshed after the given instant, or after the last refresh that is known. */
    void schedule(ListId list, Frequency frequency, Instant since) {
        Instant known = last.getOrDefault(list, since);
        kept.schedule(list, frequency, known.isAfter(since) ? known : since);
    }

    private void refresh(ListId list, Instant at) throws Exception {
        last.put(list, at);
        for (NodeScheduler node : nodes) {
            node.refresh(list, at);
            return;
        }
    }

    private void failed(ListId list, Instant at, Throwable problem) {
        nodes.stream().findFirst().ifPresent(node -> node.failed(list, at, problem));
    }
}
