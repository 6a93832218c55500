package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ReportedEvent;
import io.contactlist.list.ListId;
import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules U1 to U4: contacts and their communication units. */
class UnitRulesTest {

    private static final CommunicationUnit MOBILE_OTHERWISE_SPELLED =
            CommunicationUnit.of(TRUNK, "+380 (50) 111-22-33");

    @Test
    void u1_keepsUnitsInTheirOrder() {
        assertEquals(
                List.of(MAIL, MOBILE, MESSENGER, LANDLINE),
                Story.of(MAIL, MOBILE, MESSENGER, LANDLINE).contact().units());
    }

    @Test
    void u1_keepsAttributesUnderTheirHeadersInFileOrder() {
        Attributes attributes = new Attributes.Names(List.of("debt", "city")).with(List.of("0", "Kyiv"));

        assertEquals(List.of("debt", "city"), List.copyOf(attributes.toMap().keySet()));
        assertEquals(Optional.of("0"), attributes.get("debt"));
        assertEquals(Optional.empty(), attributes.get("Debt"));
    }

    @Test
    void u1_needsAnIdentifierAndNoName() {
        assertEquals(
                Optional.empty(),
                Contact.of(ContactId.of("7"), null, List.of(), Attributes.NONE).name());
        assertThrows(IllegalArgumentException.class, () -> ContactId.of(" "));
    }

    @Test
    void u1_contactsAreEqualOnlyIfEverythingIsEqual() {
        Contact ann = Story.of(MOBILE).contact();

        assertEquals(ann, Story.of(MOBILE).contact());
        assertNotEquals(ann, Story.of(LANDLINE).contact());
        assertNotEquals(ann, Story.of(MOBILE).planned(CALL).contact());
    }

    @Test
    void u2_oneAddressMayServeSeveralChannels() {
        CommunicationUnit messenger = CommunicationUnit.of(BOT, "+380501112233");
        CommunicationUnit otherTrunk = CommunicationUnit.of(Channel.call("second trunk"), "+380501112233");

        assertEquals(
                List.of(MOBILE, messenger, otherTrunk),
                Story.of(MOBILE, messenger, otherTrunk).contact().units());
    }

    @Test
    void u2_aUnitHasTheTypeOfItsChannel() {
        assertEquals(CALL, MOBILE.type());
        assertEquals(EMAIL, MAIL.id().type());
        assertThrows(IllegalArgumentException.class, () -> Channel.call(" "));
    }

    @Test
    void u3_refusesTheSameAddressTwiceOnOneChannel() {
        assertThrows(IllegalArgumentException.class, () -> Story.of(MOBILE, MAIL, MOBILE_OTHERWISE_SPELLED));
    }

    @Test
    void u3_refusesUpdatesThatRepeatAUnit() {
        List<CommunicationUnit> repeated = List.of(MOBILE, MOBILE_OTHERWISE_SPELLED);

        assertThrows(
                IllegalArgumentException.class, () -> new DataUpdated(repeated, null, Attributes.NONE, Story.START));
    }

    @Test
    void u3_knowsAUnitBySpellingsOfItsAddress() {
        Story story = Story.of(MOBILE).planned(CALL);

        assertEquals(1, story.unit(MOBILE_OTHERWISE_SPELLED).plannings());
    }

    @Test
    void u4_aMalformedAddressKeepsTheContactAndItsUnit() {
        Story story = Story.of(MALFORMED_PHONE, MAIL);

        assertEquals(List.of(MALFORMED_PHONE, MAIL), story.contact().units());
        assertEquals(
                Optional.of(UnusableReason.MALFORMED_ADDRESS),
                story.unit(MALFORMED_PHONE).unusableReason());
        assertEquals(ContactStatus.FLAGGED, story.status(CALL));
        assertEquals(ContactStatus.CALLABLE, story.status());
    }

    @Test
    void u4_aMalformedAddressIsNeverTried() {
        Story story = Story.of(MALFORMED_PHONE, MOBILE);

        assertEquals(Optional.of(MOBILE), story.next(CALL));
        story.planned(MALFORMED_PHONE).refused(Rejection.Reason.UNUSABLE_UNIT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MALFORMED_ADDRESS")
    void u4_anUnusableUnitKeepsItsReason(UnusableReason reason) {
        Story story = Story.of(MOBILE, MAIL).madeUnusable(MOBILE, reason);

        assertEquals(Optional.of(reason), story.unit(MOBILE).unusableReason());
        assertEquals(Optional.empty(), story.unit(MAIL).unusableReason());
    }

    @Test
    void u4_onlyChecksFindMalformedAddresses() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Story.of(MOBILE).madeUnusable(MOBILE, UnusableReason.MALFORMED_ADDRESS));
    }

    @Test
    void u4_usableAndUnusableAreTold() {
        assertTrue(MOBILE.isWellFormed());
        assertFalse(MALFORMED_PHONE.isWellFormed());
    }

    @Test
    void textsForLogsHoldNoPersonalData() {
        Attributes attributes = Attributes.of(Map.of("city", "Kyiv"));
        Contact contact = Contact.of(ContactId.of("7"), "Ann", List.of(MOBILE, MALFORMED_PHONE), attributes);
        String texts = contact + " " + contact.units() + " " + MOBILE.id() + " " + attributes + " "
                + new DataUpdated(contact.units(), "Ann", attributes, Story.START);

        for (ContactEvent event : eventsOf(ConversationId.of("+380501112233"))) {
            texts += " " + new ReportedEvent(ListId.of("list"), ContactId.of("+380501112233"), event);
        }

        assertFalse(texts.contains("Ann") || texts.contains("Kyiv") || texts.contains("380501112233"), texts);
    }

    private static List<ContactEvent> eventsOf(ConversationId conversation) {
        return List.of(
                new AttemptSucceeded(1, MOBILE.id(), conversation, Story.START),
                new ConversationStillOpen(conversation, 1, Story.START),
                new ConversationResolved(conversation, 1, Resolution.RETRY, Story.START));
    }
}
