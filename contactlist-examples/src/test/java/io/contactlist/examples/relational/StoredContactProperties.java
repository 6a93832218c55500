package io.contactlist.examples.relational;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactId;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.rules.Life;
import io.contactlist.rules.Lives;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A contact in its column: nothing of it gets lost, and nothing is there that says nothing (rule P2). */
class StoredContactProperties {

    @Property
    @Domain(Lives.class)
    void p2_aContactIsReadAsItWasWrittenWhateverHasHappenedToIt(@ForAll Life life) {
        assertIsReadAsWritten(life.imported());
        life.steps().forEach(step -> assertIsReadAsWritten(step.after()));
    }

    private static void assertIsReadAsWritten(Contact contact) {
        assertEquals(contact, StoredContact.read(data(contact) + progress(contact)));
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

    @Example
    void aPlannedContactSaysByWhomOnWhichUnitAndUntilWhichSecondOfTheEpoch() {
        Contact fresh = ann("+380441234567", Attributes.of(Map.of("debt", "17")));
        Instant now = Instant.ofEpochSecond(1_800_000_000, 5);
        AttemptPlanned event =
                new AttemptPlanned(CampaignId.of("spring"), fresh.units().get(0).id(), 1, now.plusSeconds(60), now);
        Contact planned = ((Transition.Accepted) LifeCycle.apply(fresh, event, ListRules.DEFAULT)).contact();

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
                List.of(CommunicationUnit.of(new Channel(text, ChannelType.CALL), text)),
                Attributes.of(Map.of(text, text)));

        assertTrue(data(contact).chars().allMatch(c -> c < 128));
        assertIsReadAsWritten(contact);
    }

    @Example
    void aFreshContactHasNoFieldsForWhatHasNotHappened() {
        Contact fresh = ann("+380 44 123-45-67", Attributes.NONE);

        assertEquals("""
                {"id":"4711","name":"Ann",\
                "units":[{"channel":"line","address":"+380441234567","typed":"+380 44 123-45-67"}]}""", data(fresh));
        assertEquals("""
                {"SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}""", progress(fresh));
    }
}
