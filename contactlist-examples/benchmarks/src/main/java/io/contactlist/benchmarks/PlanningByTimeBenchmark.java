package io.contactlist.benchmarks;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
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
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the planning of the 1,000 contacts of a list in memory that may be planned now. The others are in time zones that
 * are closed, wait, or are at a limit. The cost must not grow with their number. Between measurements the planned attempts
 * are handed back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanningByTimeBenchmark {

    private static final int DUE = 1_000;
    private static final ListId LIST = ListId.of("list");
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final Channel TRUNK = Channel.call("trunk");
    private static final ListRules RULES = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder()
                    .minimumDelay(Duration.ofDays(1))
                    .on(FailureCategory.BUSY, 1, Duration.ofDays(1))
                    .build(),
            PlanningOrder.DUE_FIRST,
            ContactHours.daily("08:00", "21:00").on(ChannelType.CALL).defaultZone("UTC"));

    /** The number of contacts in the list. */
    @Param({"10000", "1000000"})
    public int contacts;

    /** The number of time keys. Half of them are open. */
    @Param({"2", "300"})
    public int keys;

    private final Ticks clock = new Ticks();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final CampaignId campaign = CampaignId.of("calls");
    private final List<TimeZones> open = new ArrayList<>();
    private final List<TimeZones> closed = new ArrayList<>();
    private List<PlannedAttempt> planned = List.of();

    /** Fills the list. The contacts that may be planned are spread over all of it. */
    @Setup
    public void setUp() {
        open.addAll(pairs("Europe/"));
        closed.addAll(pairs("America/"));
        lists.create(LIST, new ListDefinition("long", RULES));
        List<ContactChange> all =
                IntStream.range(0, contacts).mapToObj(this::contact).toList();
        Counters counters = Counters.of(all.stream().map(ContactChange::contact), RULES);
        store.atomically(LIST, view -> new StepResult<>(view.state().completeCampaigns(counters), all, LIST));
        lists.launch(new Campaign(campaign, LIST, ChannelType.CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE));
    }

    /** Returns sets of two zones of one continent; with few keys one set. */
    private List<TimeZones> pairs(String continent) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith(continent))
                .filter(zone -> isOpen(zone) == continent.equals("Europe/"))
                .sorted()
                .toList();
        return IntStream.range(0, keys / 2)
                .mapToObj(i -> TimeZones.of(
                        zones.get(i % zones.size()), zones.get((i + 1 + i / zones.size()) % zones.size())))
                .toList();
    }

    private static boolean isOpen(String zone) {
        int hour = NOW.atZone(ZoneId.of(zone)).getHour();
        return hour >= 8 && hour < 20;
    }

    private ContactChange contact(int number) {
        CommunicationUnit unit = CommunicationUnit.of(TRUNK, Long.toString(380_500_000_000L + number));
        Contact fresh = Contact.of(ContactId.of(Integer.toString(number)), null, List.of(unit), Attributes.NONE);
        int kind = number % (contacts / DUE) == 0 ? 0 : 1 + number % 3;
        List<TimeZones> in = kind == 1 ? closed : open;
        Contact imported = fresh.withZones(in.get(number / 7 % in.size()));
        return switch (kind) {
            case 2 -> after(imported, FailureCategory.NO_ANSWER); // waits for a day
            case 3 -> after(imported, FailureCategory.BUSY); // is at the limit of its category
            default -> new ContactChange(imported, imported, List.of());
        };
    }

    private ContactChange after(Contact imported, FailureCategory category) {
        CommunicationUnit unit = imported.units().get(0);
        List<ContactEvent> events = List.of(
                new AttemptPlanned(campaign, unit.id(), 1, NOW.plusSeconds(60), NOW),
                new AttemptFailed(1, unit.id(), category, NOW));
        Contact contact = imported;
        for (ContactEvent event : events) {
            contact = ((Transition.Accepted) LifeCycle.apply(contact, event, RULES)).contact();
        }
        return new ContactChange(imported, contact, events);
    }

    /** Hands back all planned attempts, one per microsecond. */
    @TearDown(Level.Invocation)
    public void handBack() {
        for (PlannedAttempt attempt : planned) {
            lists.record(attempt.handedBack(clock.tick()));
        }
    }

    /** Plans all contacts that are due and open. */
    @Benchmark
    public List<PlannedAttempt> plan() {
        planned = lists.plan(campaign, DUE);
        if (planned.size() != DUE) {
            throw new IllegalStateException("planned " + planned.size());
        }
        return planned;
    }

    /** Shows an instant that the benchmark advances. */
    private static final class Ticks extends Clock {

        private Instant now = NOW.plusSeconds(60);

        Instant tick() {
            now = now.plusNanos(1_000);
            return now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
