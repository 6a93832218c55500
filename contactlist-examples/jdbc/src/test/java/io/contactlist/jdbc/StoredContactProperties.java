package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Tests contacts in their columns: nothing is lost, and fields without information are left out (rule P2). */
class StoredContactProperties {

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
        Instant now = Instant.ofEpochSecond(1_800_000_000, 5);
        AttemptPlanned event = new AttemptPlanned(
                CampaignId.of(campaign), contact.units().get(0).id(), 1, now.plusSeconds(60), now);
        return ((Transition.Accepted) LifeCycle.apply(contact, event, ListRules.DEFAULT)).contact();
    }

    @Example
    void aPlannedContactSaysByWhomOnWhichUnitAndUntilWhichSecondOfTheEpoch() {
        Contact planned = planned(ann("+380441234567", Attributes.NONE), "spring");

        assertEquals("""
                {"onUnits":{"0":{"plannings":1}},\
                "attempts":[{"number":1,"campaign":"spring",\
                "plannedAt":1800000000.000000005,"leaseEnd":1800000060.000000005}],\
                "status":"PLANNING","SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(planned));
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
        Contact fresh = ann("+380 44 123-45-67", Attributes.of(Map.of("debt", "17")));

        assertEquals("""
                {"id":"4711","name":"Ann","attributes":{"debt":"17"},\
                "units":[{"channel":"line","address":"+380441234567","typed":"+380 44 123-45-67"}]}""", data(fresh));
        assertEquals("""
                {"SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(fresh));
    }
}
