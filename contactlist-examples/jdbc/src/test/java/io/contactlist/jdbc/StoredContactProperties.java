package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Tests contacts in their columns: nothing is lost, and fields without information are left out (rule P2). */
class StoredContactProperties {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000, 5);

    @Property
    @Domain(Lives.class)
    void p2_aContactIsReadAsItWasWrittenWhateverHasHappenedToIt(@ForAll Life life) {
        assertIsReadAsWritten(life.imported());
        life.moments().forEach(moment -> assertIsReadAsWritten(moment.after()));
    }

    /** Stores rely on this: they write a contact's data only after an event that changes them. */
    @Property
    @Domain(Lives.class)
    void p5_onlyOtherDataMakeTheDataOfAContactOther(@ForAll Life life) {
        for (Life.Moment moment : life.moments()) {
            if (!(moment.event() instanceof DataUpdated)) {
                assertEquals(data(moment.before()), data(moment.after()));
            }
        }
    }

    private static void assertIsReadAsWritten(Contact contact) {
        assertEquals(contact, StoredContact.read(StoredContact.write(contact)));
    }

    private static String data(Contact contact) {
        return StoredContact.data(contact.toSnapshot());
    }

    private static String progress(Contact contact) {
        return StoredContact.progress(contact.toSnapshot());
    }

    private static Contact ann(String phone, Attributes attributes) {
        return Contact.of(
                ContactId.of("4711"), "Ann", List.of(CommunicationUnit.of(Channel.call("line"), phone)), attributes);
    }

    private static Contact planned(Contact contact, String campaign) {
        AttemptPlanned event = new AttemptPlanned(
                CampaignId.of(campaign), contact.units().get(0).id(), 1, NOW.plusSeconds(60), NOW);
        return after(contact, event, ListRules.DEFAULT);
    }

    private static Contact after(Contact contact, ContactEvent event, ListRules rules) {
        return ((Transition.Accepted) LifeCycle.apply(contact, event, rules)).contact();
    }

    @Example
    void aPlannedContactSaysByWhomOnWhichUnitAndUntilWhichSecondOfTheEpoch() {
        Contact planned = planned(ann("+380441234567", Attributes.NONE), "spring");

        assertEquals("""
                {"attempts":[{"campaign":"spring",\
                "plannedAt":1800000000.000000005,"leaseEnd":1800000060.000000005}],\
                "status":"PLANNING","SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(planned));
    }

    @Example
    void aFailedAttemptSaysHowAndWhenAndHowLongTheContactWaits() {
        ListRules rules = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().minimumDelay(Duration.ofMinutes(5)).build());
        Contact planned = planned(ann("+380441234567", Attributes.NONE), "spring");
        UnitId unit = planned.units().get(0).id();

        assertEquals(
                """
                {"attempts":[{"campaign":"spring",\
                "plannedAt":1800000000.000000005,"leaseEnd":1800000060.000000005,\
                "failure":"BUSY","reportedAt":1800000002.000000005,"wait":300}],\
                "SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""",
                progress(after(planned, new AttemptFailed(1, unit, FailureCategory.BUSY, NOW.plusSeconds(2)), rules)));
    }

    @Example
    void aSuccessWithoutDelayHasNoWait() {
        Contact planned = planned(ann("+380441234567", Attributes.NONE), "spring");
        UnitId unit = planned.units().get(0).id();
        AttemptSucceeded event = new AttemptSucceeded(1, unit, ConversationId.of("talk"), NOW);

        assertEquals("""
                {"attempts":[{"campaign":"spring",\
                "plannedAt":1800000000.000000005,"leaseEnd":1800000060.000000005,\
                "reportedAt":1800000000.000000005,"conversation":"talk"}],\
                "status":"OPEN","SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(after(planned, event, ListRules.DEFAULT)));
    }

    @Example
    void whateverTheScriptItIsWrittenInAscii() {
        String text = "\uD83D\uDE00 ї";
        Contact contact = Contact.of(
                ContactId.of(text),
                text,
                List.of(CommunicationUnit.checked(new Channel(text, ChannelType.CALL), text, text, true)),
                Attributes.of(Map.of(text, text)));
        Contact planned = planned(contact, text);

        assertTrue(StoredContact.write(planned).chars().allMatch(c -> c < 128));
        assertIsReadAsWritten(planned);
    }

    @Example
    void aFreshContactHasNoFieldsForWhatHasNotHappened() {
        Contact fresh =
                ann("+380 44 123-45-67", Attributes.of(Map.of("debt", "17"))).withStoredAt(NOW);

        assertEquals("""
                {"id":"4711","name":"Ann","storedAt":1800000000.000000005,"attributes":{"debt":"17"},\
                "units":[{"channel":"line","address":"+380441234567","typed":"+380 44 123-45-67"}]}""", data(fresh));
        assertEquals("""
                {"SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(fresh));
    }
}
