package io.contactlist.jdbc;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Timing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Writes and reads a contact as JSON in its row. The JSON is short, since each step reads all of it: fields with their
 * initial value are left out. One column holds the identity data, which uploads change. The other column holds the
 * progress, which all other steps change. Fields are written and read one by one, since Jackson's databinding takes 1.5
 * times as long.
 */
final class StoredContact {

    private String id = "";
    private @Nullable String name;
    private @Nullable Instant storedAt;
    private final List<String> zones = new ArrayList<>();
    private int priority;
    private @Nullable Instant notAfter;
    private final List<String> attributeNames = new ArrayList<>();
    private final List<String> attributeValues = new ArrayList<>();
    private final List<StoredUnit> units = new ArrayList<>();
    private final List<StoredAttempt> attempts = new ArrayList<>();
    private int lastReset;
    private final Set<ChannelType> done = EnumSet.noneOf(ChannelType.class);
    private boolean barred;
    private boolean closed;
    private @Nullable Instant handedBackUntil;

    /** Null if it is the lease end of the planned attempt, or if nothing ends. */
    private @Nullable Instant nextEnd;

    private final Map<ChannelType, Instant> dueFrom = new EnumMap<>(ChannelType.class);
    private @Nullable StoredTiming timing;
    private ContactStatus status = ContactStatus.CALLABLE;

    /** The channel types whose status differs from the list's. */
    private final Map<ChannelType, ContactStatus> others = new EnumMap<>(ChannelType.class);

    /** {@return the identity data as JSON} */
    static String data(ContactSnapshot contact) {
        return SparseJson.write(contact, StoredContact::writeData);
    }

    private static void writeData(ContactSnapshot contact, SparseJson json) {
        json.text("id", contact.id().value())
                .text("name", contact.name())
                .instant("storedAt", contact.storedAt())
                .texts("zones", contact.zones().ids())
                .count("priority", contact.priority())
                .instant("notAfter", contact.notAfter())
                .pairs(
                        "attributes",
                        contact.attributes().names().names(),
                        contact.attributes().values())
                .objects("units", contact.units(), StoredUnit::writeData);
    }

    /** {@return the progress as JSON} */
    static String progress(ContactSnapshot contact) {
        return SparseJson.write(contact, StoredContact::writeProgress);
    }

    private static void writeProgress(ContactSnapshot contact, SparseJson json) {
        ContactStatus status = contact.statuses().inList();
        json.places("onUnits", contact.units(), unit -> unit.unusable() != null, StoredUnit::writeProgress)
                .objects(
                        "attempts",
                        contact.attempts(),
                        (attempt, to) -> StoredAttempt.write(attempt, contact.units(), to))
                .count("lastReset", contact.lastReset())
                .values("done", contact.done())
                .flag("barred", contact.barred())
                .flag("closed", contact.closed())
                .instant("handedBackUntil", contact.handedBackUntil())
                .instant("nextEnd", nextEndToWrite(contact))
                .instants("dueFrom", contact.dueFrom())
                .value("status", status, ContactStatus.CALLABLE);
        for (ChannelType type : ChannelType.values()) {
            json.value(type.name(), contact.statuses().on(type), status);
        }
        if (!contact.timing().equals(Timing.NONE)) {
            json.object("timing", contact.timing(), (timing, to) -> StoredTiming.write(timing, contact.units(), to));
        }
    }

    private static @Nullable Instant nextEndToWrite(ContactSnapshot contact) {
        Instant end = contact.nextEnd();
        return end == null || end.equals(leaseEnd(contact.attempts())) ? null : end;
    }

    /** {@return the lease end of the planned attempt, or null if none is planned} */
    private static @Nullable Instant leaseEnd(List<Attempt> attempts) {
        Attempt last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
        return last == null || last.state() != AttemptState.PLANNED ? null : last.leaseEnd();
    }

    /** {@return the whole contact: the text of one column followed by the text of the other} */
    static String write(Contact contact) {
        ContactSnapshot snapshot = contact.toSnapshot();
        return data(snapshot) + progress(snapshot);
    }

    static Contact read(ResultSet row) throws SQLException {
        return read(row.getString("content"));
    }

    /** {@return the contact that {@link #write} wrote} */
    static Contact read(String text) {
        StoredContact contact = new StoredContact();
        SparseJson.read(text, contact::take);
        return Contact.of(contact.toSnapshot());
    }

    private void take(String field, JsonParser json) {
        switch (field) {
            case "id" -> id = json.getString();
            case "name" -> name = json.getString();
            case "storedAt" -> storedAt = ContactRow.instant(json.getDecimalValue());
            case "zones" -> SparseJson.each(json, zone -> zones.add(zone.getString()));
            case "priority" -> priority = json.getIntValue();
            case "notAfter" -> notAfter = ContactRow.instant(json.getDecimalValue());
            case "attributes" ->
                SparseJson.fields(json, (name, value) -> {
                    attributeNames.add(name);
                    attributeValues.add(value.getString());
                });
            case "units" -> SparseJson.each(json, unit -> units.add(StoredUnit.read(unit)));
            case "onUnits" ->
                SparseJson.fields(
                        json,
                        (place, unit) -> units.get(Integer.parseInt(place)).take(unit));
            case "attempts" -> SparseJson.each(json, attempt -> attempts.add(StoredAttempt.read(attempt)));
            case "lastReset" -> lastReset = json.getIntValue();
            case "done" -> SparseJson.each(json, type -> done.add(ChannelType.valueOf(type.getString())));
            case "barred" -> barred = json.getBooleanValue();
            case "closed" -> closed = json.getBooleanValue();
            case "handedBackUntil" -> handedBackUntil = ContactRow.instant(json.getDecimalValue());
            case "nextEnd" -> nextEnd = ContactRow.instant(json.getDecimalValue());
            case "dueFrom" ->
                SparseJson.fields(
                        json,
                        (type, due) ->
                                dueFrom.put(ChannelType.valueOf(type), ContactRow.instant(due.getDecimalValue())));
            case "timing" -> timing = StoredTiming.read(json);
            case "status" -> status = ContactStatus.valueOf(json.getString());
            case "SOCIAL_MEDIA", "EMAIL", "CALL" ->
                others.put(ChannelType.valueOf(field), ContactStatus.valueOf(json.getString()));
            default -> throw SparseJson.unknown(field);
        }
    }

    private ContactSnapshot toSnapshot() {
        List<UnitSnapshot> touched = new ArrayList<>(units.size());
        for (StoredUnit unit : units) {
            touched.add(unit.toSnapshot());
        }
        List<Attempt> made = new ArrayList<>(attempts.size());
        for (StoredAttempt attempt : attempts) {
            made.add(attempt.toAttempt(made.size() + 1, touched));
        }
        for (ChannelType type : ChannelType.values()) {
            others.putIfAbsent(type, status);
        }
        return new ContactSnapshot(
                ContactId.of(id),
                name,
                new Attributes.Names(attributeNames).with(attributeValues),
                storedAt,
                TimeZones.of(zones),
                priority,
                notAfter,
                touched,
                made,
                lastReset,
                done,
                barred,
                closed,
                handedBackUntil,
                nextEnd == null ? leaseEnd(made) : nextEnd,
                timing == null ? Timing.NONE : timing.toTiming(touched),
                dueFrom,
                ContactStatuses.of(status, others));
    }
}
