package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.ListRules;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.Violation;
import io.contactlist.planning.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Attempts of a history that other rules would have forbidden (rules A1, A2, A6, R1, R4, B3, W5, C1). */
class ViolationsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private static ListRules rules(UnaryOperator<AttemptControlBuilder> limits) {
        return new ListRules(
                ClosurePolicy.ANY_TYPE, limits.apply(AttemptControl.builder()).build());
    }

    private static List<Violation> violations(Log log, ListRules rules) {
        return Violations.of(rules).in(log.history());
    }

    private static Violation only(Log log, ListRules rules) {
        List<Violation> found = violations(log, rules);
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static Optional<Instant> instant(String text) {
        return Optional.of(Instant.parse(text));
    }

    @Test
    void aHistoryWithoutAttemptsHasNone() {
        assertEquals(List.of(), violations(Log.withoutRules(), rules(limits -> limits.perContact(1))));
    }

    @Test
    void anAttemptAboveALimitIsNeverAllowed() {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T09:00:00Z").failed(BUSY, "2026-03-03T09:00:00Z");

        Violation second = only(log, rules(limits -> limits.perContact(1)));

        assertEquals(2, second.number());
        assertEquals(Instant.parse("2026-03-03T09:00:00Z"), second.at());
        assertEquals(Rejection.Reason.LIMITS, second.forbiddenBy().orElseThrow().reason());
        assertFalse(second.outsideHours());
        assertEquals(Optional.empty(), second.allowedFrom());
    }

    @Test
    void anAttemptAboveARollingLimitIsAllowedWhenTheFirstLeavesTheSpan() {
        Log log = Log.withoutRules()
                .failed(BUSY, "2026-03-02T09:00:00Z")
                .failed(NO_ANSWER, "2026-03-02T15:00:00Z")
                .failed(BUSY, "2026-03-03T08:59:59Z");

        Violation third = only(log, rules(limits -> limits.rolling(2, DAY, CALL)));

        assertEquals(3, third.number());
        assertEquals(instant("2026-03-03T09:00:00Z"), third.allowedFrom());
        assertEquals(third.allowedFrom(), third.forbiddenBy().orElseThrow().allowedFrom());
    }

    @Test
    void aForbiddenAttemptCountsForLaterOnesSinceItWasMade() {
        Log log = Log.withoutRules()
                .failed(BUSY, "2026-03-02T09:00:00Z")
                .failed(BUSY, "2026-03-02T20:00:00Z")
                .failed(BUSY, "2026-03-03T10:00:00Z");

        List<Violation> found = violations(log, rules(limits -> limits.rolling(1, DAY)));

        assertEquals(List.of(2, 3), found.stream().map(Violation::number).toList());
        assertEquals(instant("2026-03-03T20:00:00Z"), found.get(1).allowedFrom());
    }

    @Test
    void aLostAttemptCountsAtItsLeaseEnd() {
        Log log = Log.withoutRules().planned("2026-03-02T09:00:00Z").planned("2026-03-03T09:30:00Z");
        assertEquals(
                instant("2026-03-03T10:00:00Z"),
                only(log, rules(limits -> limits.rolling(1, DAY))).allowedFrom());
    }

    @Test
    void anAttemptThatWasHandedBackDoesNotCount() {
        Log log = Log.withoutRules().planned("2026-03-02T09:00:00Z");
        log.happened(new AttemptHandedBack(1, null, Instant.parse("2026-03-02T09:01:00Z")));
        log.planned("2026-03-02T09:30:00Z");
        assertEquals(List.of(), violations(log, rules(limits -> limits.rolling(1, DAY))));
    }

    @Test
    void delaysAreThoseOfTheRulesToJudgeBy() {
        Log log = new Log(TimeZones.NONE, rules(limits -> limits.minimumDelay(Duration.ofMinutes(5))))
                .failed(BUSY, "2026-03-02T09:00:00Z")
                .failed(BUSY, "2026-03-02T09:30:00Z");
        assertEquals(
                instant("2026-03-02T10:00:00Z"),
                only(log, rules(limits -> limits.minimumDelay(Duration.ofHours(1))))
                        .allowedFrom());
        assertEquals(List.of(), violations(log, ListRules.DEFAULT));
    }

    @Test
    void rulesThatWereChangedMeanwhileAreNotJudgedBy() {
        Log log = new Log(TimeZones.NONE, rules(limits -> limits.perContact(1)))
                .failed(BUSY, "2026-03-02T09:00:00Z")
                .rulesChanged(rules(limits -> limits.perContact(3)), "2026-03-02T10:00:00Z")
                .failed(BUSY, "2026-03-02T11:00:00Z")
                .failed(BUSY, "2026-03-02T12:00:00Z");
        assertEquals(3, only(log, rules(limits -> limits.perContact(2))).number());
    }

    @Test
    void aConversationBeginsAQuietPeriod() {
        Log log = Log.withoutRules()
                .talked(Resolution.RETRY, "2026-03-02T09:00:00Z")
                .failed(BUSY, "2026-03-05T09:00:00Z")
                .failed(BUSY, "2026-03-09T09:00:00Z");
        Violation second = only(log, rules(limits -> limits.quietAfterConversation(WEEK, CALL)));
        assertEquals(2, second.number());
        assertEquals(instant("2026-03-09T09:00:00Z"), second.allowedFrom());
    }

    @Test
    void r3_r4_aViolationNamesTheRollingLimitsAndQuietPeriodsThatForbidIt() {
        Log log = Log.withoutRules()
                .talked(Resolution.RETRY, "2026-03-02T09:00:00Z")
                .failed(BUSY, "2026-03-02T20:00:00Z");
        Violation second = only(
                log, rules(limits -> limits.rolling(1, DAY).rolling(3, WEEK).quietAfterConversation(WEEK, CALL)));
        assertEquals(List.of(new RollingLimit(1, DAY, null, false)), second.rolling());
        assertEquals(List.of(new QuietPeriod(WEEK, Set.of(CALL))), second.quiet());
        assertEquals(
                "attempt 2 at 2026-03-02T20:00:00Z: NOT_DUE, 1 in PT24H, quiet PT168H on [CALL], allowed from"
                        + " 2026-03-09T09:00:00Z",
                second.toString());
    }

    @Test
    void anAttemptOutsideOfContactHoursIsAllowedFromTheNextOpening() {
        Log log = new Log(TimeZones.of("America/New_York"), ListRules.DEFAULT)
                .failed(BUSY, "2026-03-02T13:00:00Z")
                .failed(BUSY, "2026-03-03T01:59:59Z")
                .failed(BUSY, "2026-03-03T02:00:00Z");

        Violation third = only(log, Log.calls(Log.daily("08:00", "21:00")));

        assertEquals(3, third.number());
        assertEquals(Optional.empty(), third.forbiddenBy());
        assertEquals(instant("2026-03-03T13:00:00Z"), third.allowedFrom());
    }

    @Test
    void anAttemptWithinTheMarginIsOutside() {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T20:55:00Z");
        ListRules rules = Log.calls(Log.daily("08:00", "21:00").withMargin(Duration.ofMinutes(5)));
        assertEquals(instant("2026-03-03T08:00:00Z"), only(log, rules).allowedFrom());
    }

    @Test
    void whatIsDueWhileItIsClosedIsAllowedFromTheOpening() {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T20:00:00Z").failed(BUSY, "2026-03-02T20:30:00Z");
        ListRules rules = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().minimumDelay(Duration.ofHours(2)).build(),
                ListRules.DEFAULT.order(),
                Log.daily("08:00", "21:00"));
        Violation second = only(log, rules);
        assertFalse(second.outsideHours());
        assertEquals(instant("2026-03-03T08:00:00Z"), second.allowedFrom());
    }

    @Test
    void whatIsNeverOpenIsNeverAllowed() {
        Log log = new Log(TimeZones.of("America/New_York", "Asia/Tokyo"), ListRules.DEFAULT)
                .failed(BUSY, "2026-03-02T09:00:00Z");
        assertEquals(
                Optional.empty(),
                only(log, Log.calls(Log.daily("09:00", "17:00"))).allowedFrom());
    }

    @Test
    void theFirstAttemptOfACallbackMayPassLimitsAndIfAgreedHours() {
        ListRules rules = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().perContact(1).rolling(1, WEEK).build(),
                ListRules.DEFAULT.order(),
                Log.daily("08:00", "21:00"));
        assertEquals(List.of(), violations(withCallback(true), rules));

        Violation outside = only(withCallback(false), rules);
        assertEquals(2, outside.number());
        assertEquals(Optional.empty(), outside.forbiddenBy());
        assertEquals(instant("2026-03-03T08:00:00Z"), outside.allowedFrom());
    }

    private static Log withCallback(boolean isOutsideHours) {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T09:00:00Z");
        Instant from = Instant.parse("2026-03-02T22:00:00Z");
        Callback callback = new Callback(CALL, from, from.plus(DAY), null, null, isOutsideHours);
        log.happened(new CallbackAgreed(callback, Instant.parse("2026-03-02T09:05:00Z")));
        return log.failed(BUSY, "2026-03-02T22:00:00Z");
    }

    @Test
    void aContactThatTheOtherPolicyHadClosedIsNotCallable() {
        ListRules both = new ListRules(ClosurePolicy.ALL_TYPES, AttemptControl.UNLIMITED);
        Log log = new Log(TimeZones.NONE, both).talked(Resolution.RETRY, "2026-03-02T09:00:00Z");
        assertEquals(List.of(), violations(log, ListRules.DEFAULT));
    }

    /** The rules in force close the contact and cancel its attempt; the others would have left it planned. */
    @Test
    void anAttemptThatTheRulesInForceCancelledDoesNotStayPlanned() {
        Log log = Log.withoutRules().planned("2026-03-02T09:00:00Z");
        Instant late = Instant.parse("2026-03-02T09:10:00Z");
        log.happened(new AttemptProlonged(1, Instant.parse("2026-03-09T09:00:00Z"), late));
        log.happened(new ContactClosed(late));
        log.happened(new ContactReset(late));
        log.happened(new AttemptHandedBack(1, null, late));
        log.failed(BUSY, "2026-03-02T09:20:00Z");
        assertEquals(List.of(), violations(log, rules(limits -> limits.perContact(1))));
    }

    @Test
    void aConversationWithoutAnswerTimeHoldsTheContact() {
        ListRules inForce = rules(limits -> limits.answerTime(CALL, Duration.ofHours(2)));
        Log log = new Log(TimeZones.NONE, inForce).planned("2026-03-02T09:00:00Z");
        log.happened(new AttemptSucceeded(
                1, Log.PHONE.id(), ConversationId.of("talk"), Instant.parse("2026-03-02T09:00:00Z")));
        log.failed(NO_ANSWER, "2026-03-02T12:00:00Z");

        assertEquals(List.of(), violations(log, inForce));
        assertEquals(
                Optional.of(ContactStatus.OPEN),
                only(log, ListRules.DEFAULT).forbiddenBy().orElseThrow().forbiddenBy());
    }

    @Test
    void eventsThatDidNotApplyAreLeftOut() {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T09:00:00Z");
        log.rejected(new AttemptFailed(1, Log.PHONE.id(), NO_ANSWER, Instant.parse("2026-03-02T08:00:00Z")));
        log.rejected(new AttemptPlanned(
                CampaignId.of("spring"),
                Log.PHONE.id(),
                7,
                Instant.parse("2026-03-02T11:00:00Z"),
                Instant.parse("2026-03-02T10:00:00Z")));
        log.failed(BUSY, "2026-03-02T12:00:00Z");
        assertEquals(List.of(), violations(log, rules(limits -> limits.perContact(2))));
        assertEquals(2, only(log, rules(limits -> limits.perContact(1))).number());
    }

    @Test
    void showsNoPersonalData() {
        Log log = Log.withoutRules().failed(BUSY, "2026-03-02T09:00:00Z").failed(BUSY, "2026-03-02T23:00:00Z");
        ContactHistory history = log.history();
        ListRules rules = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().perUnit(1).build(),
                ListRules.DEFAULT.order(),
                Log.daily("08:00", "21:00"));
        Violation second = only(log, rules);
        assertEquals("history of 4 events", history.toString());
        assertEquals("attempt 2 at 2026-03-02T23:00:00Z: 1 per UNIT, outside of contact hours", second.toString());
        assertEquals("attempt 2 forbidden: LIMITS", history.judge(rules).get(1).toString());
        assertEquals(history.imported().id(), second.contact());
    }
}
