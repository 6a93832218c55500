package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ContactedElsewhere.Kind;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rolling limits, quiet periods and the <em>not before</em> of resolutions. No reset forgets any of it (R1 to R6). */
final class RollingRules {

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;

    RollingRules(History history, AttemptRules attempts, ConversationRules conversations) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
    }

    /** What these rules make an attempt on the unit wait for. */
    List<Instant> waits(UnitId unit) {
        List<Instant> waits = new ArrayList<>();
        for (RollingLimit limit : history.rules().rolling()) {
            if (limit.type() == null || limit.type() == unit.type()) {
                belowLimit(limit, unit).ifPresent(waits::add);
            }
        }
        for (QuietPeriod quiet : history.rules().quiet()) {
            if (quiet.types().contains(unit.type())) {
                conversed(quiet.types()::contains).forEach(at -> waits.add(at.plus(quiet.span())));
            }
        }
        waits.addAll(notBefore());
        return waits;
    }

    /** From when on fewer attempts than the limit lie within the span, if there are so many (R3). */
    private Optional<Instant> belowLimit(RollingLimit limit, UnitId unit) {
        Predicate<UnitId> which =
                other -> limit.perUnit() ? other.equals(unit) : limit.type() == null || other.type() == limit.type();
        List<Instant> counted = attempted(which);
        if (!limit.perUnit()) {
            counted.addAll(elsewhere(Kind.ATTEMPT, type -> limit.type() == null || type == limit.type()));
        }
        counted.sort(Comparator.reverseOrder());
        return counted.size() < limit.limit()
                ? Optional.empty()
                : Optional.of(counted.get(limit.limit() - 1).plus(limit.span()));
    }

    /** When attempts count that were made, or may have been (R2). */
    List<Instant> attempted(Predicate<UnitId> which) {
        List<Instant> instants = new ArrayList<>();
        for (int number = 1; number <= history.lastNumber(); number++) {
            boolean counts = !attempts.isPlanned(number) && !attempts.isNotMade(number);
            if (counts && which.test(history.planned(number).unit())) {
                instants.add(
                        attempts.outcome(number) >= 0 ? attempts.outcomeActsAt(number) : attempts.leaseEnd(number));
            }
        }
        return instants;
    }

    private List<Instant> elsewhere(Kind kind, Predicate<ChannelType> which) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.event(i) instanceof ContactedElsewhere elsewhere
                    && elsewhere.kind() == kind
                    && which.test(elsewhere.type())) {
                instants.add(elsewhere.at());
            }
        }
        return instants;
    }

    /** When conversations on such types succeeded or were resolved (R4). */
    private List<Instant> conversed(Predicate<ChannelType> which) {
        List<Instant> instants = elsewhere(Kind.CONVERSATION, which);
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (attempts.conversation(number).isPresent()
                    && which.test(history.planned(number).unit().type())) {
                instants.add(attempts.outcomeActsAt(number));
                conversations.resolvedAt(number).ifPresent(instants::add);
            }
        }
        return instants;
    }

    private List<Instant> notBefore() {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).counts()
                    && history.event(i) instanceof ConversationResolved resolved
                    && resolved.notBefore() != null) {
                instants.add(resolved.notBefore());
            }
        }
        return instants;
    }
}
