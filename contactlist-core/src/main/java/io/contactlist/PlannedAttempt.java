package io.contactlist;

import io.contactlist.list.ListId;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt for the dialer to make. Its methods return the reports to {@link ContactLists#record(ReportedEvent)
 * record} about it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param list the contact's list
 * @param contact the contact with name and attributes, after the planning
 * @param campaign the campaign that planned the attempt
 * @param unit the unit to try: address and channel
 * @param number the attempt's number (rule L5)
 * @param leaseEnd the end of the lease: the dialer begins and reports before it, or prolongs it (rule L6)
 * @param beginBefore the instant before which the attempt must begin, or null for none; a dialer that has not begun by
 *     then hands it back (rule W6)
 */
public record PlannedAttempt(
        ListId list,
        Contact contact,
        CampaignId campaign,
        CommunicationUnit unit,
        int number,
        Instant leaseEnd,
        @Nullable Instant beginBefore) {

    /**
     * Creates an attempt that may begin at any time within its lease.
     *
     * @param list the contact's list
     * @param contact the contact after the planning
     * @param campaign the campaign that planned the attempt
     * @param unit the unit to try
     * @param number the attempt's number
     * @param leaseEnd the end of the lease
     */
    public PlannedAttempt(
            ListId list, Contact contact, CampaignId campaign, CommunicationUnit unit, int number, Instant leaseEnd) {
        this(list, contact, campaign, unit, number, leaseEnd, null);
    }

    /**
     * Reports that the attempt was made and failed.
     *
     * @param category how it failed
     * @param at when it failed
     * @return the report
     */
    public ReportedEvent failed(FailureCategory category, Instant at) {
        return happened(new AttemptFailed(number, unit.id(), category, at));
    }

    /**
     * Reports that the attempt was made and reached somebody, or was sent.
     *
     * @param conversation the conversation that it opened or continued
     * @param at when it succeeded
     * @return the report
     */
    public ReportedEvent succeeded(ConversationId conversation, Instant at) {
        return happened(new AttemptSucceeded(number, unit.id(), conversation, at));
    }

    /**
     * Reports that nobody has answered in the conversation yet.
     *
     * @param conversation the conversation
     * @param at when this was seen
     * @return the report
     */
    public ReportedEvent stillOpen(ConversationId conversation, Instant at) {
        return happened(new ConversationStillOpen(conversation, number, at));
    }

    /**
     * Reports that the conversation ended.
     *
     * @param conversation the conversation
     * @param resolution how it ended
     * @param at when it ended
     * @return the report
     */
    public ReportedEvent resolved(ConversationId conversation, Resolution resolution, Instant at) {
        return happened(new ConversationResolved(conversation, number, resolution, at));
    }

    /**
     * Reports that the conversation ended, and that the contact is not due on any type before an instant (rule R4).
     *
     * @param conversation the conversation
     * @param resolution how it ended
     * @param notBefore the instant before which the contact is not due
     * @param at when it ended
     * @return the report
     */
    public ReportedEvent resolved(ConversationId conversation, Resolution resolution, Instant notBefore, Instant at) {
        return happened(new ConversationResolved(conversation, number, resolution, notBefore, at));
    }

    /**
     * Reports that a callback was agreed with the person (rule B1).
     *
     * @param callback the callback
     * @param at when it was agreed
     * @return the report
     */
    public ReportedEvent callbackAgreed(Callback callback, Instant at) {
        return happened(new CallbackAgreed(callback, at));
    }

    /**
     * Reports that the callback that is pending was cancelled (rule B5).
     *
     * @param at when it was cancelled
     * @return the report
     */
    public ReportedEvent callbackCancelled(Instant at) {
        return happened(new CallbackCancelled(at));
    }

    /**
     * Reports that the person wants never to be contacted again, in a conversation or otherwise. It does not depend on
     * the outcome of the attempt. If the opt-out is how the attempt failed, use {@link #failed failed} with {@link
     * FailureCategory#OPTED_OUT}.
     *
     * @param at when the person opted out
     * @return the report
     */
    public ReportedEvent optedOut(Instant at) {
        return happened(new ContactBarred(at));
    }

    /**
     * Reports that the attempt was not made and will not be. Do not use it for an attempt that may have been made. A
     * callback then waits for a minute (rule O1).
     *
     * @param at when it was handed back
     * @return the report
     */
    public ReportedEvent handedBack(Instant at) {
        return happened(new AttemptHandedBack(number, null, at));
    }

    /**
     * Reports that the attempt was not made and will not be, and that the contact is not due before an instant.
     *
     * @param notBefore the instant before which the contact is not due
     * @param at when it was handed back
     * @return the report
     */
    public ReportedEvent handedBack(Instant notBefore, Instant at) {
        return happened(new AttemptHandedBack(number, notBefore, at));
    }

    /**
     * Asks for a longer lease, before the lease ends. If this is rejected, the attempt must not begin (rule L6).
     *
     * @param newLeaseEnd when the lease ends from now on, later than before
     * @param at when the lease was prolonged
     * @return the report
     */
    public ReportedEvent prolonged(Instant newLeaseEnd, Instant at) {
        return happened(new AttemptProlonged(number, newLeaseEnd, at));
    }

    private ReportedEvent happened(ContactEvent event) {
        return new ReportedEvent(list, contact.id(), event);
    }
}
