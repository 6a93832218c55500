package io.contactlist.tests.selection;

import static io.contactlist.selection.Condition.and;
import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.Condition.or;
import static io.contactlist.selection.StandardAttribute.CHANNEL;
import static io.contactlist.selection.StandardAttribute.CHANNEL_TYPE;
import static io.contactlist.selection.StandardAttribute.CONTACT;
import static io.contactlist.selection.StandardAttribute.CREATED;
import static io.contactlist.selection.StandardAttribute.ID;
import static io.contactlist.selection.StandardAttribute.LABELS;
import static io.contactlist.selection.StandardAttribute.LAST_ACTIVITY;
import static io.contactlist.selection.StandardAttribute.NAME;
import static io.contactlist.selection.StandardAttribute.STATUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator asks, of what is there and of what is missing (S2). */
class CriteriaRulesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    private static final Conversation BARE = Conversation.of(
            ConversationId.of("c-1"),
            ContactId.of("p-1"),
            Channel.socialMedia("viber"),
            ConversationStatus.PENDING,
            Instant.parse("2026-03-20T10:00:00Z"));

    private static final Conversation FULL = BARE.withName("Anna Bondar")
            .withLabels(Set.of("debt", "second notice"))
            .withLastActivity(Instant.parse("2026-03-28T10:00:00Z"))
            .withAttribute("debt", new BigDecimal("75.250"))
            .withAttribute("vip", false)
            .withAttribute("city", "Lviv")
            .withAttribute("due", LocalDate.parse("2026-03-31"))
            .withAttribute("paid", Instant.parse("2026-02-28T23:00:00Z"));

    private static boolean holds(Condition condition) {
        return holds(condition, FULL);
    }

    private static boolean holds(Condition condition, Conversation conversation) {
        return new Criteria(condition, KYIV).matches(conversation, NOW);
    }

    @Test
    void s2_textsAreEqualOrContainedAsTheyAre() {
        assertTrue(holds(NAME.equalTo("Olha", "Anna Bondar")));
        assertFalse(holds(NAME.equalTo("anna bondar")));
        assertFalse(holds(NAME.equalTo("Anna")));
        assertFalse(holds(NAME.notEqualTo("Olha", "Anna Bondar")));
        assertTrue(holds(NAME.notEqualTo("Anna")));
        assertTrue(holds(NAME.contains("Olha", "na B")));
        assertFalse(holds(NAME.contains("bondar")));
        assertTrue(holds(NAME.doesNotContain("bondar", "Olha")));
        assertFalse(holds(NAME.doesNotContain("Olha", "Bondar")));
        assertTrue(holds(Attribute.text("city").equalTo("Lviv")));
    }

    @Test
    void s2_everyStandardAttributeCanBeAskedFor() {
        assertTrue(holds(ID.equalTo("c-1")));
        assertTrue(holds(CONTACT.equalTo("p-1")));
        assertTrue(holds(CHANNEL.equalTo("viber")));
        assertTrue(holds(CHANNEL_TYPE.equalTo(ChannelType.SOCIAL_MEDIA)));
        assertTrue(holds(CHANNEL_TYPE.notEqualTo(ChannelType.CALL, ChannelType.EMAIL)));
        assertTrue(holds(STATUS.equalTo(ConversationStatus.OPEN, ConversationStatus.PENDING)));
        assertFalse(holds(STATUS.notEqualTo(ConversationStatus.PENDING)));
        assertTrue(holds(CREATED.equalTo(LocalDate.parse("2026-03-20"))));
        assertTrue(holds(LAST_ACTIVITY.after(LocalDate.parse("2026-03-27"))));
    }

    @Test
    void s2_labelsContainALabelAndNoPartOfOne() {
        assertTrue(holds(LABELS.contains("vip", "debt")));
        assertFalse(holds(LABELS.contains("second")));
        assertTrue(holds(LABELS.doesNotContain("vip", "second")));
        assertFalse(holds(LABELS.doesNotContain("vip", "debt")));
    }

    @Test
    void s2_numbersAreComparedByTheirSize() {
        Attribute debt = Attribute.number("debt");

        assertTrue(holds(debt.equalTo(1, new BigDecimal("75.25"))));
        assertFalse(holds(debt.notEqualTo(new BigDecimal("75.2500"))));
        assertTrue(holds(debt.greaterThan(75)));
        assertFalse(holds(debt.greaterThan(new BigDecimal("75.25"))));
        assertTrue(holds(debt.lessThan(new BigDecimal("75.2501"))));
        assertFalse(holds(debt.lessThan(new BigDecimal("75.25"))));
        assertTrue(holds(debt.lessThan(100)), "as numbers, not as texts");
    }

    @Test
    void s2_truthsAreTrueOrFalseOrMissing() {
        Attribute vip = Attribute.truth("vip");

        assertTrue(holds(vip.equalTo(false)));
        assertTrue(holds(vip.notEqualTo(true)));
        assertFalse(holds(vip.equalTo(false), BARE));
        assertFalse(holds(vip.notEqualTo(true), BARE));
    }

    @Test
    void s2_conditionsOnAMissingAttributeAreFalseButForNotPresent() {
        for (Attribute missing : Set.of(NAME, Attribute.text("city"))) {
            assertFalse(holds(missing.equalTo("Olha"), BARE));
            assertFalse(holds(missing.notEqualTo("Olha"), BARE));
            assertFalse(holds(missing.contains("Olha"), BARE));
            assertFalse(holds(missing.doesNotContain("Olha"), BARE));
            assertFalse(holds(missing.isPresent(), BARE));
            assertTrue(holds(missing.isNotPresent(), BARE));
            assertTrue(holds(missing.isPresent(), FULL));
            assertFalse(holds(missing.isNotPresent(), FULL));
        }
        assertFalse(holds(LAST_ACTIVITY.before(LocalDate.parse("2030-01-01")), BARE));
        assertFalse(holds(LAST_ACTIVITY.withinLastDays(100), BARE));
    }

    @Test
    void s2_notIsPlainNegationSoItHoldsWhereTheAttributeIsMissing() {
        assertTrue(holds(not(NAME.equalTo("Olha")), BARE));
        assertTrue(holds(not(NAME.notEqualTo("Olha")), BARE));
        assertTrue(holds(not(LAST_ACTIVITY.withinLastDays(30)), BARE));
        assertFalse(holds(not(NAME.isNotPresent()), BARE));
    }

    @Test
    void s2_aConversationWithoutLabelsIsMissingThem() {
        assertTrue(holds(LABELS.isNotPresent(), BARE));
        assertFalse(holds(LABELS.isPresent(), BARE));
        assertFalse(holds(LABELS.doesNotContain("debt"), BARE));
        assertTrue(holds(not(LABELS.contains("debt")), BARE));
        assertTrue(holds(LABELS.isPresent(), BARE.withLabels(Set.of(""))));
    }

    @Test
    void s2_anEmptyTextIsThere() {
        Attribute city = Attribute.text("city");
        Conversation blank = BARE.withAttribute("city", "");

        assertTrue(holds(city.isPresent(), blank));
        assertTrue(holds(city.equalTo(""), blank));
        assertTrue(holds(city.doesNotContain("L"), blank));
    }

    @Test
    void s2_aCustomAttributeIsMissingWhereItsNameStandsForAnotherType() {
        Conversation other = BARE.withAttribute("debt", "75.25").withAttribute("due", NOW);

        assertTrue(holds(Attribute.number("debt").isNotPresent(), other));
        assertFalse(holds(Attribute.number("debt").equalTo(new BigDecimal("75.25")), other));
        assertTrue(holds(Attribute.text("debt").equalTo("75.25"), other));
        assertTrue(holds(Attribute.date("due").isNotPresent(), other));
        assertTrue(holds(Attribute.instant("due").equalTo(LocalDate.parse("2026-03-29")), other));
    }

    @Test
    void s2_aCustomAttributeMayHaveTheNameOfAStandardOne() {
        Conversation other = BARE.withAttribute("status", "RESOLVED");

        assertTrue(holds(and(STATUS.equalTo("PENDING"), Attribute.text("status").equalTo("RESOLVED")), other));
    }

    @Test
    void s2_datesHaveNoZone() {
        Attribute due = Attribute.date("due");

        assertTrue(holds(due.equalTo(LocalDate.parse("2026-03-31"))));
        assertTrue(holds(due.before(LocalDate.parse("2026-04-01"))));
        assertFalse(holds(due.before(LocalDate.parse("2026-03-31"))));
        assertTrue(holds(due.after(LocalDate.parse("2026-03-30"))));
        assertFalse(holds(due.after(LocalDate.parse("2026-03-31"))));
    }

    @Test
    void s2_anInstantIsComparedWithAnInstantExactly() {
        Attribute paid = Attribute.instant("paid");
        Instant instant = Instant.parse("2026-02-28T23:00:00Z");

        assertTrue(holds(paid.equalTo(instant)));
        assertFalse(holds(paid.equalTo(instant.plusNanos(1))));
        assertTrue(holds(paid.before(instant.plusNanos(1))));
        assertFalse(holds(paid.before(instant)));
        assertTrue(holds(paid.after(instant.minusNanos(1))));
        assertFalse(holds(paid.after(instant)));
        assertTrue(holds(paid.notEqualTo(instant.plusNanos(1), LocalDate.parse("2026-02-28"))), "in Kyiv it is March");
    }

    @ParameterizedTest
    @CsvSource({
        // The last nanosecond of a day and the first of the next one.
        "Europe/Kyiv, 2026-03-20T21:59:59.999999999Z, 2026-03-20",
        "Europe/Kyiv, 2026-03-20T22:00:00Z, 2026-03-21",
        "Pacific/Kiritimati, 2026-03-20T10:00:00Z, 2026-03-21",
        "America/New_York, 2026-03-20T03:59:59Z, 2026-03-19",
        // Clocks go forward at 3:00, back at 4:00: days of 23 and of 25 hours.
        "Europe/Kyiv, 2026-03-29T20:59:59.999999999Z, 2026-03-29",
        "Europe/Kyiv, 2026-03-29T21:00:00Z, 2026-03-30",
        "Europe/Kyiv, 2026-10-25T21:59:59.999999999Z, 2026-10-25",
        "Europe/Kyiv, 2026-10-25T22:00:00Z, 2026-10-26",
        // Midnight does not exist: clocks go from 23:59 to 1:00.
        "Africa/Cairo, 2026-04-23T21:59:59.999999999Z, 2026-04-23",
        "Africa/Cairo, 2026-04-23T22:00:00Z, 2026-04-24",
        // Midnight comes twice: clocks go back from 1:00 to 0:00.
        "America/Havana, 2026-11-01T03:59:59.999999999Z, 2026-10-31",
        "America/Havana, 2026-11-01T04:00:00Z, 2026-11-01",
        "America/Havana, 2026-11-01T05:00:00Z, 2026-11-01",
        // Clocks went back from a minute past midnight to 23:01: the hour that came again is of the new day.
        "America/St_Johns, 2006-10-29T02:29:59Z, 2006-10-28",
        "America/St_Johns, 2006-10-29T02:30:30Z, 2006-10-29",
        "America/St_Johns, 2006-10-29T02:59:00Z, 2006-10-29"
    })
    void s2_anInstantLiesInTheDayThatTheZoneOfTheCriteriaSays(ZoneId zone, Instant instant, LocalDate day) {
        Conversation conversation = BARE.withLastActivity(instant);

        assertTrue(holds(zone, LAST_ACTIVITY.equalTo(day), conversation));
        assertFalse(holds(zone, LAST_ACTIVITY.notEqualTo(day), conversation));
        assertFalse(holds(zone, LAST_ACTIVITY.equalTo(day.minusDays(1), day.plusDays(1)), conversation));
        assertTrue(holds(zone, LAST_ACTIVITY.after(day.minusDays(1)), conversation));
        assertFalse(holds(zone, LAST_ACTIVITY.after(day), conversation));
        assertTrue(holds(zone, LAST_ACTIVITY.before(day.plusDays(1)), conversation));
        assertFalse(holds(zone, LAST_ACTIVITY.before(day), conversation));
    }

    private static boolean holds(ZoneId zone, Condition condition, Conversation conversation) {
        return new Criteria(condition, zone).matches(conversation, NOW);
    }

    @Test
    void s2_aDayThatAZoneLeftOutIsEmpty() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Conversation last = BARE.withLastActivity(Instant.parse("2011-12-30T09:59:59Z"));
        Conversation first = BARE.withLastActivity(Instant.parse("2011-12-30T10:00:00Z"));

        assertTrue(holds(apia, LAST_ACTIVITY.equalTo(LocalDate.parse("2011-12-29")), last));
        assertTrue(holds(apia, LAST_ACTIVITY.equalTo(LocalDate.parse("2011-12-31")), first));
        assertFalse(holds(apia, LAST_ACTIVITY.equalTo(LocalDate.parse("2011-12-30")), last));
        assertFalse(holds(apia, LAST_ACTIVITY.equalTo(LocalDate.parse("2011-12-30")), first));
        assertTrue(holds(apia, LAST_ACTIVITY.after(LocalDate.parse("2011-12-30")), first));
    }

    @ParameterizedTest
    @CsvSource({
        // Evaluated on the day after the clocks went forward; 2 days back it is still winter.
        "2026-03-27T22:00:00Z, true",
        "2026-03-27T21:59:59.999999999Z, false",
        "2026-03-30T09:00:00Z, true",
        "2026-03-30T09:00:00.000000001Z, false"
    })
    void s2_theLastDaysBeginWithADayOfTheZoneAndEndNow(Instant activity, boolean isWithin) {
        Criteria criteria = new Criteria(LAST_ACTIVITY.withinLastDays(2), KYIV);

        assertEquals(
                isWithin, criteria.matches(BARE.withLastActivity(activity), Instant.parse("2026-03-30T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28, 0, false", "2026-03-29, 0, true", "2026-03-30, 0, false", "2026-03-28, 1, true"})
    void s2_ofDatesTheLastDaysEndToday(LocalDate due, int days, boolean isWithin) {
        assertEquals(isWithin, holds(Attribute.date("due").withinLastDays(days), BARE.withAttribute("due", due)));
    }

    @Test
    void s2_todayIsWhatTheZoneSays() {
        Instant lateEvening = Instant.parse("2026-03-29T21:30:00Z");
        Criteria today = new Criteria(Attribute.date("due").withinLastDays(0), KYIV);

        assertTrue(today.matches(BARE.withAttribute("due", LocalDate.parse("2026-03-30")), lateEvening));
        assertFalse(today.matches(BARE.withAttribute("due", LocalDate.parse("2026-03-29")), lateEvening));
    }

    @Test
    void s1_conditionsNestAtWill() {
        Condition condition = and(
                or(STATUS.equalTo("SNOOZED"), not(and(LABELS.contains("vip"), NAME.isPresent()))),
                not(or(CHANNEL_TYPE.equalTo("CALL"), Attribute.number("debt").lessThan(10))));

        assertTrue(holds(condition));
        assertFalse(holds(condition, FULL.withLabels(Set.of("vip"))));
        assertFalse(holds(condition, FULL.withAttribute("debt", 9)));
    }

    @Test
    void s1_criteriaAreNotChangedBehindTheirBack() {
        Map<String, AttributeValue> attributes = FULL.attributes();

        assertThrows(UnsupportedOperationException.class, attributes::clear);
        assertThrows(UnsupportedOperationException.class, () -> FULL.labels().clear());
        Condition[] conditions = {STATUS.isPresent()};
        Criteria criteria = new Criteria(and(conditions), KYIV);
        conditions[0] = STATUS.isNotPresent();
        assertTrue(criteria.matches(FULL, NOW));
    }
}
