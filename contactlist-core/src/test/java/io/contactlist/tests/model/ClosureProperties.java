package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.EventKind;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.UnitState;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of closing (C5, C6). */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class ClosureProperties {

    @Provide
    Arbitrary<List<ChannelType>> orders() {
        return Arbitraries.shuffle(ChannelType.values());
    }

    @Property
    void c5_theOrderInWhichTypesBecomeDoneDoesNotMatter(
            @ForAll Life life,
            @ForAll("orders") List<ChannelType> one,
            @ForAll("orders") List<ChannelType> other,
            @ForAll ClosurePolicy policy) {
        List<CommunicationUnit> units = life.units();

        assertEquals(done(one, units, policy), done(other, units, policy));
    }

    /** A contact reached on all its types, which are then completed in the given order. */
    private static List<Object> done(List<ChannelType> order, List<CommunicationUnit> units, ClosurePolicy policy) {
        Story story = Story.of(units.toArray(CommunicationUnit[]::new)).under(policy);
        for (ChannelType type : ChannelType.values()) {
            story = story.next(type).isPresent() ? story.planned(type).succeeded("on " + type) : story;
        }
        for (ChannelType type : order) {
            story = story.status(type) == ContactStatus.OPEN || story.contact().isClosed() && isReached(type, story)
                    ? story.completed("on " + type)
                    : story;
        }
        Contact contact = story.contact();
        return List.of(
                contact.isClosed(),
                Stream.of(ChannelType.values()).filter(contact::isDone).toList());
    }

    private static boolean isReached(ChannelType type, Story story) {
        return story.contact().units().stream()
                .anyMatch(unit ->
                        unit.type() == type && !story.conversationsOn(unit).isEmpty());
    }

    @Property
    void c5_whateverClosesUnderAllClosesUnderAny(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES, EventKind.CLOSE).under(ClosurePolicy.ALL_TYPES);
        ListRules anyType = life.under(ClosurePolicy.ANY_TYPE).rules();
        Contact underAny = life.imported();
        for (Life.Moment moment : life.moments()) {
            if (moment.event() instanceof ContactReset) {
                break;
            }
            underAny = LifeCycle.replay(underAny, List.of(moment.event()), anyType);

            assertTrue(!moment.after().isClosed() || underAny.isClosed());
        }
    }

    @Property
    void c5_anotherTypeDoneNeverReopens(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            boolean moreDone = Stream.of(ChannelType.values())
                    .anyMatch(type ->
                            moment.after().isDone(type) && !moment.before().isDone(type));

            assertFalse(
                    moreDone && moment.before().isClosed() && !moment.after().isClosed());
        }
    }

    @Property
    void c5_bothPoliciesAgreeOnOneType(@ForAll Life any, @ForAll ChannelType type) {
        Life life = any.on(type).without(EventKind.CHANGE_RULES);

        assertEquals(
                life.under(ClosurePolicy.ALL_TYPES).moments().stream()
                        .map(Life.Moment::after)
                        .toList(),
                life.under(ClosurePolicy.ANY_TYPE).moments().stream()
                        .map(Life.Moment::after)
                        .toList());
    }

    @Property
    void c5_withoutUnitsNothingClosesAndTheContactIsFlagged(@ForAll Life any) {
        for (Life.Moment moment : any.withoutUnits().without(EventKind.CLOSE).moments()) {
            assertFalse(moment.after().isClosed());
            assertEquals(ContactStatus.FLAGGED, moment.statusesAfter().inList());
        }
    }

    @Property
    void c6_aContactClosesExactlyWhenItsPolicyIsSatisfied(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            boolean wasClosed = moment.before().isClosed() && !(moment.event() instanceof ContactReset);
            boolean closes = moment.event() instanceof ContactClosed || isSatisfied(moment);

            assertEquals(wasClosed || closes, moment.after().isClosed());
        }
    }

    /** Rules C1 and C3 as they are worded. */
    private static boolean isSatisfied(Life.Moment moment) {
        List<ChannelType> done =
                Stream.of(ChannelType.values()).filter(moment.after()::isDone).toList();
        boolean allRequired = Stream.of(ChannelType.values())
                .filter(type -> isRequired(type, moment))
                .allMatch(done::contains);
        return !done.isEmpty() && (moment.rulesAfter().closure() == ClosurePolicy.ANY_TYPE || allRequired);
    }

    private static boolean isRequired(ChannelType type, Life.Moment moment) {
        return moment.after().isDone(type)
                || moment.after()
                        .planned()
                        .filter(attempt -> attempt.unit().type() == type)
                        .isPresent()
                || moment.records().stream()
                        .filter(record -> record.unit().type() == type)
                        .anyMatch(record ->
                                canBeUsed(record) || !record.openConversations().isEmpty());
    }

    private static boolean canBeUsed(UnitState record) {
        return record.unusableReason().isEmpty() && !record.removed();
    }
}
