package io.contactlist.tests.json;

import static java.util.Map.entry;
import static net.jqwik.api.Combinators.combine;

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
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactHours;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.Opening;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.RollingLimit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any list, its rules, campaigns and counters. */
final class ListValues {

    private ListValues() {}

    static Map<Class<?>, Arbitrary<?>> byType() {
        return Map.ofEntries(
                entry(ListId.class, listIds()),
                entry(CampaignId.class, campaignIds()),
                entry(CategoryRule.class, categoryRules()),
                entry(AttemptControl.class, attemptControls()),
                entry(RollingLimit.class, rollingLimits()),
                entry(QuietPeriod.class, quietPeriods()),
                entry(Opening.class, openings()),
                entry(ClosedDays.class, closedDays()),
                entry(ContactHours.class, hours()),
                entry(ListRules.class, listRules()),
                entry(ListDefinition.class, definitions()),
                entry(AddressFormat.class, addresses()),
                entry(ListFormat.class, formats()),
                entry(ContactList.class, lists()),
                entry(Campaign.class, campaigns(listIds())),
                entry(Tally.class, Basics.counts().flatMap(ListValues::tallies)),
                entry(Counters.class, counters()),
                entry(ListState.class, states()));
    }

    static Arbitrary<ListId> listIds() {
        return Basics.words().map(ListId::of);
    }

    static Arbitrary<CampaignId> campaignIds() {
        return Basics.words().map(CampaignId::of);
    }

    private static Arbitrary<CategoryRule> categoryRules() {
        return combine(
                        Arbitraries.of(FailureCategory.class),
                        Arbitraries.of(ChannelType.class).injectNull(0.3),
                        Basics.limits().injectNull(0.3),
                        Basics.delays().injectNull(0.3))
                .as(CategoryRule::new);
    }

    private static Arbitrary<AttemptControl> attemptControls() {
        return combine(
                        Basics.limits().injectNull(0.3),
                        Basics.limits().injectNull(0.3),
                        Basics.maps(ChannelType.class, Basics.limits()),
                        Basics.delays(),
                        categoryRules().list().ofMaxSize(5).map(ListValues::distinct),
                        Basics.maps(ChannelType.class, spans()),
                        rollingLimits().list().ofMaxSize(2),
                        quietPeriods().list().ofMaxSize(2))
                .as(AttemptControl::new);
    }

    private static Arbitrary<Duration> spans() {
        return Basics.delays().filter(time -> !time.isZero());
    }

    private static Arbitrary<RollingLimit> rollingLimits() {
        return combine(
                        Basics.limits(),
                        spans(),
                        Arbitraries.of(ChannelType.class).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as(RollingLimit::new);
    }

    private static Arbitrary<QuietPeriod> quietPeriods() {
        return combine(spans(), Arbitraries.of(ChannelType.class).set().ofMinSize(1))
                .as(QuietPeriod::new);
    }

    private static List<CategoryRule> distinct(List<CategoryRule> rules) {
        Map<Object, CategoryRule> distinct = new LinkedHashMap<>();
        rules.forEach(rule -> distinct.put(rule.category() + " " + rule.type(), rule));
        return List.copyOf(distinct.values());
    }

    private static Arbitrary<Opening> openings() {
        Arbitrary<LocalTime> times = Arbitraries.longs()
                .between(0, LocalTime.MAX.toNanoOfDay())
                .map(LocalTime::ofNanoOfDay)
                .edgeCases(edges -> edges.add(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(8, 30)));
        return combine(Arbitraries.of(DayOfWeek.class), times, times).as(Opening::new);
    }

    private static Arbitrary<ClosedDays> closedDays() {
        Arbitrary<LocalDate> dates =
                Arbitraries.longs().between(-800_000, 3_000_000).map(LocalDate::ofEpochDay);
        return combine(dates, Arbitraries.integers().between(0, 400), ContactValues.zones())
                .as((first, days, zones) -> new ClosedDays(first, first.plusDays(days), zones));
    }

    static Arbitrary<ContactHours> hours() {
        return combine(
                        Basics.maps(
                                ChannelType.class,
                                openings().list().ofMinSize(1).ofMaxSize(4)),
                        closedDays().list().ofMaxSize(3),
                        ContactValues.zones().filter(zones -> !zones.isEmpty()),
                        Arbitraries.longs().between(0, 86_400_000).map(Duration::ofMillis))
                .as(ContactHours::new);
    }

    static Arbitrary<ListRules> listRules() {
        return combine(
                        Arbitraries.of(ClosurePolicy.class),
                        attemptControls(),
                        Arbitraries.of(PlanningOrder.class),
                        Arbitraries.oneOf(Arbitraries.just(ContactHours.ALWAYS), hours()))
                .as(ListRules::new);
    }

    private static Arbitrary<ListDefinition> definitions() {
        return combine(Basics.words(), listRules()).as(ListDefinition::new);
    }

    private static Arbitrary<AddressFormat> addresses() {
        return combine(
                        Basics.words(),
                        ContactValues.channels(),
                        Arbitraries.of("PHONE", "PHONE UA", "EMAIL", "ID", "OWN"),
                        Basics.words().injectNull(0.5))
                .as(AddressFormat::new);
    }

    private static Arbitrary<ListFormat> formats() {
        return combine(
                        Basics.distinctWords(),
                        Arbitraries.integers().between(0, 5),
                        addresses().list().ofMaxSize(3))
                .as((columns, identifier, addresses) -> {
                    String column = identifier < columns.size() ? columns.get(identifier) : null;
                    List<AddressFormat> ofColumn = addresses.stream()
                            .filter(address -> column != null)
                            .map(address ->
                                    new AddressFormat(column, address.channel(), address.check(), address.separator()))
                            .toList();
                    return new ListFormat(columns, column, ofColumn);
                });
    }

    private static Arbitrary<ContactList> lists() {
        return combine(listIds(), definitions(), formats().injectNull(0.3), Basics.counts())
                .as(ContactList::new);
    }

    private static Arbitrary<Campaign> campaigns(Arbitrary<ListId> lists) {
        return combine(
                        campaignIds(),
                        lists,
                        Arbitraries.of(ChannelType.class),
                        Arbitraries.of(CampaignEnd.class),
                        Arbitraries.of(CampaignStatus.class))
                .as(Campaign::new);
    }

    private static Arbitrary<Tally> tallies(long total) {
        return Arbitraries.integers()
                .between(0, 9)
                .list()
                .ofSize(6)
                .map(weights -> Basics.parts(total, weights))
                .map(parts ->
                        new Tally(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)));
    }

    private static Arbitrary<Counters> counters() {
        return Basics.counts()
                .flatMap(total -> combine(tallies(total), Basics.fullMaps(ChannelType.class, tallies(total)))
                        .as(Counters::of));
    }

    private static Arbitrary<ListState> states() {
        return lists().flatMap(list -> combine(
                        campaigns(Arbitraries.just(list.id())).list().ofMaxSize(3), counters())
                .as((campaigns, counters) -> {
                    Map<CampaignId, Campaign> byId = new LinkedHashMap<>();
                    campaigns.forEach(campaign -> byId.put(campaign.id(), campaign));
                    return new ListState(list, byId, counters);
                }));
    }
}
