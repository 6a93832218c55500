package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactId;
import io.contactlist.model.JudgedAttempt;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.Violation;
import io.contactlist.planning.Violations;
import io.contactlist.tests.LoggingStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A year of 10,000 contacts in 12 time zones, with contact hours, closed days, rolling limits, quiet periods and callbacks.
 * What the dialer really did is checked against the rules R1, R2, W5, W6, B6 and T4 without the library.
 */
class SimulatedYearTest {

    private static final int CONTACTS = 10_000;
    private static final int MONTHS = 12;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final ListId LIST = ListId.of("year");

    private static final List<TimeZones> ZONES = List.of(
            TimeZones.of("Europe/Kyiv"),
            TimeZones.of("Europe/London"),
            TimeZones.of("America/New_York"),
            TimeZones.of("America/Los_Angeles"),
            TimeZones.of("America/St_Johns"),
            TimeZones.of("America/Sao_Paulo"),
            TimeZones.of("Africa/Cairo"),
            TimeZones.of("Asia/Kolkata"),
            TimeZones.of("Asia/Tokyo"),
            TimeZones.of("Australia/Lord_Howe"),
            TimeZones.of("Pacific/Kiritimati"),
            TimeZones.of("Pacific/Pago_Pago"),
            TimeZones.of("America/New_York", "America/Los_Angeles"),
            TimeZones.NONE);

    private static final ListRules RULES = new ListRules(
            ListRules.DEFAULT.closure(),
            AttemptControl.builder()
                    .perContact(14)
                    .minimumDelay(Duration.ofHours(3))
                    .on(BUSY, 12, Duration.ofMinutes(20))
                    .on(NO_ANSWER, 12, DAY)
                    .answerTime(CALL, Duration.ofHours(2))
                    .rolling(3, DAY, CALL)
                    .rolling(7, WEEK, CALL)
                    .rollingPerUnit(2, Duration.ofHours(6))
                    .quietAfterConversation(WEEK, CALL)
                    .build(),
            ListRules.DEFAULT.order(),
            YearHours.HOURS);

    private static final SettableClock CLOCK = new SettableClock();
    private static final LoggingStore STORE = new LoggingStore(CLOCK);
    private static final YearHours HOURS = new YearHours();
    private static YearDialer dialer;

    @BeforeAll
    static void simulate() throws IOException {
        CLOCK.set(YearHours.BEGIN);
        ContactLists lists = ContactLists.of(STORE, CLOCK);
        lists.create(
                LIST,
                ContactList.named("Year")
                        .closure(RULES.closure())
                        .attempts(RULES.attempts())
                        .hours(RULES.hours()));
        Campaign calls = lists.launch(
                new Campaign(CampaignId.of("calls"), LIST, CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE));
        dialer = new YearDialer(lists, CLOCK, calls, 18);
        for (int month = 0; month < MONTHS; month++) {
            lists.upload(LIST, contacts(month));
            dialer.runUntil(YearHours.BEGIN.plus(Duration.ofDays(365L * (month + 1) / MONTHS)));
        }
    }

    private static RowsUpload contacts(int month) {
        RowsUpload upload = RowsUpload.of(RowsUpload.WITH_ID);
        for (int i = month; i < CONTACTS; i += MONTHS) {
            List<CommunicationUnit> phones = i % 3 == 0
                    ? List.of(RowsUpload.phone(i), RowsUpload.phone(CONTACTS + i))
                    : List.of(RowsUpload.phone(i));
            Instant notAfter = i % 10 == 0 ? CLOCK.instant().plus(Duration.ofDays(1 + i % 60)) : null;
            upload.contact(Contact.of(ContactId.of("c" + i), null, phones, Attributes.NONE)
                    .withZones(ZONES.get(i / MONTHS % ZONES.size()))
                    .withPriority(i % 7 == 0 ? 1 : 0)
                    .withNotAfter(notAfter));
        }
        return upload;
    }

    @Test
    void theYearIsBusy() {
        assertEquals(CONTACTS, STORE.histories().count());
        assertTrue(dialer.callCount() > 5 * CONTACTS, dialer::toString);
    }

    @Test
    void itsLogHasNoViolations() {
        Violations violations = Violations.of(RULES);
        List<Violation> found = STORE.histories()
                .map(violations::in)
                .flatMap(List::stream)
                .limit(10)
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void w6_noCallBeginsOutsideOfContactHours() {
        STORE.histories().forEach(history -> {
            Map<Integer, AttemptPlanned> planned = planned(history);
            Set<Integer> outsideHours = plannedForCallbacksOutsideHours(history);
            TimeZones zones = history.imported().zones();
            for (YearDialer.Call call : dialer.calls(history.imported().id())) {
                if (!outsideHours.contains(call.number())) {
                    assertTrue(HOURS.isOpen(zones, call.begun()), () -> call.number() + " at " + call.begun());
                    assertTrue(call.begun().isBefore(planned.get(call.number()).beginBefore()));
                }
            }
        });
    }

    @Test
    void r7_noCallExceedsARollingLimit() {
        STORE.histories().forEach(history -> {
            List<YearDialer.Call> calls = dialer.calls(history.imported().id());
            Map<Integer, AttemptPlanned> planned = planned(history);
            Set<Integer> exempt = firstOfCallbacks(
                    STORE.contact(LIST, history.imported().id()).orElseThrow());
            for (YearDialer.Call call : calls) {
                if (!exempt.contains(call.number())) {
                    Instant plannedAt = planned.get(call.number()).at();
                    long elsewhere = elsewhere(history, call.begun().minus(DAY), plannedAt);
                    assertTrue(before(call, DAY, calls) + elsewhere < 3, () -> "day " + call.begun());
                    elsewhere = elsewhere(history, call.begun().minus(WEEK), plannedAt);
                    assertTrue(before(call, WEEK, calls) + elsewhere < 7, () -> "week " + call.begun());
                    List<YearDialer.Call> onUnit = calls.stream()
                            .filter(other -> planned.get(other.number())
                                    .unit()
                                    .equals(planned.get(call.number()).unit()))
                            .toList();
                    assertTrue(before(call, Duration.ofHours(6), onUnit) < 2, () -> "unit " + call.begun());
                }
            }
        });
    }

    private static long before(YearDialer.Call call, Duration span, List<YearDialer.Call> calls) {
        return calls.stream()
                .map(YearDialer.Call::begun)
                .filter(begun -> begun.isBefore(call.begun())
                        && begun.isAfter(call.begun().minus(span)))
                .count();
    }

    private static long elsewhere(ContactHistory history, Instant after, Instant until) {
        return history.events().stream()
                .filter(event -> event instanceof ContactedElsewhere elsewhere
                        && elsewhere.kind() == ContactedElsewhere.Kind.ATTEMPT
                        && elsewhere.at().isAfter(after)
                        && !elsewhere.at().isAfter(until))
                .count();
    }

    @Test
    void b6_everyCallbackIsPendingOrHasSucceededOrWasReported() {
        int[] agreed = {0};
        STORE.histories().forEach(history -> {
            Contact last = STORE.contact(LIST, history.imported().id()).orElseThrow();
            Set<Instant> succeeded = new HashSet<>();
            for (Attempt attempt : last.attempts()) {
                if (attempt.state() == AttemptState.SUCCEEDED && attempt.callbackAt() != null) {
                    succeeded.add(attempt.callbackAt());
                }
            }
            for (ContactEvent event : history.events()) {
                if (event instanceof CallbackAgreed callback) {
                    agreed[0]++;
                    boolean isReported = dialer.endedCallbacks(last.id()).stream()
                            .anyMatch(ended -> ended.callback().equals(callback.callback()));
                    boolean isPending =
                            last.callback().filter(callback.callback()::equals).isPresent();
                    assertTrue(isReported || isPending || succeeded.contains(callback.at()), event::toString);
                    assertFalse(isReported && isPending, event::toString);
                }
            }
        });
        assertTrue(agreed[0] > 1_000, () -> agreed[0] + " callbacks");
    }

    /** No contact waits for the dialer to wake up: each attempt is planned when it is first due and open. */
    @Test
    void t4_theDialerNeverSleepsPastAContactThatIsDueAndOpen() {
        STORE.histories().forEach(history -> {
            List<Instant> recordedAt = STORE.recordedAt(history.imported().id());
            List<JudgedAttempt> judged = history.judge(RULES);
            Instant changed = history.imported().storedAt();
            for (int i = 0; i < recordedAt.size(); i++) {
                ContactEvent event = history.events().get(i);
                Instant recorded = recordedAt.get(i);
                if (event instanceof AttemptPlanned planned) {
                    assertEquals(
                            allowed(judged.get(planned.number() - 1).before(), changed),
                            recorded,
                            () -> "attempt " + planned.number());
                } else if (endsByItself(event)) {
                    assertEquals(later(event.at(), changed), recorded, event::toString);
                }
                changed = recorded;
            }
            assertTrue(
                    CLOCK.instant()
                            .isBefore(allowed(
                                    STORE.contact(LIST, history.imported().id()).orElseThrow(), changed)),
                    "a contact is due and open at the end");
        });
    }

    private static boolean endsByItself(ContactEvent event) {
        return event instanceof CallbackMissed
                || event instanceof ContactExpired
                || event instanceof ContactEvent.AnswerTimeEnded
                || (event instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED);
    }

    /** The first instant at which a contact is both due and open for Eve, if nothing changes it any more. */
    private static Instant allowed(Contact contact, Instant changed) {
        return contact.places(CALL).stream()
                .filter(place -> !"bob".equals(place.agent()))
                .map(place -> allowed(place, changed))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Instant allowed(PlanningPlace place, Instant changed) {
        return HOURS.nextAllowed(place.zones(), later(place.from(), changed));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<Integer, AttemptPlanned> planned(ContactHistory history) {
        Map<Integer, AttemptPlanned> planned = new HashMap<>();
        for (ContactEvent event : history.events()) {
            if (event instanceof AttemptPlanned attempt) {
                planned.put(attempt.number(), attempt);
            }
        }
        return planned;
    }

    /** The first attempts of callbacks that were agreed for a time outside of the hours. */
    private static Set<Integer> plannedForCallbacksOutsideHours(ContactHistory history) {
        Set<Instant> outside = new HashSet<>();
        for (ContactEvent event : history.events()) {
            if (event instanceof CallbackAgreed agreed && agreed.callback().outsideHours()) {
                outside.add(agreed.at());
            }
        }
        Set<Integer> numbers = new HashSet<>();
        Contact last = STORE.contact(LIST, history.imported().id()).orElseThrow();
        Set<Integer> first = firstOfCallbacks(last);
        for (Attempt attempt : last.attempts()) {
            if (first.contains(attempt.number()) && outside.contains(attempt.callbackAt())) {
                numbers.add(attempt.number());
            }
        }
        return numbers;
    }

    /** The numbers of the first attempt that was made for each callback. */
    private static Set<Integer> firstOfCallbacks(Contact contact) {
        Set<Integer> first = new HashSet<>();
        Set<Instant> seen = new HashSet<>();
        for (Attempt attempt : contact.attempts()) {
            if (attempt.callbackAt() != null
                    && attempt.state() != AttemptState.HANDED_BACK
                    && seen.add(attempt.callbackAt())) {
                first.add(attempt.number());
            }
        }
        return first;
    }
}
