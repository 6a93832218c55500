package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.StatusMove;
import io.contactlist.model.Transition;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** L8: the moves that happen are those in the table, no more and no fewer. */
class StatusMoveTest {

    private static final long SEED = 8;
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final CampaignId CAMPAIGN = CampaignId.of("1");
    private static final ConversationId ONE = ConversationId.of("one");
    private static final ConversationId TWO = ConversationId.of("two");
    private static final CommunicationUnit PHONE = CommunicationUnit.of(Channel.call("trunk"), "1234567");
    private static final CommunicationUnit MOBILE = CommunicationUnit.of(Channel.call("trunk"), "7654321");
    private static final CommunicationUnit MAIL = CommunicationUnit.of(Channel.email("box"), "a@example.org");
    private static final CommunicationUnit CHAT = CommunicationUnit.of(Channel.socialMedia("bot"), "anna");

    @Test
    void l8_everyMoveThatHappensIsInTheTable_andEveryMoveInTheTableHappens() {
        Set<StatusMove> seen = new HashSet<>();
        new Exploration(SEED).walk(20_000, 60, (event, accepted) -> add(seen, event, accepted));
        rareMoves().forEach(story -> walk(story, seen));

        Set<StatusMove> unlisted = new HashSet<>(seen);
        StatusMove.LEGAL.forEach(unlisted::remove);
        Set<StatusMove> unexercised = new HashSet<>(StatusMove.LEGAL);
        unexercised.removeAll(seen);

        assertEquals(List.of(), sorted(unlisted), "moves that happen and are not in the table");
        assertEquals(List.of(), sorted(unexercised), "moves in the table that no test makes");
    }

    @Test
    void l8_theTableHasEachMoveOnce_andNoMoveThatIsNone() {
        assertEquals(StatusMove.LEGAL.size(), new HashSet<>(StatusMove.LEGAL).size());
        assertTrue(StatusMove.LEGAL.stream().noneMatch(move -> move.from() == move.to()));
    }

    /** Stories that random events hardly ever tell. */
    private static List<Story> rareMoves() {
        return List.of(
                aLateBadAddressLosesTheLastMissingUnit(),
                aLateBadAddressLosesTheMissingType(),
                aConversationMovesAway(false),
                aConversationMovesAway(true),
                theWrongPersonLeavesAUnitThatIsUsedUp());
    }

    private record Story(List<CommunicationUnit> units, List<ContactEvent> events) {}

    /** CALLABLE to CLOSED: only e-mail is missing, and its only address turns out to be bad. */
    private static Story aLateBadAddressLosesTheLastMissingUnit() {
        List<ContactEvent> story = new ArrayList<>(done(PHONE, 1, ONE));
        story.add(planned(MAIL, 2));
        story.add(new ContactEvent.AttemptReleased(2, ReleaseReason.CAMPAIGN_STOPPED, AT));
        story.add(failed(MAIL, 2, BAD_ADDRESS));
        return new Story(List.of(PHONE, MAIL), story);
    }

    /** PLANNING to ATTEMPTED: the planned unit turns out to be somebody else's, the other one is used up. */
    private static Story theWrongPersonLeavesAUnitThatIsUsedUp() {
        AttemptControl once =
                AttemptControl.builder().on(NO_ANSWER, 1, Duration.ZERO).build();
        List<ContactEvent> story = new ArrayList<>();
        story.add(new ContactEvent.RulesChanged(all(once), AT));
        story.add(planned(MOBILE, 1));
        story.add(failed(MOBILE, 1, NO_ANSWER));
        story.add(planned(PHONE, 2));
        story.add(new ContactEvent.AttemptSucceeded(2, PHONE.id(), ONE, AT));
        story.add(new ContactEvent.ConversationStillOpen(ONE, 2, AT));
        story.add(planned(PHONE, 3));
        story.add(new ContactEvent.ConversationResolved(ONE, 2, Resolution.WRONG_PERSON, AT));
        return new Story(List.of(PHONE, MOBILE), story);
    }

    /** ATTEMPTED to CLOSED: out of attempts on e-mail, and then its only address turns out to be bad. */
    private static Story aLateBadAddressLosesTheMissingType() {
        List<ContactEvent> story = new ArrayList<>(done(PHONE, 1, ONE));
        story.add(planned(MAIL, 2));
        story.add(new ContactEvent.AttemptReleased(2, ReleaseReason.CAMPAIGN_STOPPED, AT));
        story.add(planned(MAIL, 3));
        story.add(failed(MAIL, 3, FailureCategory.NOT_DELIVERED));
        story.add(new ContactEvent.RulesChanged(
                all(AttemptControl.builder().perUnit(1).build()), AT));
        story.add(failed(MAIL, 2, BAD_ADDRESS));
        return new Story(List.of(PHONE, MAIL), story);
    }

    /** OPEN or FLAGGED to CLOSED: the only open conversation goes on where everything is done already. */
    private static Story aConversationMovesAway(boolean reportedStillOpen) {
        List<ContactEvent> story = new ArrayList<>();
        story.add(planned(CHAT, 1));
        story.add(new ContactEvent.AttemptSucceeded(1, CHAT.id(), ONE, AT));
        story.add(new ContactEvent.ConversationStillOpen(ONE, 1, AT));
        story.add(planned(MAIL, 2));
        story.add(new ContactEvent.AttemptSucceeded(2, MAIL.id(), TWO, AT));
        story.add(new ContactEvent.UnitMadeUnusable(MAIL.id(), UnusableReason.BOUNCED, AT));
        if (reportedStillOpen) {
            story.add(new ContactEvent.ConversationStillOpen(TWO, 2, AT));
        }
        story.add(planned(CHAT, 3));
        story.add(new ContactEvent.ConversationResolved(ONE, 1, Resolution.COMPLETED, AT));
        story.add(new ContactEvent.AttemptSucceeded(3, CHAT.id(), TWO, AT));
        return new Story(List.of(MAIL, CHAT), story);
    }

    private static List<ContactEvent> done(CommunicationUnit unit, int number, ConversationId conversation) {
        return List.of(
                planned(unit, number),
                new ContactEvent.AttemptSucceeded(number, unit.id(), conversation, AT),
                new ContactEvent.ConversationResolved(conversation, number, Resolution.COMPLETED, AT));
    }

    private static ContactEvent planned(CommunicationUnit unit, int number) {
        return new ContactEvent.AttemptPlanned(CAMPAIGN, unit.id(), number, AT.plusSeconds(60), AT);
    }

    private static ContactEvent failed(CommunicationUnit unit, int number, FailureCategory category) {
        return new ContactEvent.AttemptFailed(number, unit.id(), category, AT);
    }

    private static ListRules all(AttemptControl attempts) {
        return new ListRules(ClosurePolicy.ALL_TYPES, attempts);
    }

    private static void walk(Story story, Set<StatusMove> seen) {
        Contact contact = Contact.of(ContactId.of("1"), null, story.units(), Attributes.NONE);
        ListRules rules = all(AttemptControl.UNLIMITED);
        for (ContactEvent event : story.events()) {
            Transition transition = LifeCycle.apply(contact, event, rules);
            assertTrue(transition.isAccepted(), () -> event + ": " + transition);
            Transition.Accepted accepted = (Transition.Accepted) transition;
            add(seen, event, accepted);
            contact = accepted.contact();
            rules = event instanceof ContactEvent.RulesChanged changed ? changed.rules() : rules;
        }
    }

    private static void add(Set<StatusMove> seen, ContactEvent event, Transition.Accepted accepted) {
        for (ChannelType type : List.of(SOCIAL_MEDIA, EMAIL, CALL)) {
            if (accepted.before().on(type) != accepted.contact().statuses().on(type)) {
                seen.add(new StatusMove(
                        accepted.before().on(type),
                        accepted.contact().statuses().on(type),
                        event.getClass()));
            }
        }
    }

    private static List<StatusMove> sorted(Set<StatusMove> moves) {
        return moves.stream().sorted(Comparator.comparing(StatusMove::toString)).toList();
    }
}
