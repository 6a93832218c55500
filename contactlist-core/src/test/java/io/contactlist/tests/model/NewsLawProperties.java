package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Choice;
import io.contactlist.lives.EventKind;
import io.contactlist.lives.EventText;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.lives.Situation;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** What holds in every life, whatever news is late, lost, doubled or corrected (A4, A9, L1, L5, L10). */
@Domain(Lives.class)
class NewsLawProperties {

    private static final Instant FAR = Instant.parse("2226-01-01T00:00:00Z");
    private static final CampaignId CAMPAIGN = CampaignId.of("spring");

    @Property
    void a4_ofTheAttemptsAllowedNoMoreAreHandedOutAndNotReportedAsNotMade(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES);
        AttemptControl control = life.rules().attempts();
        Map<Integer, AttemptPlanned> handedOut = new TreeMap<>();
        for (Life.Moment moment : life.acceptedMoments()) {
            ContactEvent event = moment.event();
            if (event instanceof AttemptPlanned planned) {
                if (!isFirstOfCallback(planned, moment.before())) {
                    handedOut.put(planned.number(), planned);
                }
            } else if (event instanceof ContactReset) {
                int planned = moment.after().planned().map(Attempt::number).orElse(0);
                handedOut.keySet().removeIf(number -> number != planned);
            } else if (event instanceof AttemptHandedBack handedBack) {
                handedOut.remove(handedBack.number());
            } else if (event instanceof AttemptFailed failed && failed.category() == FailureCategory.NO_CAPACITY) {
                handedOut.remove(failed.number());
            }
            assertWithin(control.perContact(), handedOut, planned -> true);
            for (ChannelType type : ChannelType.values()) {
                assertWithin(
                        control.perType().get(type),
                        handedOut,
                        planned -> planned.unit().type() == type);
            }
            for (UnitState record : moment.records()) {
                UnitId unit = record.unit().id();
                assertWithin(
                        control.perUnit(), handedOut, planned -> planned.unit().equals(unit));
            }
        }
    }

    /** B3: the first attempt of a callback is the only one that limits do not hold back. */
    private static boolean isFirstOfCallback(AttemptPlanned planned, Contact before) {
        return before.places(planned.unit().type()).get(0).group() == PlanningGroup.CALLBACK;
    }

    private static void assertWithin(
            @Nullable Integer limit, Map<Integer, AttemptPlanned> handedOut, Predicate<AttemptPlanned> which) {
        long count = handedOut.values().stream().filter(which).count();
        assertTrue(limit == null || count <= limit, () -> count + " handed out, allowed " + limit);
    }

    @Property
    void l5_aReportDeliveredTwiceChangesNothing(@ForAll Life life) {
        List<ContactEvent> delivered = new ArrayList<>();
        for (Life.Moment moment : life.acceptedMoments()) {
            if (isReport(moment.event())) {
                assertRefused(moment.event(), moment);
                if (!onlyLasts(moment)) {
                    delivered.add(moment.event());
                }
            }
            // A still open applies again if its success was taken back and reported anew.
            delivered.removeIf(event -> event instanceof ConversationStillOpen
                    && moment.event() instanceof AttemptSucceeded
                    && !LifeCycle.apply(moment.after(), event, moment.rulesAfter())
                            .equals(LifeCycle.apply(moment.before(), event, moment.rulesBefore())));
            delivered.forEach(event -> assertRefused(event, moment));
        }
    }

    private static void assertRefused(ContactEvent event, Life.Moment moment) {
        Transition again = LifeCycle.apply(moment.after(), event, moment.rulesAfter());
        assertFalse(again.isAccepted(), () -> EventText.of(event) + " applied again");
    }

    /**
     * Returns whether a failure took its lasting effect alone, since it could not correct the outcome. It may correct it
     * later, once the attempt is the latest in its conversation again.
     */
    private static boolean onlyLasts(Life.Moment moment) {
        return moment.event() instanceof AttemptFailed failed
                && !moment.after()
                        .attempts()
                        .get(failed.number() - 1)
                        .outcomeAt()
                        .equals(Optional.of(failed.at()));
    }

    private static boolean isReport(ContactEvent event) {
        return event instanceof AttemptProlonged
                || event instanceof AttemptReleased
                || event instanceof AttemptHandedBack
                || event instanceof AttemptFailed
                || event instanceof AttemptSucceeded
                || event instanceof ConversationStillOpen
                || event instanceof ConversationResolved
                || event instanceof ContactedElsewhere
                || event instanceof CallbackAgreed
                || event instanceof CallbackCancelled;
    }

    @Property
    void l1_nobodyWhoIsInConversationOrDoneOnATypeHasAnAttemptPlannedOnIt(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            contact.planned().ifPresent(planned -> {
                ContactEvent handedBack = new AttemptHandedBack(planned.number(), null, Instant.EPOCH);
                Transition without = LifeCycle.apply(contact, handedBack, moment.rulesAfter());
                ContactStatus status = ((Transition.Accepted) without)
                        .contact()
                        .status(planned.unit().type());
                assertNotEquals(ContactStatus.OPEN, status);
                assertNotEquals(ContactStatus.CLOSED, status);
            });
        }
    }

    @Property
    void l10_a9_onceTimePassesNobodyStaysPlannedOrOpen(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES).withAnswerTime(Duration.ofHours(1));
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = noticed(moment.after(), life.rules(), FAR);
            for (ChannelType type : ChannelType.values()) {
                assertNotEquals(ContactStatus.PLANNING, contact.status(type));
                assertNotEquals(ContactStatus.OPEN, contact.status(type));
            }
            assertTrue(contact.nextEnd().isEmpty());
        }
    }

    /** Returns the contact once what has ended is recorded. */
    private static Contact noticed(Contact contact, ListRules rules, Instant now) {
        Contact noticed = contact;
        for (ContactEvent end : LifeCycle.overdue(contact, rules, now)) {
            noticed = ((Transition.Accepted) LifeCycle.apply(noticed, end, rules)).contact();
        }
        return noticed;
    }

    /** Every report is dated when it arrives. One contact records each end when it comes, the other at the next event. */
    @Property
    void l10_itDoesNotMatterWhenSomebodyNoticesWhatHasEnded(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES, EventKind.NOTICE).withAnswerTime(Duration.ofMinutes(20));
        Contact early = life.imported();
        Contact late = life.imported();
        List<ContactEvent> past = new ArrayList<>();
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        for (Choice choice : life.choices()) {
            now = now.plus(choice.pause());
            List<ChannelType> types = List.of(ChannelType.values());
            ContactEvent event =
                    choice.event(new Situation(early, life.rules(), past, life.pool(), CAMPAIGN, types, now));
            now = event instanceof AttemptPlanned && event.at().isAfter(now) ? event.at() : now;
            boolean isEnd = event instanceof AttemptReleased
                    || event instanceof AnswerTimeEnded
                    || event instanceof CallbackMissed
                    || event instanceof ContactExpired;
            if (isEnd || !event.at().equals(now)) {
                continue;
            }
            for (Instant end = early.nextEnd().orElse(FAR);
                    !end.isAfter(now);
                    end = early.nextEnd().orElse(FAR)) {
                early = noticed(early, life.rules(), end);
            }
            past.add(event);
            Transition inTime = LifeCycle.apply(early, event, life.rules());
            Transition afterwards = LifeCycle.apply(late, event, life.rules());
            assertEquals(inTime.isAccepted(), afterwards.isAccepted());
            early = inTime instanceof Transition.Accepted accepted ? accepted.contact() : early;
            late = afterwards instanceof Transition.Accepted accepted ? accepted.contact() : late;
            assertEquals(noticed(early, life.rules(), now), noticed(late, life.rules(), now));
        }
        assertEquals(noticed(early, life.rules(), FAR), noticed(late, life.rules(), FAR));
    }
}
