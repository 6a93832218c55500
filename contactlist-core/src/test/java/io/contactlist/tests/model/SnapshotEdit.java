package io.contactlist.tests.model;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LastingReport;
import io.contactlist.model.Timing;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contact's snapshot with some values made others. */
final class SnapshotEdit {

    private final ContactSnapshot original;
    final List<UnitEdit> units = new ArrayList<>();
    final List<AttemptEdit> attempts = new ArrayList<>();
    final Set<ChannelType> done;
    int lastReset;
    boolean barred;
    boolean closed;
    Instant handedBackUntil;
    Instant nextEnd;
    Instant notAfter;
    Timing timing;
    final Map<ChannelType, Instant> dueFrom;
    ContactStatuses statuses;

    SnapshotEdit(Contact contact) {
        original = contact.toSnapshot();
        original.units().forEach(unit -> units.add(new UnitEdit(unit)));
        original.attempts().forEach(attempt -> attempts.add(new AttemptEdit(attempt)));
        done = new HashSet<>(original.done());
        lastReset = original.lastReset();
        barred = original.barred();
        closed = original.closed();
        handedBackUntil = original.handedBackUntil();
        nextEnd = original.nextEnd();
        notAfter = original.notAfter();
        timing = original.timing();
        dueFrom = new EnumMap<>(ChannelType.class);
        dueFrom.putAll(original.dueFrom());
        statuses = original.statuses();
    }

    AttemptEdit attempt(int number) {
        return attempts.get(number - 1);
    }

    void setStatus(ChannelType type, ContactStatus status) {
        Map<ChannelType, ContactStatus> byType = new EnumMap<>(statuses.byType());
        byType.put(type, status);
        for (ContactStatus inList : ContactStatus.values()) {
            try {
                statuses = ContactStatuses.of(inList, byType);
            } catch (IllegalArgumentException e) {
                // Only one status seen by the list goes with the others.
            }
        }
    }

    Contact toContact() {
        return Contact.of(new ContactSnapshot(
                original.id(),
                original.name(),
                original.attributes(),
                original.storedAt(),
                original.zones(),
                original.priority(),
                notAfter,
                units.stream().map(UnitEdit::toSnapshot).toList(),
                attempts.stream().map(AttemptEdit::toAttempt).toList(),
                lastReset,
                done,
                barred,
                closed,
                handedBackUntil,
                nextEnd,
                timing,
                dueFrom,
                statuses));
    }

    static final class UnitEdit {

        private final UnitSnapshot original;
        boolean removed;
        UnusableReason unusable;

        private UnitEdit(UnitSnapshot original) {
            this.original = original;
            removed = original.removed();
            unusable = original.unusable();
        }

        private UnitSnapshot toSnapshot() {
            return new UnitSnapshot(original.unit(), removed, unusable);
        }
    }

    static final class AttemptEdit {

        private final Attempt original;
        int number;
        UnitId unit;
        Instant plannedAt;
        Instant leaseEnd;
        AttemptState state;
        FailureCategory category;
        AttemptConversation reached;
        Instant reportedAt;
        Instant waitUntil;
        final Set<LastingReport> lasting;
        Instant beginBefore;
        Instant callbackAt;

        private AttemptEdit(Attempt original) {
            this.original = original;
            number = original.number();
            unit = original.unit();
            plannedAt = original.plannedAt();
            leaseEnd = original.leaseEnd();
            state = original.state();
            category = original.category();
            reached = original.reached();
            reportedAt = original.reportedAt();
            waitUntil = original.waitUntil();
            lasting = new HashSet<>(original.lasting());
            beginBefore = original.beginBefore();
            callbackAt = original.callbackAt();
        }

        /** Makes it an attempt without an outcome. */
        void become(AttemptState other) {
            state = other;
            category = null;
            reached = null;
            reportedAt = null;
            waitUntil = other.isReleased() ? leaseEnd : null;
        }

        void conversation(ConversationId id, boolean ended) {
            reached = new AttemptConversation(id, ended, null, false, null);
        }

        void stillOpen(Instant at, boolean assumed, Instant waitBefore) {
            reached = new AttemptConversation(
                    reached.id(), reached.ended(), at, assumed, waitBefore, reached.resolvedAt());
        }

        private Attempt toAttempt() {
            return new Attempt(
                    number,
                    original.campaign(),
                    unit,
                    plannedAt,
                    leaseEnd,
                    state,
                    category,
                    reached,
                    reportedAt,
                    waitUntil,
                    lasting,
                    beginBefore,
                    callbackAt);
        }
    }
}
