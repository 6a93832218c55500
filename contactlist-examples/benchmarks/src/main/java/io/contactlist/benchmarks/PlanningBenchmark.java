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
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
 * Measures the planning of 1,000 contacts of a list in memory. The cost must not grow with the list. All contacts wait
 * and are due again after an hour. Between measurements the planned contacts are found busy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanningBenchmark {

    private static final int PLANNED = 1_000;
    private static final ListId LIST = ListId.of("list");
    private static final ListRules RULES = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder().minimumDelay(Duration.ofMinutes(30)).build());

    /** The number of contacts in the list. */
    @Param({"10000", "1000000"})
    public int contacts;

    /** Whether they are due in the order of the list, as after a complete pass, or in random order. */
    @Param({"true", "false"})
    public boolean inOrder;

    private final Hours clock = new Hours();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final CampaignId campaign = CampaignId.of("calls");
    private List<PlannedAttempt> planned = List.of();

    /** Fills the list and calls everybody once. */
    @Setup
    public void setUp() {
        lists.create(LIST, new ListDefinition("long", RULES));
        List<ContactChange> all =
                IntStream.range(0, contacts).mapToObj(PlanningBenchmark::fresh).toList();
        Counters counters = Counters.of(all.stream().map(ContactChange::contact), RULES);
        store.atomically(LIST, view -> new StepResult<>(view.state().completeCampaigns(counters), all, LIST));
        lists.launch(new Campaign(campaign, LIST, ChannelType.CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE));
        planned = new ArrayList<>(lists.plan(campaign, contacts));
        if (!inOrder) {
            Collections.shuffle(planned, new Random(4711));
        }
        nobodyAnswers();
    }

    private static ContactChange fresh(int number) {
        CommunicationUnit unit = CommunicationUnit.of(Channel.call("trunk"), Long.toString(380_500_000_000L + number));
        Contact contact = Contact.of(ContactId.of(Integer.toString(number)), null, List.of(unit), Attributes.NONE);
        return new ContactChange(contact, contact, List.of());
    }

    /** Finds all planned contacts busy, one per microsecond. An hour later all of them are due. */
    @TearDown(Level.Invocation)
    public void nobodyAnswers() {
        for (PlannedAttempt attempt : planned) {
            lists.record(attempt.failed(FailureCategory.BUSY, clock.tick()));
        }
        clock.anHourPasses();
    }

    /** Plans the contacts that have been due longest. */
    @Benchmark
    public List<PlannedAttempt> plan() {
        planned = lists.plan(campaign, PLANNED);
        if (planned.size() != PLANNED) {
            throw new IllegalStateException("planned " + planned.size());
        }
        return planned;
    }

    /** Shows an instant that the benchmark advances. */
    private static final class Hours extends Clock {

        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        Instant tick() {
            now = now.plusNanos(1_000);
            return now;
        }

        void anHourPasses() {
            now = now.plus(Duration.ofHours(1));
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
