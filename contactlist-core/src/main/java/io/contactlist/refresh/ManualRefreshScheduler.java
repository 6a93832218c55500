package io.contactlist.refresh;

import io.contactlist.list.ListId;
import java.time.Instant;
import java.util.Optional;

/**
 * A scheduler that does nothing until it is told to, for the tests of embedders: set the clock that it was
 * given, to {@link #nextRun()} for example, and {@link #runDue()} refreshes on the calling thread what is due
 * then. Keeps every promise of a scheduler; see {@link RefreshScheduler#manual}.
 */
public final class ManualRefreshScheduler implements RefreshScheduler {

    private final Timetable timetable;

    ManualRefreshScheduler(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void schedule(ListId list, Frequency frequency, Instant since) {
        timetable.put(list, frequency, since);
    }

    @Override
    public void cancel(ListId list) {
        timetable.remove(list);
    }

    @Override
    public void close() {
        timetable.close();
    }

    /**
     * When the next refresh is due.
     *
     * @return the earliest instant over all lists, in the past if it is overdue; empty if none is scheduled
     */
    public Optional<Instant> nextRun() {
        return timetable.earliest();
    }

    /**
     * Refreshes each list that is due by the clock once, the longest due first.
     *
     * @return how many were refreshed, those included whose refresh threw
     */
    public int runDue() {
        int refreshed = 0;
        for (ListId list : timetable.due()) {
            if (timetable.runIfDue(list)) {
                refreshed++;
            }
        }
        return refreshed;
    }
}
