package io.contactlist.oracle;

import io.contactlist.list.Campaign;
import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next event of a contact: mostly what could happen, often late, repeated, out of order or bogus. */
final class RandomEvents {

    private static final List<ConversationId> CONVERSATIONS =
            List.of(new ConversationId("a"), new ConversationId("b"), new ConversationId("c"));
    private static final List<UnusableReason> EVENT_REASONS =
            List.of(UnusableReason.WRONG_NUMBER, UnusableReason.BOUNCED, UnusableReason.DO_NOT_CONTACT);

    private final Dice dice;
    private final RandomUnits units;
    private final RandomClock clock;

    RandomEvents(Dice dice, RandomUnits units, RandomClock clock) {
        this.dice = dice;
        this.units = units;
        this.clock = clock;
    }

    ContactEvent next(JudgedContact judged, Campaign campaign) {
        Contact contact = judged.contact();
        if (contact.isClosed() && dice.percent(12)) {
            return new ContactReset(clock.reported());
        } else if (contact.isBarred() && dice.percent(20)) {
            return new BarLifted(clock.reported());
        } else if (contact.planned().isPresent() && dice.percent(55)) {
            return dice.percent(80)
                    ? outcome(contact.planned().get())
                    : released(contact.planned().get().number(), contact);
        } else if (judged.reading().onType().containsValue(ContactStatus.OPEN) && dice.percent(25)) {
            return conversationNews(contact);
        } else if (contact.planned().isEmpty() && judged.reading().isPlannable() && dice.percent(55)) {
            return planned(judged, campaign);
        }
        return anything(judged, campaign);
    }

    private ContactEvent anything(JudgedContact judged, Campaign campaign) {
        Contact contact = judged.contact();
        int roll = dice.below(100);
        if (roll < 14) {
            return lateOutcome(contact);
        } else if (roll < 44) {
            boolean isAnyKnown = contact.attempts().stream()
                    .anyMatch(attempt -> attempt.conversation().isPresent());
            return isAnyKnown || dice.percent(30) ? conversationNews(contact) : planned(judged, campaign);
        } else if (roll < 60) {
            return planned(judged, campaign);
        } else if (roll < 65) {
            return released(number(contact), contact);
        } else if (roll < 73) {
            return repeated(judged);
        }
        return edit(contact, roll);
    }

    private ContactEvent edit(Contact contact, int roll) {
        Instant at = clock.reported();
        if (roll < 79) {
            return new UnitMadeUnusable(units.oneOf(contact.units()), dice.oneOf(EVENT_REASONS), at);
        } else if (roll < 87) {
            return new UnitMadeUsable(units.oneOf(contact.units()), at);
        } else if (roll < 92) {
            return data(contact, at);
        } else if (roll < 95) {
            return new ContactBarred(at);
        } else if (roll < 97) {
            return new BarLifted(at);
        } else if (roll < 99) {
            return new ContactReset(at);
        }
        return new ContactClosed(at);
    }

    private ContactEvent planned(JudgedContact judged, Campaign campaign) {
        Contact contact = judged.contact();
        if (dice.percent(50)) {
            contact.notDueBefore().ifPresent(clock::moveTo);
        }
        int number = dice.percent(94) ? lastNumber(contact) + 1 : number(contact);
        Instant at = dice.percent(90) ? clock.now() : clock.near(contact.notDueBefore());
        Duration lease = dice.percent(20) ? Duration.ofNanos(1) : Duration.ofMinutes(1 + dice.below(30));
        return new AttemptPlanned(campaign.id(), unitToTry(judged, campaign.type()), number, at.plus(lease), at);
    }

    /** What the campaign would try, or any unit the contact has or had. */
    private UnitId unitToTry(JudgedContact judged, ChannelType type) {
        Optional<UnitId> next = judged.judge().limits().nextUnit(type);
        if (next.isPresent() && dice.percent(60)) {
            return next.get();
        } else if (dice.percent(8)) {
            List<Attempt> attempts = judged.contact().attempts();
            return attempts.isEmpty() ? units.any() : dice.oneOf(attempts).unit();
        }
        return units.oneOf(judged.contact().units());
    }

    private ContactEvent outcome(Attempt attempt) {
        UnitId unit = dice.percent(97) ? attempt.unit() : units.any();
        return outcome(attempt.number(), unit, 45);
    }

    private ContactEvent lateOutcome(Contact contact) {
        int number = number(contact);
        Optional<Attempt> attempt =
                contact.attempts().stream().filter(a -> a.number() == number).findFirst();
        UnitId unit = attempt.isPresent() && dice.percent(90) ? attempt.get().unit() : units.oneOf(contact.units());
        return outcome(number, unit, 25);
    }

    private ContactEvent outcome(int number, UnitId unit, int successes) {
        return dice.percent(successes)
                ? new AttemptSucceeded(number, unit, dice.oneOf(CONVERSATIONS), clock.reported())
                : new AttemptFailed(number, unit, category(), clock.reported());
    }

    /** Those that end a contact's days less often than chance would. */
    private FailureCategory category() {
        FailureCategory category = dice.oneOf(FailureCategory.values());
        return category == FailureCategory.OPTED_OUT && dice.percent(50) ? FailureCategory.NO_ANSWER : category;
    }

    private ContactEvent released(int number, Contact contact) {
        ReleaseReason reason = dice.oneOf(ReleaseReason.values());
        Optional<Instant> leaseEnd = contact.planned().map(Attempt::leaseEnd);
        Instant at = reason == ReleaseReason.LEASE_ENDED ? clock.near(leaseEnd) : clock.reported();
        return new AttemptReleased(number, reason, at);
    }

    private ContactEvent conversationNews(Contact contact) {
        return dice.percent(45) ? stillOpen(contact) : resolved(contact);
    }

    private ContactEvent stillOpen(Contact contact) {
        Optional<Attempt> attempt = conversing(contact);
        return new ConversationStillOpen(
                conversation(attempt), attempt.map(Attempt::number).orElseGet(() -> number(contact)), clock.reported());
    }

    private ContactEvent resolved(Contact contact) {
        Optional<Attempt> attempt = conversing(contact);
        Resolution resolution =
                dice.percent(40) ? Resolution.COMPLETED : dice.percent(65) ? Resolution.RETRY : Resolution.WRONG_PERSON;
        int number = attempt.map(Attempt::number).orElseGet(() -> number(contact));
        return new ConversationResolved(conversation(attempt), number, resolution, clock.reported());
    }

    /** Mostly one of the attempts that led to a conversation, mostly the latest of these. */
    private Optional<Attempt> conversing(Contact contact) {
        List<Attempt> successes = contact.attempts().stream()
                .filter(attempt -> attempt.conversation().isPresent())
                .toList();
        if (successes.isEmpty() || dice.percent(10)) {
            return contact.lastAttempt().filter(attempt -> dice.percent(70));
        }
        return Optional.of(dice.percent(70) ? successes.get(successes.size() - 1) : dice.oneOf(successes));
    }

    private ConversationId conversation(Optional<Attempt> attempt) {
        return dice.percent(85)
                ? attempt.flatMap(Attempt::conversation).orElseGet(() -> dice.oneOf(CONVERSATIONS))
                : dice.oneOf(CONVERSATIONS);
    }

    private ContactEvent data(Contact contact, Instant at) {
        List<CommunicationUnit> next = units.next(contact.units());
        String name = dice.percent(50) ? "Ann" : contact.name().orElse(null);
        Attributes attributes =
                dice.percent(50) ? Attributes.of(Map.of("debt", "" + dice.below(100))) : contact.attributes();
        return new DataUpdated(next, name, attributes, at);
    }

    /** Delivered once more; the rules of a list don't change for one contact alone. */
    private ContactEvent repeated(JudgedContact judged) {
        List<ContactEvent> events = judged.events();
        ContactEvent event = events.isEmpty() ? new BarLifted(clock.reported()) : dice.oneOf(events);
        return event instanceof RulesChanged ? new BarLifted(clock.reported()) : event;
    }

    private static int lastNumber(Contact contact) {
        return contact.lastAttempt().map(Attempt::number).orElse(0);
    }

    /** Mostly the number of an attempt that was made, mostly a late one. */
    private int number(Contact contact) {
        int last = lastNumber(contact);
        if (last == 0 || dice.percent(10)) {
            return dice.oneOf(List.of(-1, 0, last + 1, last + 5));
        }
        return dice.percent(50) ? last : 1 + dice.below(last);
    }
}
