package io.contactlist;

import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import java.time.Instant;

/**
 * An attempt for the dialer to make, and the words with which it reports what happened.
 *
 * @param list the contact's list
 * @param contact the contact, with name and attributes, as it is now that the attempt is planned
 * @param campaign the campaign that planned the attempt
 * @param unit the unit to try: address and channel
 * @param number the attempt's number (rule L5)
 * @param leaseEnd until when the dialer must have reported; later the attempt may be released (rule L6)
 */
public record PlannedAttempt(
        ListId list, Contact contact, CampaignId campaign, CommunicationUnit unit, int number, Instant leaseEnd) {

    /**
     * It was made and failed.
     *
     * @param category how
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent failed(FailureCategory category, Instant at) {
        return happened(new AttemptFailed(number, unit.id(), category, at));
    }

    /**
     * It was made and reached somebody, or was sent.
     *
     * @param conversation the conversation it opened or continued
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent succeeded(ConversationId conversation, Instant at) {
        return happened(new AttemptSucceeded(number, unit.id(), conversation, at));
    }

    /**
     * Nobody has answered in its conversation yet.
     *
     * @param conversation the conversation
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent stillOpen(ConversationId conversation, Instant at) {
        return happened(new ConversationStillOpen(conversation, number, at));
    }

    /**
     * Its conversation ended.
     *
     * @param conversation the conversation
     * @param resolution with what
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent resolved(ConversationId conversation, Resolution resolution, Instant at) {
        return happened(new ConversationResolved(conversation, number, resolution, at));
    }

    /**
     * The person wants never to be contacted again, whatever became of the attempt: for those who say so in its
     * conversation. If that is how the attempt failed, it has {@link #failed failed} as {@link
     * FailureCategory#OPTED_OUT}.
     *
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent optedOut(Instant at) {
        return happened(new ContactBarred(at));
    }

    /**
     * It was not made and will not be.
     *
     * @param at when
     * @return what to {@link ContactLists#record(ReportedEvent) record}
     */
    public ReportedEvent handedBack(Instant at) {
        return happened(new AttemptReleased(number, ReleaseReason.HANDED_BACK, at));
    }

    private ReportedEvent happened(ContactEvent event) {
        return new ReportedEvent(list, contact.id(), event);
    }
}
