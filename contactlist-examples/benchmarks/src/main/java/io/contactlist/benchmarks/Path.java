package io.contactlist.benchmarks;

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
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Describes the measured path. A contact has two numbers and an e-mail address. It is planned, found busy, planned
 * again on the other number, reached, and closed when its conversation is resolved.
 */
final class Path {

    static final CampaignId CAMPAIGN = CampaignId.of("spring");
    static final Contact CONTACT = Contact.of(
            ContactId.of("4711"),
            "Ada",
            List.of(
                    CommunicationUnit.of(Channel.call("trunk"), "+380441234567"),
                    CommunicationUnit.of(Channel.call("trunk"), "+380671234567"),
                    CommunicationUnit.of(Channel.email("office"), "ada@example.org")),
            Attributes.NONE);
    static final UnitId FIRST_NUMBER = unit(0);
    static final UnitId SECOND_NUMBER = unit(1);
    static final ListRules RULES = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder()
                    .perContact(6)
                    .perType(ChannelType.CALL, 3)
                    .minimumDelay(Duration.ofMinutes(30))
                    .on(FailureCategory.BUSY, 2, Duration.ofMinutes(5))
                    .build());

    /** The start of the path, in seconds since the epoch. */
    static final long BEGIN = 1_767_258_000;

    /** The lease of a planned attempt, in seconds. */
    static final long LEASE = 3600;

    private Path() {}

    private static UnitId unit(int index) {
        return CONTACT.units().get(index).id();
    }

    static Instant at(int minute) {
        return Instant.ofEpochSecond(BEGIN + 60L * minute);
    }

    static ContactEvent firstPlanned() {
        return planned(FIRST_NUMBER, 1, 0);
    }

    static ContactEvent busy() {
        return new AttemptFailed(1, FIRST_NUMBER, FailureCategory.BUSY, at(1));
    }

    static ContactEvent secondPlanned() {
        return planned(SECOND_NUMBER, 2, 6);
    }

    static ContactEvent reached() {
        return new AttemptSucceeded(2, SECOND_NUMBER, ConversationId.of("c1"), at(7));
    }

    static ContactEvent resolved() {
        return new ConversationResolved(ConversationId.of("c1"), 2, Resolution.COMPLETED, at(12));
    }

    private static ContactEvent planned(UnitId unit, int number, int minute) {
        Instant at = at(minute);
        return new AttemptPlanned(CAMPAIGN, unit, number, at.plusSeconds(LEASE), at);
    }

    static List<ContactEvent> events() {
        return List.of(firstPlanned(), busy(), secondPlanned(), reached(), resolved());
    }
}
