package io.contactlist;

import io.contactlist.list.Campaign;
import io.contactlist.model.CampaignId;
import io.contactlist.spi.ContactStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next instant at which planning has something to do (rule T4). The earliest fixed instant of each time key is
 * enough, since the next opening at or after an instant grows with the instant.
 */
final class NextDue {

    private NextDue() {}

    /** Returns the instant, not before now, or empty if the campaign is not active or has nothing to do. */
    static Optional<Instant> of(
            ContactStore.View view,
            PlanningHours.Evaluations evaluations,
            CampaignId id,
            @Nullable String agent,
            Instant now) {
        Campaign campaign = view.state().campaign(id).orElseThrow();
        if (!campaign.isActive()) {
            return Optional.empty();
        }
        PlanningHours hours = evaluations.of(view.state().list().rules(), campaign.type());
        Stream<Instant> due = view.nextDue(campaign.type(), agent).entrySet().stream()
                .flatMap(next -> hours.nextOpening(next.getKey(), later(next.getValue(), now)).stream());
        return Stream.concat(due, ends(view, now)).min(Comparator.naturalOrder());
    }

    /** Returns the next instant, not before now, at which something ends by itself, or empty if nothing does. */
    static Optional<Instant> of(ContactStore.View view, Instant now) {
        return ends(view, now).findFirst();
    }

    private static Stream<Instant> ends(ContactStore.View view, Instant now) {
        return view.nextEnd().map(end -> later(end, now)).stream();
    }

    private static Instant later(Instant instant, Instant now) {
        return instant.isBefore(now) ? now : instant;
    }
}
