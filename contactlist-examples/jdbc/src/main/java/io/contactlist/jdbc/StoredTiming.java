package io.contactlist.jdbc;

import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Holds what events set on when a {@link StoredContact} may be contacted. */
final class StoredTiming {

    private boolean expired;
    private @Nullable Instant notBefore;
    private final List<ContactedElsewhere> elsewhere = new ArrayList<>();
    private @Nullable Instant callbackChangedAt;
    private @Nullable StoredCallback callback;

    static void write(Timing timing, List<UnitSnapshot> units, SparseJson json) {
        json.flag("expired", timing.expired())
                .instant("notBefore", timing.notBefore())
                .objects("elsewhere", timing.elsewhere(), StoredTiming::writeElsewhere)
                .instant("callbackChangedAt", timing.callbackChangedAt());
        if (timing.callback() != null) {
            json.object("callback", timing.callback(), (callback, to) -> StoredCallback.write(callback, units, to));
        }
    }

    private static void writeElsewhere(ContactedElsewhere event, SparseJson json) {
        json.value("type", event.type(), ChannelType.CALL)
                .value("kind", event.kind(), null)
                .instant("at", event.at());
    }

    static StoredTiming read(JsonParser json) {
        StoredTiming timing = new StoredTiming();
        SparseJson.fields(json, timing::take);
        return timing;
    }

    private void take(String field, JsonParser json) {
        switch (field) {
            case "expired" -> expired = json.getBooleanValue();
            case "notBefore" -> notBefore = ContactRow.instant(json.getDecimalValue());
            case "elsewhere" -> SparseJson.each(json, event -> elsewhere.add(StoredElsewhere.read(event)));
            case "callbackChangedAt" -> callbackChangedAt = ContactRow.instant(json.getDecimalValue());
            case "callback" -> callback = StoredCallback.read(json);
            default -> throw SparseJson.unknown(field);
        }
    }

    Timing toTiming(List<UnitSnapshot> units) {
        return new Timing(
                expired, notBefore, elsewhere, callbackChangedAt, callback == null ? null : callback.toCallback(units));
    }

    /** Holds a contact elsewhere. */
    private static final class StoredElsewhere {

        private ChannelType type = ChannelType.CALL;
        private ContactedElsewhere.Kind kind = ContactedElsewhere.Kind.ATTEMPT;
        private Instant at = Instant.EPOCH;

        static ContactedElsewhere read(JsonParser json) {
            StoredElsewhere event = new StoredElsewhere();
            SparseJson.fields(json, event::take);
            return new ContactedElsewhere(event.type, event.kind, event.at);
        }

        private void take(String field, JsonParser json) {
            switch (field) {
                case "type" -> type = ChannelType.valueOf(json.getString());
                case "kind" -> kind = ContactedElsewhere.Kind.valueOf(json.getString());
                case "at" -> at = ContactRow.instant(json.getDecimalValue());
                default -> throw SparseJson.unknown(field);
            }
        }
    }

    /** Holds a callback. Its unit is stored as the number of the contact's unit, from 1; 0 is none. */
    private static final class StoredCallback {

        private ChannelType type = ChannelType.CALL;
        private Instant from = Instant.EPOCH;
        private Instant until = Instant.EPOCH;
        private int unit;
        private @Nullable String agent;
        private boolean outsideHours;

        static void write(Callback callback, List<UnitSnapshot> units, SparseJson json) {
            json.value("type", callback.type(), ChannelType.CALL)
                    .instant("from", callback.from())
                    .instant("until", callback.until())
                    .count("unit", number(callback, units))
                    .text("agent", callback.agent())
                    .flag("outsideHours", callback.outsideHours());
        }

        private static int number(Callback callback, List<UnitSnapshot> units) {
            int number = 0;
            for (int i = 0; i < units.size(); i++) {
                if (units.get(i).unit().id().equals(callback.unit())) {
                    number = i + 1;
                }
            }
            return number;
        }

        static StoredCallback read(JsonParser json) {
            StoredCallback callback = new StoredCallback();
            SparseJson.fields(json, callback::take);
            return callback;
        }

        private void take(String field, JsonParser json) {
            switch (field) {
                case "type" -> type = ChannelType.valueOf(json.getString());
                case "from" -> from = ContactRow.instant(json.getDecimalValue());
                case "until" -> until = ContactRow.instant(json.getDecimalValue());
                case "unit" -> unit = json.getIntValue();
                case "agent" -> agent = json.getString();
                case "outsideHours" -> outsideHours = json.getBooleanValue();
                default -> throw SparseJson.unknown(field);
            }
        }

        Callback toCallback(List<UnitSnapshot> units) {
            return new Callback(
                    type,
                    from,
                    until,
                    unit == 0 ? null : units.get(unit - 1).unit().id(),
                    agent,
                    outsideHours);
        }
    }
}
