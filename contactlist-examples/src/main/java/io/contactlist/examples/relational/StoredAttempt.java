package io.contactlist.examples.relational;

import io.contactlist.model.AttemptState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an attempt on a {@link StoredContact}.
 *
 * @param unit the place of its unit, from 0
 */
record StoredAttempt(
        int number,
        CampaignId campaign,
        int unit,
        Instant plannedAt,
        Instant leaseEnd,
        AttemptState state,
        @Nullable FailureCategory failure,
        @Nullable ConversationId conversation) {

    static List<StoredAttempt> of(ContactSnapshot contact) {
        if (contact.attempts().isEmpty()) {
            return List.of();
        }
        List<UnitId> units =
                StoredContact.each(contact.units(), unit -> unit.unit().id());
        return StoredContact.each(contact.attempts(), attempt -> of(attempt, units.indexOf(attempt.unit())));
    }

    private static StoredAttempt of(AttemptSnapshot attempt, int unit) {
        return new StoredAttempt(
                attempt.number(),
                attempt.campaign(),
                unit,
                attempt.plannedAt(),
                attempt.leaseEnd(),
                attempt.state(),
                attempt.failure(),
                attempt.conversation());
    }

    AttemptSnapshot toSnapshot(List<UnitSnapshot> units) {
        UnitId id = units.get(unit).unit().id();
        return new AttemptSnapshot(number, campaign, id, plannedAt, leaseEnd, state, failure, conversation);
    }
}
