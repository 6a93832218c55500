package io.contactlist.examples.relational;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnusableReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened on one unit of a {@link StoredContact}, and what is left out of it in the same way. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
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
    private Map<FailureCategory, Integer> failures = Map.of();
    private @Nullable ConversationId open;
    private boolean stillOpen;

    static StoredUnit of(UnitSnapshot snapshot) {
        CommunicationUnit unit = snapshot.unit();
        StoredUnit stored = new StoredUnit();
        stored.type = unit.type();
        stored.channel = unit.channel().id();
        stored.address = unit.address();
        stored.typed = unit.typed().equals(unit.address()) ? null : unit.typed();
        stored.malformed = !unit.isWellFormed();
        stored.removed = snapshot.removed();
        stored.unusable = snapshot.unusable();
        stored.plannings = snapshot.plannings();
        stored.attempts = snapshot.attempts();
        stored.failures = snapshot.failures();
        stored.open = snapshot.openConversation();
        stored.stillOpen = snapshot.reportedStillOpen();
        return stored;
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
