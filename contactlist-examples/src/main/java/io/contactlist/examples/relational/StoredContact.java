package io.contactlist.examples.relational;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its row holds it: its snapshot in few words, since each step reads and writes all of it. What is as in
 * a contact without anything is left out. Jackson fills fields in half the time that it takes to call a constructor.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
final class StoredContact {

    private String id = "";
    private @Nullable String name;
    private Map<String, String> attributes = Map.of();
    private List<StoredUnit> units = List.of();
    private List<StoredAttempt> attempts = List.of();
    private @Nullable Integer lastReset;
    private List<EndedConversation> ended = List.of();
    private Set<ChannelType> done = Set.of();
    private boolean barred;
    private boolean closed;
    private @Nullable Instant notDueBefore;
    private ContactStatus status = ContactStatus.CALLABLE;

    /** Those channel types whose status is not that of the list. */
    private Map<ChannelType, ContactStatus> others = Map.of();

    static String write(Contact contact) {
        return StoredJson.CONTACT.write(of(contact.toSnapshot()));
    }

    static Contact read(String json) {
        return Contact.of(StoredJson.CONTACT.read(json).toSnapshot());
    }

    /** What is made of each; a stream costs more than lists as short as these. */
    static <T, R> List<R> each(List<T> values, Function<T, R> making) {
        List<R> made = new ArrayList<>(values.size());
        for (T value : values) {
            made.add(making.apply(value));
        }
        return made;
    }

    private static StoredContact of(ContactSnapshot snapshot) {
        StoredContact stored = new StoredContact();
        stored.id = snapshot.id().value();
        stored.name = snapshot.name();
        stored.attributes = snapshot.attributes().toMap();
        stored.units = each(snapshot.units(), StoredUnit::of);
        stored.attempts = StoredAttempt.of(snapshot);
        stored.lastReset = snapshot.lastReset();
        stored.ended = snapshot.ended();
        stored.done = snapshot.done();
        stored.barred = snapshot.barred();
        stored.closed = snapshot.closed();
        stored.notDueBefore = snapshot.notDueBefore();
        stored.status = snapshot.standing().inList();
        stored.others = new EnumMap<>(snapshot.standing().byType());
        stored.others.values().removeIf(status -> status == stored.status);
        return stored;
    }

    private ContactSnapshot toSnapshot() {
        List<UnitSnapshot> all = each(units, StoredUnit::toSnapshot);
        Map<ChannelType, ContactStatus> byType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            byType.put(type, others.getOrDefault(type, status));
        }
        return new ContactSnapshot(
                ContactId.of(id),
                name,
                Attributes.of(attributes),
                all,
                each(attempts, attempt -> attempt.toSnapshot(all)),
                lastReset,
                ended,
                done,
                barred,
                closed,
                notDueBefore,
                Standing.of(status, byType));
    }
}
