package io.contactlist.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ContactedElsewhere.Kind;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.TimeZones;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a life as another model wrote them down, made into the library's one after the other. */
final class ModelEvents {

    private final Rulebook rulebook;
    private final Set<CommunicationUnit> units;
    private DataUpdated data;

    ModelEvents(Contact imported, Rulebook rulebook) {
        this.rulebook = rulebook;
        units = new LinkedHashSet<>(imported.units());
        data = DataUpdated.of(imported, Instant.EPOCH);
    }

    /** Returns every unit that the contact ever had. */
    Set<CommunicationUnit> units() {
        return units;
    }

    /** Returns the next event, or nothing if somebody only notices what is overdue. */
    Optional<ContactEvent> event(JsonNode event) {
        Instant at = ModelLife.seconds(event.get("at"));
        return Optional.ofNullable(
                switch (event.get("event").textValue()) {
                    case "tick" -> null;
                    case "attempt planned" ->
                        new AttemptPlanned(
                                CampaignId.of("spring"),
                                unitOf(event),
                                number(event),
                                ModelLife.seconds(event.get("lease")),
                                at);
                    case "attempt prolonged" ->
                        new AttemptProlonged(number(event), ModelLife.seconds(event.get("lease")), at);
                    case "attempt released" ->
                        new AttemptReleased(number(event), ReleaseReason.valueOf(constant(event, "how")), at);
                    case "attempt handed back" -> new AttemptHandedBack(number(event), notBefore(event, at), at);
                    case "attempt failed" ->
                        new AttemptFailed(
                                number(event), unitOf(event), FailureCategory.valueOf(constant(event, "category")), at);
                    case "attempt succeeded" ->
                        new AttemptSucceeded(number(event), unitOf(event), conversation(event), at);
                    case "conversation still open" -> new ConversationStillOpen(conversation(event), number(event), at);
                    case "conversation resolved" ->
                        new ConversationResolved(
                                conversation(event),
                                number(event),
                                Resolution.valueOf(constant(event, "outcome")),
                                ModelLife.instant(event, "not_before"),
                                at);
                    case "contacted elsewhere" ->
                        new ContactedElsewhere(
                                ModelLife.type(event.get("type")), Kind.valueOf(constant(event, "kind")), at);
                    case "callback agreed" -> new CallbackAgreed(callback(event), at);
                    case "callback cancelled" -> new CallbackCancelled(at);
                    case "unit made unusable" ->
                        new UnitMadeUnusable(unitOf(event), UnusableReason.valueOf(constant(event, "reason")), at);
                    case "unit usable again" -> new UnitMadeUsable(unitOf(event), at);
                    case "data updated" -> updated(event, at);
                    case "contact barred" -> new ContactBarred(at);
                    case "bar lifted" -> new BarLifted(at);
                    case "contact reset" -> new ContactReset(at);
                    case "rules changed" -> new RulesChanged(rulebook.publish(ModelLife.rules(event.get("rules"))), at);
                    case "contact closed by hand" -> new ContactClosed(at);
                    default -> throw new IllegalArgumentException(event.toString());
                });
    }

    /** Returns the not before: the other model knows no planning order, which makes callbacks without one wait longer. */
    private static @Nullable Instant notBefore(JsonNode event, Instant at) {
        return event.has("not_before") ? ModelLife.instant(event, "not_before") : at;
    }

    /** Returns the update; in the other model data without expiry leave it alone. */
    private DataUpdated updated(JsonNode event, Instant at) {
        Instant notAfter = event.has("not_after") ? ModelLife.instant(event, "not_after") : data.notAfter();
        List<CommunicationUnit> next = ModelLife.units(event.get("units"));
        data = new DataUpdated(next, null, Attributes.NONE, TimeZones.NONE, 0, notAfter, at);
        units.addAll(next);
        return data;
    }

    /** Returns the callback that was agreed; a unit of another type, or one that never was, cannot be preferred here. */
    private Callback callback(JsonNode event) {
        ChannelType type = ModelLife.type(event.get("type"));
        UnitId unit = event.hasNonNull("unit") ? unitOf(event) : null;
        boolean isKnown = units.stream().anyMatch(had -> had.id().equals(unit));
        return new Callback(
                type,
                ModelLife.seconds(event.get("from")),
                ModelLife.seconds(event.get("until")),
                isKnown && unit.type() == type ? unit : null,
                null,
                false);
    }

    /** Returns whether the library has no such event: it refuses to make one that ends before it begins. */
    static boolean isImpossible(JsonNode event) {
        String name = event.get("event").textValue();
        long at = event.get("at").longValue();
        return "attempt prolonged".equals(name) && event.get("lease").longValue() <= at
                || "callback agreed".equals(name) && event.get("until").longValue() <= at;
    }

    /** Returns whether the event belongs to a part of the rules that the library does not have yet. */
    static boolean isLater(JsonNode event) {
        String name = event.get("event").textValue();
        return "unit held".equals(name) || "contact erased".equals(name);
    }

    private static int number(JsonNode event) {
        return event.get("number").intValue();
    }

    private static UnitId unitOf(JsonNode event) {
        return ModelLife.unit(event.get("unit").textValue());
    }

    private static ConversationId conversation(JsonNode event) {
        return ConversationId.of(event.get("conversation").textValue());
    }

    private static String constant(JsonNode event, String field) {
        return event.get(field).textValue().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
