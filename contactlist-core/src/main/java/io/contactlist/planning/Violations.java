package io.contactlist.planning;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.JudgedAttempt;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.Rejection;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the attempts of a history that rules would have forbidden: before rules are switched on, or to answer an auditor.
 *
 * <pre>{@code
 * Violations violations = Violations.of(rules);
 * histories.map(violations::in).flatMap(List::stream).forEach(System.out::println);
 * }</pre>
 *
 * <p>The life cycle itself judges each attempt, by what was recorded before it (see {@link ContactHistory#judge}). Limits,
 * delays, rolling limits, quiet periods and callbacks are judged as these rules say, whatever rules were in force. An
 * attempt that they forbid stays in the history and counts for later attempts, since it was made.
 *
 * <p>This class is thread-safe.
 */
public final class Violations {

    private final ListRules rules;
    private final OpenHours hours;

    private Violations(ListRules rules, OpenHours hours) {
        this.rules = rules;
        this.hours = hours;
    }

    /**
     * Prepares to judge histories.
     *
     * @param rules the rules to judge by, their contact hours included
     * @return the judgement
     * @throws IllegalArgumentException if the contact hours name a zone that this runtime does not know
     */
    public static Violations of(ListRules rules) {
        return new Violations(rules, OpenHours.of(rules.hours()));
    }

    /**
     * Finds the attempts of one contact that the rules forbid.
     *
     * @param history the contact as imported, with its events
     * @return the violations by attempt number; empty if there is none
     */
    public List<Violation> in(ContactHistory history) {
        return history.judge(rules).stream()
                .map(attempt -> violation(history, attempt))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Violation> violation(ContactHistory history, JudgedAttempt judged) {
        Instant at = judged.attempt().at();
        ChannelType type = judged.attempt().unit().type();
        TimeZones zones = judged.before().places(type).stream()
                .map(PlanningPlace::zones)
                .findFirst()
                .orElse(judged.before().zones());
        boolean isOutside = !hours.isPlanningAllowed(type, zones, at);
        Rejection refusal = judged.refusal();
        if (refusal == null && !isOutside) {
            return Optional.empty();
        }
        Instant due = refusal == null ? at : refusal.from();
        Instant from =
                due == null ? null : hours.nextOpeningIfAny(type, zones, due).orElse(null);
        return Optional.of(new Violation(
                history.imported().id(),
                judged.attempt().number(),
                at,
                refusal,
                judged.rolling(),
                judged.quiet(),
                isOutside,
                from));
    }
}
