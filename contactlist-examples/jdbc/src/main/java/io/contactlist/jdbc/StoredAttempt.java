package io.contactlist.jdbc;

import io.contactlist.model.AttemptState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Holds an attempt of a {@link StoredContact}. */
final class StoredAttempt {

    private int number;
    private String campaign = "";

    /** The index of its unit, from 0. */
    private int unit;

    private Instant plannedAt = Instant.EPOCH;
    private Instant leaseEnd = Instant.EPOCH;
    private AttemptState state = AttemptState.PLANNED;
    private @Nullable FailureCategory failure;
    private @Nullable ConversationId conversation;

    static void write(AttemptSnapshot attempt, List<UnitSnapshot> units, SparseJson json) {
        ConversationId conversation = attempt.conversation();
        json.count("number", attempt.number())
                .text("campaign", attempt.campaign().value())
                .count("unit", place(attempt.unit(), units))
                .instant("plannedAt", attempt.plannedAt())
                .instant("leaseEnd", attempt.leaseEnd())
                .value("state", attempt.state(), AttemptState.PLANNED)
                .value("failure", attempt.failure(), null)
                .text("conversation", conversation == null ? null : conversation.value());
    }

    private static int place(UnitId id, List<UnitSnapshot> units) {
        int place = 0;
        while (!units.get(place).unit().id().equals(id)) {
            place++;
        }
        return place;
    }

    static StoredAttempt read(JsonParser json) {
        StoredAttempt attempt = new StoredAttempt();
        SparseJson.fields(json, attempt::take);
        return attempt;
    }

    private void take(String field, JsonParser json) {
        switch (field) {
            case "number" -> number = json.getIntValue();
            case "campaign" -> campaign = json.getString();
            case "unit" -> unit = json.getIntValue();
            case "plannedAt" -> plannedAt = ContactRow.instant(json.getDecimalValue());
            case "leaseEnd" -> leaseEnd = ContactRow.instant(json.getDecimalValue());
            case "state" -> state = AttemptState.valueOf(json.getString());
            case "failure" -> failure = FailureCategory.valueOf(json.getString());
            case "conversation" -> conversation = ConversationId.of(json.getString());
            default -> throw SparseJson.unknown(field);
        }
    }

    AttemptSnapshot toSnapshot(List<UnitSnapshot> units) {
        UnitId id = units.get(unit).unit().id();
        return new AttemptSnapshot(
                number, CampaignId.of(campaign), id, plannedAt, leaseEnd, state, failure, conversation);
    }
}
