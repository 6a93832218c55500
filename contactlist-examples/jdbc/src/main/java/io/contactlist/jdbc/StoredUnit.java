package io.contactlist.jdbc;

import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnusableReason;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Holds a unit of a {@link StoredContact} and the history of the unit. */
final class StoredUnit {

    private ChannelType type = ChannelType.CALL;
    private String channel = "";
    private String address = "";

    /** Null if it equals the address. */
    private @Nullable String typed;

    private boolean malformed;
    private boolean removed;
    private @Nullable UnusableReason unusable;
    private int plannings;
    private int attempts;
    private final Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
    private @Nullable ConversationId open;
    private boolean stillOpen;

    static void writeData(UnitSnapshot snapshot, SparseJson json) {
        CommunicationUnit unit = snapshot.unit();
        json.value("type", unit.type(), ChannelType.CALL)
                .text("channel", unit.channel().id())
                .text("address", unit.address())
                .text("typed", unit.typed().equals(unit.address()) ? null : unit.typed())
                .flag("malformed", !unit.isWellFormed())
                .flag("removed", snapshot.removed());
    }

    /** {@return whether the unit has any history} */
    static boolean isTouched(UnitSnapshot snapshot) {
        return !snapshot.equals(
                new UnitSnapshot(snapshot.unit(), snapshot.removed(), null, 0, 0, Map.of(), null, false));
    }

    static void writeProgress(UnitSnapshot snapshot, SparseJson json) {
        ConversationId open = snapshot.openConversation();
        json.value("unusable", snapshot.unusable(), null)
                .count("plannings", snapshot.plannings())
                .count("attempts", snapshot.attempts())
                .counts("failures", snapshot.failures())
                .text("open", open == null ? null : open.value())
                .flag("stillOpen", snapshot.reportedStillOpen());
    }

    static StoredUnit read(JsonParser json) {
        StoredUnit unit = new StoredUnit();
        unit.take(json);
        return unit;
    }

    void take(JsonParser json) {
        SparseJson.fields(json, this::take);
    }

    private void take(String field, JsonParser json) {
        switch (field) {
            case "type" -> type = ChannelType.valueOf(json.getString());
            case "channel" -> channel = json.getString();
            case "address" -> address = json.getString();
            case "typed" -> typed = json.getString();
            case "malformed" -> malformed = json.getBooleanValue();
            case "removed" -> removed = json.getBooleanValue();
            case "unusable" -> unusable = UnusableReason.valueOf(json.getString());
            case "plannings" -> plannings = json.getIntValue();
            case "attempts" -> attempts = json.getIntValue();
            case "failures" ->
                SparseJson.fields(
                        json,
                        (category, count) -> failures.put(FailureCategory.valueOf(category), count.getIntValue()));
            case "open" -> open = ConversationId.of(json.getString());
            case "stillOpen" -> stillOpen = json.getBooleanValue();
            default -> throw SparseJson.unknown(field);
        }
    }

    UnitSnapshot toSnapshot() {
        return new UnitSnapshot(
                CommunicationUnit.checked(
                        new Channel(channel, type), address, typed == null ? address : typed, !malformed),
                removed,
                unusable,
                plannings,
                attempts,
                failures,
                open,
                stillOpen);
    }
}
