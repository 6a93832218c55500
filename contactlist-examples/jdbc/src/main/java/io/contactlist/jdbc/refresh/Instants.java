package io.contactlist.jdbc.refresh;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.contactlist.refresh.Frequency;
import java.time.Instant;
import java.util.Optional;

/** The instants of frequencies; those of cron expressions are db-scheduler's. */
final class Instants {

    private Instants() {}

    /**
     * The next instant of a frequency.
     *
     * @throws IllegalArgumentException if it is a cron expression that db-scheduler can't read
     */
    static Optional<Instant> next(Frequency frequency, Instant after) {
        return frequency instanceof Frequency.Computed computed
                ? Optional.of(computed.next(after))
                : next((Frequency.Cron) frequency, after);
    }

    private static Optional<Instant> next(Frequency.Cron cron, Instant after) {
        Schedule schedule = Schedules.cron(cron.expression(), cron.zone());
        if (schedule.isDisabled()) {
            throw new IllegalArgumentException("\"" + cron.expression() + "\" switches a schedule off");
        }
        Instant next = schedule.getInitialExecutionTime(after);
        return next.equals(Schedule.NEVER) ? Optional.empty() : Optional.of(next);
    }
}
