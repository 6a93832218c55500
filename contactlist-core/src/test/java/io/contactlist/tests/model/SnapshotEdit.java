package io.contactlist.tests.model;

import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A contact's snapshot with some values made others. */
final class SnapshotEdit {

    private final ContactSnapshot original;
    final List<UnitEdit> units = new ArrayList<>();
    final List<AttemptEdit> attempts = new ArrayList<>();
    final List<EndedConversation> ended;
    final Set<ChannelType> done;
    Integer lastReset;
    boolean barred;
    boolean closed;
    Instant notDueBefore;
    ContactStatuses statuses;

    SnapshotEdit(Contact contact) {
        original = contact.toSnapshot();
        original.units().forEach(unit -> units.add(new UnitEdit(unit)));
        original.attempts().forEach(attempt -> attempts.add(new AttemptEdit(attempt)));
        ended = new ArrayList<>(original.ended());
        done = new HashSet<>(original.done());
        lastReset = original.lastReset();
        barred = original.barred();
        closed = original.closed();
        notDueBefore = original.notDueBefore();
        statuses = original.statuses();
    }

    Contact toContact() {
        return Contact.of(new ContactSnapshot(
                original.id(),
                original.name(),
                original.attributes(),
                units.stream().map(UnitEdit::toSnapshot).toList(),
                attempts.stream().map(AttemptEdit::toSnapshot).toList(),
                lastReset,
                ended,
                done,
                barred,
                closed,
                notDueBefore,
                statuses));
    }

    static final class UnitEdit {

        private final UnitSnapshot original;
        final Map<FailureCategory, Integer> failures;
        boolean removed;
        UnusableReason unusable;
        int plannings;
        int attempts;
        ConversationId openConversation;
        boolean reportedStillOpen;

        private UnitEdit(UnitSnapshot original) {
            this.original = original;
            failures = new HashMap<>(original.failures());
            removed = original.removed();
            unusable = original.unusable();
            plannings = original.plannings();
            attempts = original.attempts();
            openConversation = original.openConversation();
            reportedStillOpen = original.reportedStillOpen();
        }

        void addFailures(FailureCategory category, int count) {
            failures.merge(category, count, (one, other) -> one + other == 0 ? null : one + other);
        }

        private UnitSnapshot toSnapshot() {
            return new UnitSnapshot(
                    original.unit(),
                    removed,
                    unusable,
                    plannings,
                    attempts,
                    failures,
                    openConversation,
                    reportedStillOpen);
        }
    }

    static final class AttemptEdit {

        private final AttemptSnapshot original;
        int number;
        UnitId unit;
        AttemptState state;
        FailureCategory failure;
        ConversationId conversation;

        private AttemptEdit(AttemptSnapshot original) {
            this.original = original;
            number = original.number();
            unit = original.unit();
            state = original.state();
            failure = original.failure();
            conversation = original.conversation();
        }

        void released(AttemptState how) {
            state = how;
            failure = null;
            conversation = null;
        }

        private AttemptSnapshot toSnapshot() {
            return new AttemptSnapshot(
                    number,
                    original.campaign(),
                    unit,
                    original.plannedAt(),
                    original.leaseEnd(),
                    state,
                    failure,
                    conversation);
        }
    }
}
