package io.contactlist.json;

import static java.util.Map.entry;

import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.list.AddressFormat;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.list.Tally;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.Channel;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.ListRules;
import io.contactlist.model.Opening;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.Rejection;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Timing;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.UploadReport;
import java.util.Map;

/**
 * Defines the JSON form of all values, for Jackson 2 and Jackson 3. The package page shows the mapper builders.
 *
 * <pre>{@code
 * ContactListJson.mixIns().forEach(builder::addMixIn);
 * }</pre>
 */
public final class ContactListJson {

    private static final Map<Class<?>, Class<?>> MIX_INS = Map.ofEntries(
            entry(ListId.class, ListMixIns.IdMixIn.class),
            entry(CampaignId.class, ListMixIns.IdMixIn.class),
            entry(ContactId.class, ListMixIns.IdMixIn.class),
            entry(ConversationId.class, ListMixIns.IdMixIn.class),
            entry(CategoryRule.class, ListMixIns.CategoryRuleMixIn.class),
            entry(AttemptControl.class, ListMixIns.AttemptControlMixIn.class),
            entry(RollingLimit.class, TimingMixIns.RollingLimitMixIn.class),
            entry(QuietPeriod.class, TimingMixIns.QuietPeriodMixIn.class),
            entry(Opening.class, ListMixIns.OpeningMixIn.class),
            entry(ClosedDays.class, ListMixIns.ClosedDaysMixIn.class),
            entry(ContactHours.class, ListMixIns.ContactHoursMixIn.class),
            entry(ListRules.class, ListMixIns.ListRulesMixIn.class),
            entry(ListDefinition.class, ListMixIns.ListDefinitionMixIn.class),
            entry(AddressFormat.class, ListMixIns.AddressFormatMixIn.class),
            entry(ListFormat.class, ListMixIns.ListFormatMixIn.class),
            entry(ContactList.class, ListMixIns.ContactListMixIn.class),
            entry(Campaign.class, ListMixIns.CampaignMixIn.class),
            entry(Tally.class, ListMixIns.TallyMixIn.class),
            entry(Counters.class, ListMixIns.CountersMixIn.class),
            entry(ListState.class, ListMixIns.ListStateMixIn.class),
            entry(Channel.class, ContactMixIns.ChannelMixIn.class),
            entry(UnitId.class, ContactMixIns.UnitIdMixIn.class),
            entry(CommunicationUnit.class, ContactMixIns.CommunicationUnitMixIn.class),
            entry(Attributes.Names.class, ContactMixIns.NamesMixIn.class),
            entry(Attributes.class, ContactMixIns.AttributesMixIn.class),
            entry(ContactStatuses.class, ContactMixIns.ContactStatusesMixIn.class),
            entry(Contact.class, ContactMixIns.ContactMixIn.class),
            entry(ContactSnapshot.class, ContactMixIns.ContactSnapshotMixIn.class),
            entry(ContactSnapshot.UnitSnapshot.class, ContactMixIns.UnitSnapshotMixIn.class),
            entry(TimeZones.class, TimingMixIns.TimeZonesMixIn.class),
            entry(Callback.class, TimingMixIns.CallbackMixIn.class),
            entry(Timing.class, TimingMixIns.TimingMixIn.class),
            entry(Attempt.class, ContactMixIns.AttemptMixIn.class),
            entry(AttemptConversation.class, ContactMixIns.AttemptConversationMixIn.class),
            entry(ContactEvent.class, EventMixIns.ContactEventMixIn.class),
            entry(ContactEvent.AttemptPlanned.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AttemptProlonged.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AttemptReleased.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AttemptHandedBack.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AttemptFailed.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AttemptSucceeded.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ConversationStillOpen.class, EventMixIns.EventFields.class),
            entry(ContactEvent.AnswerTimeEnded.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ConversationResolved.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ContactedElsewhere.class, EventMixIns.EventFields.class),
            entry(ContactEvent.CallbackAgreed.class, EventMixIns.EventFields.class),
            entry(ContactEvent.CallbackCancelled.class, EventMixIns.EventFields.class),
            entry(ContactEvent.CallbackMissed.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ContactExpired.class, EventMixIns.EventFields.class),
            entry(ContactEvent.UnitMadeUnusable.class, EventMixIns.EventFields.class),
            entry(ContactEvent.UnitMadeUsable.class, EventMixIns.EventFields.class),
            entry(ContactEvent.DataUpdated.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ContactBarred.class, EventMixIns.EventFields.class),
            entry(ContactEvent.BarLifted.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ContactReset.class, EventMixIns.EventFields.class),
            entry(ContactEvent.RulesChanged.class, EventMixIns.EventFields.class),
            entry(ContactEvent.ContactClosed.class, EventMixIns.EventFields.class),
            entry(Effect.class, EventMixIns.EffectMixIn.class),
            entry(Effect.CancelAttempt.class, EventMixIns.EffectFields.class),
            entry(Effect.Closed.class, EventMixIns.EffectFields.class),
            entry(Effect.CallbackEnded.class, EventMixIns.EffectFields.class),
            entry(Effect.TypeExhausted.class, EventMixIns.EffectFields.class),
            entry(Effect.DueAgain.class, EventMixIns.EffectFields.class),
            entry(Transition.class, EventMixIns.TransitionMixIn.class),
            entry(Transition.Accepted.class, EventMixIns.AcceptedMixIn.class),
            entry(Transition.Rejected.class, EventMixIns.RejectedMixIn.class),
            entry(Rejection.class, EventMixIns.RejectionMixIn.class),
            entry(ReachedLimit.class, EventMixIns.ReachedLimitMixIn.class),
            entry(ReportedEvent.class, EventMixIns.ReportedEventMixIn.class),
            entry(PlannedAttempt.class, EventMixIns.PlannedAttemptMixIn.class),
            entry(Criteria.class, SelectionMixIns.CriteriaMixIn.class),
            entry(Condition.class, SelectionMixIns.ConditionMixIn.class),
            entry(Condition.And.class, SelectionMixIns.AndMixIn.class),
            entry(Condition.Or.class, SelectionMixIns.OrMixIn.class),
            entry(Condition.Not.class, SelectionMixIns.NotMixIn.class),
            entry(Comparison.class, SelectionMixIns.ComparisonMixIn.class),
            entry(Attribute.class, SelectionMixIns.AttributeMixIn.class),
            entry(AttributeValue.class, SelectionMixIns.AttributeValueMixIn.class),
            entry(Conversation.class, SelectionMixIns.ConversationMixIn.class),
            entry(Frequency.class, SelectionMixIns.FrequencyMixIn.class),
            entry(Frequency.Daily.class, SelectionMixIns.FrequencyFields.class),
            entry(Frequency.Weekly.class, SelectionMixIns.FrequencyFields.class),
            entry(Frequency.Every.class, SelectionMixIns.FrequencyFields.class),
            entry(Frequency.Cron.class, SelectionMixIns.FrequencyFields.class),
            entry(UploadReport.class, UploadMixIns.UploadReportMixIn.class),
            entry(RowIssue.class, UploadMixIns.RowIssueMixIn.class),
            entry(FormatDifference.class, UploadMixIns.FormatDifferenceMixIn.class));

    private ContactListJson() {}

    /** {@return the mix-in class of each value class, to register with a mapper's builder; immutable} */
    public static Map<Class<?>, Class<?>> mixIns() {
        return MIX_INS;
    }
}
