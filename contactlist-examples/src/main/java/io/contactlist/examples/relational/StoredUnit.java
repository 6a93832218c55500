package io.contactlist.examples.relational;

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

/** What has happened on one unit of a {@link StoredContact}. */
final class StoredUnit {

    private ChannelType type = ChannelType.CALL;
    private String channel = "";
    private String address = "";

    /** Only if it is not the address. */
    private @Nullable String typed;

    private boolean malformed;
    private boolean removed;
    private @Nullable UnusableReason unusable;
    private int plannings;
    private int attempts;
    private final Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
    private @Nullable ConversationId open;
    private boolean stillOpen;

    static void write(UnitSnapshot snapshot, SparseJson json) {
        CommunicationUnit unit = snapshot.unit();
        ConversationId open = snapshot.openConversation();
        json.value("type", unit.type(), ChannelType.CALL)
                .text("channel", unit.channel().id())
                .text("address", unit.address())
                .text("typed", unit.typed().equals(unit.address()) ? null : unit.typed())
                .flag("malformed", !unit.isWellFormed())
                .flag("removed", snapshot.removed())
                .value("unusable", snapshot.unusable(), null)
                .count("plannings", snapshot.plannings())
                .count("attempts", snapshot.attempts())
                .counts("failures", snapshot.failures())
                .text("open", open == null ? null : open.value())
                .flag("stillOpen", snapshot.reportedStillOpen());
    }

    static UnitSnapshot read(JsonParser json) {
        StoredUnit unit = new StoredUnit();
        SparseJson.fields(json, unit::take);
        return unit.toSnapshot();
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

    private UnitSnapshot toSnapshot() {
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
