package io.contactlist.tests.json;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.selection.StandardAttribute.CREATED;
import static io.contactlist.selection.StandardAttribute.LABELS;
import static io.contactlist.selection.StandardAttribute.LAST_ACTIVITY;
import static io.contactlist.selection.StandardAttribute.NAME;
import static io.contactlist.selection.StandardAttribute.STATUS;

import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.list.AddressFormat;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.list.Tally;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.Channel;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
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
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Opening;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.ReachedLimit.Scope;
import io.contactlist.model.Rejection;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Timing;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.Operator;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Values of every type that the stored texts stand for, line by line. */
final class Samples {

    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    static final ListId LIST = ListId.of("debtors");
    static final CampaignId CALLS = CampaignId.of("calls");
    static final ConversationId TALK = ConversationId.of("talk-17");
    static final CommunicationUnit MOBILE = CommunicationUnit.of(Channel.call("trunk-1"), "+380 (44) 123-45-67");
    static final CommunicationUnit MAIL = CommunicationUnit.of(Channel.email("billing"), "ann@example.org");
    static final CommunicationUnit NO_PHONE = CommunicationUnit.of(Channel.call("trunk-1"), " 12 ");
    static final CommunicationUnit MESSENGER = CommunicationUnit.of(Channel.socialMedia("viber"), "@ann");
    static final Attributes DEBT = Attributes.of(ordered("debt", "75.25", "city", "Kyïv \"east\""));
    static final AttemptControl CONTROL = AttemptControl.builder()
            .perContact(6)
            .perUnit(4)
            .perType(CALL, 3)
            .minimumDelay(Duration.ofMinutes(30))
            .on(FailureCategory.BUSY, 2, Duration.ofMinutes(5))
            .on(new CategoryRule(FailureCategory.BUSY, CALL, 3, null))
            .on(new CategoryRule(FailureCategory.NO_ANSWER, CALL, null, Duration.ofHours(1)))
            .answerTime(EMAIL, Duration.ofDays(3))
            .build();
    static final ListRules RULES = new ListRules(ClosurePolicy.ALL_TYPES, CONTROL);
    static final ListRules LATER_RULES = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder()
                    .answerTime(SOCIAL_MEDIA, Duration.ofHours(1))
                    .build(),
            PlanningOrder.FRESH_FIRST);
    static final ClosedDays MAY_DAY = ClosedDays.on(LocalDate.parse("2026-05-01"));
    static final ClosedDays CHRISTMAS = ClosedDays.between(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26"))
            .in("Europe/Kyiv", "Europe/Berlin");
    static final ContactHours HOURS = ContactHours.every(DayOfWeek.MONDAY, "10:00", "13:00")
            .every(DayOfWeek.FRIDAY, "14:00:30", "24:00")
            .on(CALL)
            .and()
            .every(DayOfWeek.SATURDAY, "23:30", "00:30")
            .on(EMAIL)
            .defaultZones(TimeZones.of("Europe/Kyiv", "America/Argentina/Buenos_Aires"))
            .withClosedDays(List.of(CHRISTMAS, MAY_DAY))
            .withMargin(Duration.ofMinutes(10));
    static final ListDefinition DEFINITION = new ListDefinition("Debtors in May", RULES);
    static final Contact ANN = Contact.of(ContactId.of("1"), "Ann", List.of(MOBILE, MAIL, NO_PHONE), DEBT);
    static final Contact NOBODY = Contact.of(ContactId.of("2"), null, List.of(), Attributes.NONE);

    /** Every kind of event at least once. */
    static final List<ContactEvent> EVENTS = List.of(
            planned(1, MOBILE, 0),
            new AttemptFailed(1, MOBILE.id(), FailureCategory.BUSY, minute(1)),
            planned(2, MAIL, 60),
            new AttemptSucceeded(2, MAIL.id(), TALK, minute(61)),
            new ConversationStillOpen(TALK, 2, minute(90)),
            planned(3, MOBILE, 120),
            new AttemptProlonged(3, minute(190), minute(150)),
            new AttemptReleased(3, ReleaseReason.LEASE_ENDED, minute(190)),
            new ConversationResolved(TALK, 2, Resolution.RETRY, minute(200)),
            new UnitMadeUnusable(MAIL.id(), UnusableReason.DO_NOT_CONTACT, minute(201)),
            new UnitMadeUsable(MAIL.id(), minute(202)),
            planned(4, MAIL, 240),
            new AttemptHandedBack(4, minute(280), minute(241)),
            planned(5, MAIL, 280),
            new AttemptHandedBack(5, null, minute(281)),
            new DataUpdated(List.of(MESSENGER, MOBILE), "Anna", DEBT, minute(300)),
            new DataUpdated(List.of(MESSENGER, MOBILE), null, Attributes.NONE, minute(301)),
            new ContactBarred(minute(302)),
            new BarLifted(minute(303)),
            new RulesChanged(LATER_RULES, minute(304)),
            new ContactReset(minute(305)),
            planned(6, MESSENGER, 400),
            new AttemptSucceeded(6, MESSENGER.id(), TALK, Instant.parse("2026-05-04T15:41:00.123456789Z")),
            new AnswerTimeEnded(TALK, 6, Instant.parse("2026-05-04T16:41:00.123456789Z")),
            new ContactClosed(minute(500)));

    private static final Contact WORKED = LifeCycle.replay(ANN, EVENTS, RULES);
    /** First stored by an upload, and opted out in a call that then was reported as answered. */
    private static final Contact OPTED_OUT = LifeCycle.replay(
            ANN.withStoredAt(START),
            List.of(
                    planned(1, MOBILE, 0),
                    new AttemptFailed(1, MOBILE.id(), FailureCategory.OPTED_OUT, minute(1)),
                    new AttemptSucceeded(1, MOBILE.id(), TALK, minute(2))),
            RULES);

    private static final List<ReachedLimit> LIMITS = List.of(
            new ReachedLimit(Scope.CONTACT, 6, null, null),
            new ReachedLimit(Scope.TYPE, 3, null, null),
            new ReachedLimit(Scope.UNIT, 4, MOBILE.id(), null),
            new ReachedLimit(Scope.CATEGORY, 2, MAIL.id(), FailureCategory.BUSY));

    private Samples() {}

    /** In the order of the files' lines. */
    static Map<Class<?>, List<?>> byType() {
        Map<Class<?>, List<?>> samples = new LinkedHashMap<>();
        ofLists(samples);
        ofContacts(samples);
        ofEvents(samples);
        ofSelections(samples);
        ofUploads(samples);
        return samples;
    }

    private static void ofLists(Map<Class<?>, List<?>> samples) {
        ContactList list = new ContactList(LIST, DEFINITION, new ListFormat(List.of("id", "phone"), "id"), 12);
        Campaign campaign = new Campaign(CALLS, LIST, CALL, CampaignEnd.AUTOMATIC, CampaignStatus.ACTIVE);
        Counters counters = Counters.of(Stream.of(ANN, NOBODY, WORKED), RULES);
        samples.put(ListId.class, List.of(LIST));
        samples.put(CampaignId.class, List.of(CALLS));
        samples.put(CategoryRule.class, CONTROL.categories());
        samples.put(AttemptControl.class, List.of(CONTROL, AttemptControl.UNLIMITED, TimingSamples.CONTROL));
        samples.put(RollingLimit.class, TimingSamples.CONTROL.rolling());
        samples.put(QuietPeriod.class, TimingSamples.CONTROL.quiet());
        samples.put(Opening.class, HOURS.openings().get(CALL));
        samples.put(ClosedDays.class, List.of(MAY_DAY, CHRISTMAS));
        samples.put(ContactHours.class, List.of(HOURS, ContactHours.ALWAYS));
        samples.put(ListRules.class, List.of(RULES, ListRules.DEFAULT, LATER_RULES));
        samples.put(ListDefinition.class, List.of(DEFINITION));
        AddressFormat phone = new AddressFormat("phone", Channel.call("trunk-1"), "PHONE UA", ";");
        AddressFormat chat = new AddressFormat("phone", Channel.socialMedia("viber"), "ID", null);
        samples.put(AddressFormat.class, List.of(phone, chat));
        samples.put(
                ListFormat.class,
                List.of(
                        new ListFormat(List.of("id", "phone"), "id"),
                        new ListFormat(List.of(), null),
                        new ListFormat(List.of("id", "phone"), null, List.of(phone, chat))));
        samples.put(ContactList.class, List.of(list, ContactList.of(LIST, DEFINITION)));
        samples.put(Campaign.class, List.of(campaign));
        samples.put(Tally.class, List.of(counters.inList(), new Tally(1, 2, 3, 4, 5, 6)));
        samples.put(Counters.class, List.of(counters, Counters.NONE));
        samples.put(
                ListState.class, List.of(new ListState(list, Map.of(CALLS, campaign), counters), ListState.of(list)));
    }

    private static void ofContacts(Map<Class<?>, List<?>> samples) {
        List<Contact> contacts = new ArrayList<>(List.of(NOBODY));
        for (int upTo = 0; upTo <= EVENTS.size(); upTo++) {
            contacts.add(LifeCycle.replay(ANN, EVENTS.subList(0, upTo), RULES));
        }
        contacts.add(OPTED_OUT);
        for (int upTo = 0; upTo <= TimingSamples.EVENTS.size(); upTo++) {
            contacts.add(TimingSamples.after(upTo));
        }
        ContactSnapshot worked = WORKED.toSnapshot();
        samples.put(ContactId.class, List.of(ANN.id()));
        samples.put(ConversationId.class, List.of(TALK));
        samples.put(Channel.class, List.of(MOBILE.channel(), MAIL.channel(), MESSENGER.channel()));
        samples.put(UnitId.class, List.of(MOBILE.id(), NO_PHONE.id()));
        samples.put(CommunicationUnit.class, List.of(MOBILE, MAIL, NO_PHONE, MESSENGER));
        samples.put(Attributes.Names.class, List.of(DEBT.names(), Attributes.Names.NONE));
        samples.put(Attributes.class, List.of(DEBT, Attributes.NONE));
        samples.put(ContactStatuses.class, List.of(ANN.statuses(), WORKED.statuses()));
        samples.put(Contact.class, contacts);
        ContactSnapshot called = TimingSamples.after(7).toSnapshot();
        samples.put(ContactSnapshot.class, List.of(worked, called));
        samples.put(TimeZones.class, List.of(TimeZones.NONE, TimingSamples.ZONES));
        samples.put(Callback.class, List.of(TimingSamples.CALLBACK, TimingSamples.PLAIN_CALLBACK));
        samples.put(Timing.class, List.of(Timing.NONE, called.timing()));
        samples.put(UnitSnapshot.class, worked.units());
        samples.put(
                Attempt.class,
                Stream.concat(worked.attempts().stream(), called.attempts().stream())
                        .toList());
        samples.put(
                AttemptConversation.class,
                Stream.concat(worked.attempts().stream(), OPTED_OUT.attempts().stream())
                        .map(Attempt::reached)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static void ofEvents(Map<Class<?>, List<?>> samples) {
        Rejection notDue = new Rejection(Reason.NOT_DUE, null, List.of(), minute(30));
        List<Effect> effects = List.of(
                new Effect.CancelAttempt(CALLS, 3),
                new Effect.Closed(),
                new Effect.TypeExhausted(EMAIL, LIMITS),
                new Effect.DueAgain(minute(30)));
        samples.put(
                ContactEvent.class,
                Stream.concat(EVENTS.stream(), TimingSamples.EVENTS.stream()).toList());
        samples.put(
                Effect.class,
                Stream.concat(effects.stream(), TimingSamples.EFFECTS.stream()).toList());
        samples.put(ReachedLimit.class, LIMITS);
        samples.put(
                Rejection.class,
                List.of(
                        new Rejection(Reason.STALE, null, List.of(), null),
                        new Rejection(Reason.STATUS, ContactStatus.CLOSED, List.of(), null),
                        new Rejection(Reason.LIMITS, null, LIMITS, null),
                        notDue));
        samples.put(
                Transition.class, List.of(LifeCycle.apply(ANN, EVENTS.get(0), RULES), new Transition.Rejected(notDue)));
        samples.put(ReportedEvent.class, List.of(new ReportedEvent(LIST, ANN.id(), EVENTS.get(1))));
        samples.put(
                PlannedAttempt.class,
                List.of(
                        new PlannedAttempt(LIST, ANN, CALLS, MOBILE, 1, minute(60)),
                        new PlannedAttempt(LIST, ANN, CALLS, MOBILE, 1, minute(60), minute(30))));
    }

    private static void ofSelections(Map<Class<?>, List<?>> samples) {
        Comparison pending = (Comparison) STATUS.equalTo(ConversationStatus.PENDING, ConversationStatus.OPEN);
        Comparison debt = (Comparison) Attribute.number("debt").greaterThan(new BigDecimal("100.50"));
        Condition.And and = new Condition.And(List.of(
                pending,
                debt,
                Condition.or(LABELS.isPresent(), Attribute.text("city").contains("Ky", "Lviv")),
                Condition.not(LAST_ACTIVITY.withinLastDays(30)),
                CREATED.after(LocalDate.parse("2026-03-29")),
                Attribute.instant("promised").before(START),
                Attribute.truth("vip").notEqualTo(true),
                NAME.isNotPresent()));
        Conversation bare = Conversation.of(
                TALK, ContactId.of("p-4"), Channel.socialMedia("viber"), ConversationStatus.PENDING, START);
        samples.put(Criteria.class, List.of(new Criteria(and, ZoneId.of("Europe/Kyiv"))));
        samples.put(
                Condition.class,
                List.of(and, and.conditions().get(2), and.conditions().get(3), pending));
        samples.put(Operator.class, List.of(Operator.values()));
        samples.put(
                Attribute.class,
                Stream.concat(
                                Stream.of(StandardAttribute.values()),
                                Stream.of(Attribute.number("debt"), Attribute.text("city: born in")))
                        .toList());
        samples.put(
                AttributeValue.class,
                Stream.of("Kyïv", new BigDecimal("75.25"), new BigDecimal("1E+3"), true, LocalDate.EPOCH, START)
                        .map(AttributeValue::of)
                        .toList());
        samples.put(
                Conversation.class,
                List.of(
                        bare,
                        bare.withName("Ann")
                                .withLabels(Set.of("debt", "call back"))
                                .withLastActivity(minute(7))
                                .withAttribute("debt", new BigDecimal("75.25"))
                                .withAttribute("city", "Kyïv")));
        samples.put(
                Frequency.class,
                List.of(
                        Frequency.daily(ZoneId.of("Europe/Kyiv")),
                        Frequency.weekly(
                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), LocalTime.of(8, 30), ZoneId.of("UTC")),
                        Frequency.every(
                                Duration.ofHours(6),
                                LocalDateTime.parse("2026-03-01T08:00:00.5"),
                                ZoneId.of("America/Havana")),
                        Frequency.cron("0 30 8 * * MON-FRI", ZoneId.of("Europe/Kyiv"))));
    }

    private static void ofUploads(Map<Class<?>, List<?>> samples) {
        RowIssue rejected = new RowIssue(8, 9, "id", RowProblem.REPEATED_IDENTIFIER, "an identifier of its own");
        RowIssue noted = new RowIssue(9, 10, null, RowProblem.NO_UNIT, "an address in phone");
        samples.put(RowProblem.class, List.of(RowProblem.values()));
        samples.put(RowIssue.class, List.of(rejected, noted));
        samples.put(
                UploadReport.class,
                List.of(
                        new UploadReport(
                                UploadReport.State.COMPLETE,
                                12,
                                9,
                                0,
                                1,
                                1,
                                1,
                                Map.of(RowProblem.REPEATED_IDENTIFIER, 1L, RowProblem.NO_UNIT, 2L),
                                List.of(rejected, noted)),
                        new UploadReport(UploadReport.State.RUNNING, 0, 0, 0, 0, 0, 0, Map.of(), List.of())));
        samples.put(
                FormatDifference.class,
                List.of(new FormatDifference(FormatDifference.Kind.MOVED, "phone", "in place 2", "in place 3")));
    }

    static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static AttemptPlanned planned(int number, CommunicationUnit unit, long minute) {
        return new AttemptPlanned(CALLS, unit.id(), number, minute(minute + 60), minute(minute));
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
