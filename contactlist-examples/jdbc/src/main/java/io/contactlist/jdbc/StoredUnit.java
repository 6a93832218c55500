package io.contactlist.jdbc;

import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.UnusableReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Holds a unit of a {@link StoredContact}, and what events set on it. */
final class StoredUnit {

    private ChannelType type = ChannelType.CALL;
    private String channel = "";
    private String address = "";

    /** Null if it equals the address. */
    private @Nullable String typed;

    private boolean malformed;
    private boolean removed;
    private @Nullable UnusableReason unusable;

    static void writeData(UnitSnapshot snapshot, SparseJson json) {
        CommunicationUnit unit = snapshot.unit();
        json.value("type", unit.type(), ChannelType.CALL)
                .text("channel", unit.channel().id())
                .text("address", unit.address())
                .text("typed", unit.typed().equals(unit.address()) ? null : unit.typed())
                .flag("malformed", !unit.isWellFormed())
                .flag("removed", snapshot.removed());
    }

    static void writeProgress(UnitSnapshot snapshot, SparseJson json) {
        json.value("unusable", snapshot.unusable(), null);
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
            default -> throw SparseJson.unknown(field);
        }
    }

    UnitSnapshot toSnapshot() {
        return new UnitSnapshot(
                CommunicationUnit.checked(
                        new Channel(channel, type), address, typed == null ? address : typed, !malformed),
                removed,
                unusable);
    }
}
