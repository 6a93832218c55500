package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ClosurePolicy.ALL_TYPES;
import static io.contactlist.model.ClosurePolicy.ANY_TYPE;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.CLOSED;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Effect;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules C1 to C6: when a contact closes. */
class ClosureRulesTest {

    private static final Effect CLOSES = new Effect.Closed();

    private final Story any = Story.of(MOBILE, MAIL, MESSENGER).under(ANY_TYPE);
    private final Story all = Story.of(MOBILE, MAIL, MESSENGER).under(ALL_TYPES);

    /** Calls are done, and mails are all that keeps the contact open. */
    private final Story mailIsMissing = Story.of(MOBILE, MAIL).under(ALL_TYPES).done(CALL);

    @ParameterizedTest
    @EnumSource
    void c1_anyTypeClosesByOne(ChannelType type) {
        Story story = any.done(type);

        assertEquals(CLOSED, story.status());
        assertEquals(List.of(CLOSES), story.effects());
    }

    @Test
    void c1_allTypesCloseByTheLastRequiredOne() {
        Story story = all.done(EMAIL).done(CALL);

        assertEquals(CALLABLE, story.status());
        assertEquals(CLOSED, story.done(ChannelType.SOCIAL_MEDIA).status());
    }

    @Test
    void c2_aSuccessAloneIsNotDone() {
        Story story = any.planned(CALL).succeeded("c");

        assertFalse(story.contact().isDone(CALL));
        assertEquals(OPEN, story.status());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void c2_aConversationResolvedOtherwiseIsNotDone(Resolution resolution) {
        Story story = any.planned(CALL).succeeded("c").resolved("c", resolution);

        assertFalse(story.contact().isDone(CALL));
        assertEquals(CALLABLE, story.status());
    }

    @Test
    void c2_aFailureIsNotDone() {
        assertFalse(any.planned(CALL).failed(BUSY).contact().isDone(CALL));
    }

    @Test
    void c3_aTypeWithoutUsableUnitIsNotRequired() {
        assertEquals(
                CLOSED,
                Story.of(MOBILE, MALFORMED_PHONE).under(ALL_TYPES).done(CALL).status(),
                "no other unit");
        assertEquals(
                CLOSED,
                Story.of(MAIL, MALFORMED_PHONE).under(ALL_TYPES).done(EMAIL).status(),
                "an unusable unit");
    }

    @Test
    void c3_aTypeWithAUsableUnitIsRequired() {
        assertEquals(CALLABLE, mailIsMissing.status());
    }

    @Test
    void c3_aTypeWithAnOpenConversationIsRequired() {
        Story story = Story.of(MOBILE, MAIL)
                .under(ALL_TYPES)
                .planned(EMAIL)
                .succeeded("m")
                .madeUnusable(MAIL, UnusableReason.BOUNCED)
                .done(CALL);

        assertEquals(OPEN, story.status());
        assertEquals(OPEN, story.updated(MOBILE).status(), "on a removed unit too");
        assertEquals(CLOSED, story.resolved("m", Resolution.RETRY).status());
    }

    @Test
    void c3_aSilentConversationKeepsItsTypeRequired() {
        Story story = Story.of(MOBILE, MAIL)
                .under(ALL_TYPES)
                .planned(EMAIL)
                .succeeded("m")
                .stillOpen("m")
                .madeUnusable(MAIL, UnusableReason.BOUNCED)
                .done(CALL);

        assertFalse(story.contact().isClosed());
        assertEquals(CLOSED, story.resolved("m", Resolution.RETRY).status());
    }

    @Test
    void c3_nothingClosesAsLongAsNothingIsDone() {
        assertEquals(
                FLAGGED, Story.of().under(ALL_TYPES).rulesChanged(ALL_TYPES).status());
        assertEquals(
                FLAGGED,
                Story.of(MAIL)
                        .under(ALL_TYPES)
                        .madeUnusable(MAIL, UnusableReason.BOUNCED)
                        .status());
    }

    @Test
    void c4_closesWhenTheLastMissingTypeLosesItsLastUsableUnit() {
        assertEquals(
                CLOSED,
                mailIsMissing.madeUnusable(MAIL, UnusableReason.DO_NOT_CONTACT).status());
        assertEquals(CLOSED, mailIsMissing.planned(EMAIL).failed(BAD_ADDRESS).status());
        assertEquals(CLOSED, mailIsMissing.updated(MOBILE).status());
        assertEquals(
                CLOSED,
                mailIsMissing
                        .planned(EMAIL)
                        .succeeded("m")
                        .resolved("m", Resolution.WRONG_PERSON)
                        .status());
    }

    @Test
    void c4_aTypeOutOfAttemptsStaysRequired() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.perUnit(1))
                .under(ALL_TYPES)
                .planned(EMAIL)
                .failed(BUSY)
                .done(CALL);

        assertEquals(ATTEMPTED, story.status());
        assertFalse(story.contact().isClosed());
    }

    @Test
    void c6_anUploadThatRemovesTheMissingTypeCloses() {
        Story story = mailIsMissing.updated(MOBILE);

        assertEquals(List.of(CLOSES), story.effects());
    }

    @Test
    void c6_aLostUnitClosesAndCancelsWhatWasPlannedOnIt() {
        Story story = mailIsMissing.planned(EMAIL).madeUnusable(MAIL, UnusableReason.BOUNCED);

        assertEquals(List.of(new Effect.CancelAttempt(Story.CAMPAIGN, 2), CLOSES), story.effects());
    }

    @Test
    void c6_newRulesCloseWhatTheySatisfy() {
        assertEquals(CLOSED, mailIsMissing.rulesChanged(ANY_TYPE).status());
    }

    @Test
    void c6_aBarredContactClosesToo() {
        Story story = any.planned(CALL).succeeded("c").barred().completed("c");

        assertTrue(story.contact().isClosed());
    }

    @Test
    void c6_closingByOneTypeReleasesWhatIsPlannedOnAnother() {
        Story story = any.planned(EMAIL).succeeded("m").planned(CALL).completed("m");

        assertEquals(List.of(new Effect.CancelAttempt(Story.CAMPAIGN, 2), CLOSES), story.effects());
        assertEquals(CLOSED, story.status(CALL));
    }

    @Test
    void c6_anUploadThatAddsATypeReopensNothing() {
        Story closed = Story.of(MOBILE).under(ALL_TYPES).done(CALL);

        assertEquals(CLOSED, closed.updated(MOBILE, MAIL).status());
    }

    @Test
    void c6_aStricterPolicyReopensNothing() {
        assertEquals(CLOSED, any.done(CALL).rulesChanged(ALL_TYPES).status());
    }

    @Test
    void c6_afterAResetThePolicyAsksForEverythingAgain() {
        Story story = Story.of(MOBILE, MAIL).under(ALL_TYPES).done(CALL).reset();

        assertEquals(CALLABLE, story.status(CALL));
        assertEquals(CALLABLE, story.done(EMAIL).status());
    }

    @ParameterizedTest
    @EnumSource
    void c5_bothPoliciesAgreeOnOneType(ClosurePolicy policy) {
        assertEquals(CLOSED, Story.of(MOBILE, LANDLINE).under(policy).done(CALL).status());
    }
}
