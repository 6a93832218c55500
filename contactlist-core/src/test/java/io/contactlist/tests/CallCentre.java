package io.contactlist.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Resolution;
import java.time.Instant;

/** What a dialer and an agent do with a planned attempt. */
final class CallCentre {

    private CallCentre() {}

    /** Reaches the contact; the conversation stays open. */
    static ConversationId reach(ContactLists lists, PlannedAttempt attempt, Instant at) {
        ConversationId conversation =
                ConversationId.of("with " + attempt.contact().id() + " by attempt " + attempt.number());
        assertTrue(lists.record(attempt.succeeded(conversation, at)).isAccepted());
        return conversation;
    }

    /** Reaches the contact and completes the activity. */
    static void complete(ContactLists lists, PlannedAttempt attempt, Instant at) {
        ConversationId conversation = reach(lists, attempt, at);
        ConversationResolved resolved =
                new ConversationResolved(conversation, attempt.number(), Resolution.COMPLETED, at);
        assertTrue(
                lists.record(new ReportedEvent(attempt.list(), attempt.contact().id(), resolved))
                        .isAccepted());
    }
}
