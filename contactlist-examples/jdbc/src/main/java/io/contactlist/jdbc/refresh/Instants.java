package io.contactlist.jdbc.refresh;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.contactlist.refresh.Frequency;
import java.time.Instant;
import java.util.Optional;

/** Computes the instants of frequencies. db-scheduler evaluates cron expressions. */
final class Instants {

    private Instants() {}

    /**
     * Computes the next instant of a frequency.
     *
     * @throws IllegalArgumentException if it is a cron expression that db-scheduler cannot evaluate
     */
    static Optional<Instant> next(Frequency frequency, Instant after) {
        return frequency instanceof Frequency.Computed computed
                ? Optional.of(computed.next(after))
                : next((Frequency.Cron) frequency, after);
    }

    private static Optional<Instant> next(Frequency.Cron cron, Instant after) {
        Schedule schedule = Schedules.cron(cron.expression(), cron.zone());
        if (schedule.isDisabled()) {
            throw new IllegalArgumentException(
                    "cron expression \"" + cron.expression() + "\": expected a schedule, found a disabled one");
        }
        Instant next = schedule.getInitialExecutionTime(after);
        return next.equals(Schedule.NEVER) ? Optional.empty() : Optional.of(next);
    }
}
