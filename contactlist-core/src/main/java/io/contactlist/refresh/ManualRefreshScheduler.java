package io.contactlist.refresh;

import io.contactlist.list.ListId;
import java.time.Instant;
import java.util.Optional;

/**
 * Refreshes lists only on request, for the tests of embedders. Set its clock, for example to {@link #nextRun()}, and
 * call {@link #runDue()} to refresh due lists on the calling thread.
 *
 * <p>It keeps all promises of a {@link RefreshScheduler}; {@link RefreshScheduler#manual} creates it. This class is
 * thread-safe.
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

    /** {@return the earliest due instant over all lists, in the past if overdue; empty if no list is scheduled} */
    public Optional<Instant> nextRun() {
        return timetable.earliest();
    }

    /**
     * Refreshes once each list that is due by the clock, the longest due first.
     *
     * @return the number of refreshed lists, including those whose refresh threw
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
