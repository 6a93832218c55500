package io.contactlist.jdbc;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.AttemptState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LastingReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Holds an attempt of a {@link StoredContact}. Its number follows from its place, and its state mostly from its outcome.
 * A wait is stored as the time since the outcome or the lease end, since that is mostly short or zero.
 */
final class StoredAttempt {

    private String campaign = "";

    /** The index of its unit, from 0. */
    private int unit;

    private Instant plannedAt = Instant.EPOCH;
    private Instant leaseEnd = Instant.EPOCH;
    private @Nullable AttemptState state;
    private @Nullable FailureCategory failure;
    private @Nullable ConversationId conversation;
    private boolean ended;
    private @Nullable Instant stillOpenAt;
    private boolean assumed;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant reportedAt;
    private @Nullable Instant beginBefore;
    private @Nullable Instant callbackAt;
    private BigDecimal wait = BigDecimal.ZERO;
    private BigDecimal waitBefore = BigDecimal.ZERO;
    private final Set<LastingReport> lasting = EnumSet.noneOf(LastingReport.class);

    static void write(Attempt attempt, List<UnitSnapshot> units, SparseJson json) {
        Instant waitsFrom = waitsFrom(attempt.plannedAt(), attempt.leaseEnd(), attempt.reportedAt());
        json.text("campaign", attempt.campaign().value())
                .count("unit", place(attempt, units))
                .instant("plannedAt", attempt.plannedAt())
                .instant("leaseEnd", attempt.leaseEnd())
                .value("state", attempt.reportedAt() != null ? null : attempt.state(), AttemptState.PLANNED)
                .value("failure", attempt.category(), null)
                .instant("reportedAt", attempt.reportedAt())
                .seconds("wait", waitsFrom, attempt.waitUntil())
                .instant("beginBefore", attempt.beginBefore())
                .instant("callbackAt", attempt.callbackAt());
        AttemptConversation reached = attempt.reached();
        if (reached != null) {
            json.text("conversation", reached.id().value())
                    .flag("ended", reached.ended())
                    .instant("stillOpenAt", reached.stillOpenAt())
                    .flag("assumed", reached.assumed())
                    .instant("resolvedAt", reached.resolvedAt())
                    .seconds("waitBefore", waitsFrom, reached.waitBefore());
        }
        json.values("lasting", attempt.lasting());
    }

    /** {@return the instant from which a wait is measured: the outcome, not before the planning, or the lease end} */
    private static Instant waitsFrom(Instant plannedAt, Instant leaseEnd, @Nullable Instant reportedAt) {
        return reportedAt == null ? leaseEnd : reportedAt.isBefore(plannedAt) ? plannedAt : reportedAt;
    }

    private static int place(Attempt attempt, List<UnitSnapshot> units) {
        int place = 0;
        while (!units.get(place).unit().id().equals(attempt.unit())) {
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
            case "campaign" -> campaign = json.getString();
            case "unit" -> unit = json.getIntValue();
            case "plannedAt" -> plannedAt = ContactRow.instant(json.getDecimalValue());
            case "leaseEnd" -> leaseEnd = ContactRow.instant(json.getDecimalValue());
            case "state" -> state = AttemptState.valueOf(json.getString());
            case "failure" -> failure = FailureCategory.valueOf(json.getString());
            case "reportedAt" -> reportedAt = ContactRow.instant(json.getDecimalValue());
            case "resolvedAt" -> resolvedAt = ContactRow.instant(json.getDecimalValue());
            case "beginBefore" -> beginBefore = ContactRow.instant(json.getDecimalValue());
            case "callbackAt" -> callbackAt = ContactRow.instant(json.getDecimalValue());
            case "wait" -> wait = json.getDecimalValue();
            case "conversation" -> conversation = ConversationId.of(json.getString());
            case "ended" -> ended = json.getBooleanValue();
            case "stillOpenAt" -> stillOpenAt = ContactRow.instant(json.getDecimalValue());
            case "assumed" -> assumed = json.getBooleanValue();
            case "waitBefore" -> waitBefore = json.getDecimalValue();
            case "lasting" -> SparseJson.each(json, report -> lasting.add(LastingReport.valueOf(report.getString())));
            default -> throw SparseJson.unknown(field);
        }
    }

    Attempt toAttempt(int number, List<UnitSnapshot> units) {
        AttemptState resulting = state();
        boolean waits = resulting != AttemptState.PLANNED && resulting != AttemptState.HANDED_BACK;
        return new Attempt(
                number,
                CampaignId.of(campaign),
                units.get(unit).unit().id(),
                plannedAt,
                leaseEnd,
                resulting,
                failure,
                reached(),
                reportedAt,
                waits ? waitUntil(wait) : null,
                lasting,
                beginBefore,
                callbackAt);
    }

    private AttemptState state() {
        if (state != null) {
            return state;
        }
        return failure != null
                ? AttemptState.FAILED
                : conversation != null ? AttemptState.SUCCEEDED : AttemptState.PLANNED;
    }

    private @Nullable AttemptConversation reached() {
        return conversation == null
                ? null
                : new AttemptConversation(
                        conversation,
                        ended,
                        stillOpenAt,
                        assumed,
                        stillOpenAt == null ? null : waitUntil(waitBefore),
                        resolvedAt);
    }

    private Instant waitUntil(BigDecimal seconds) {
        Instant from = waitsFrom(plannedAt, leaseEnd, reportedAt);
        return ContactRow.instant(ContactRow.seconds(from).add(seconds));
    }
}
