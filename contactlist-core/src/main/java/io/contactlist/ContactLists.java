package io.contactlist;

import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.model.Rejection;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The service over all contact lists of a store; {@link ContactList} is the value of one list.
 *
 * <p>Its methods create lists, upload contacts, launch campaigns, plan attempts, record reports and return counters. It
 * calls the life cycle for the rules and the store for storage, and holds no state of the lists. This class is thread-safe if its
 * store is.
 *
 * <p>A store outside of the process may end any method with a {@link io.contactlist.spi.StoreUnavailableException}. The
 * caller then does not know whether the change was stored. The same call made again later has these results:
 *
 * <ul>
 *   <li>A report of an attempt or conversation that was stored is rejected as stale (rule L5).
 *   <li>An attempt that was planned by the first call is released when its lease ends, and counts (rules L6, A8).
 *   <li>A list or campaign is created twice, unless the caller gives its id.
 *   <li>An upload finds the contacts that it has stored; see {@link io.contactlist.upload}.
 *   <li>Other changes stay: a bar, a reset, a stopped campaign, changed rules. Their effects are returned only once.
 *       Cancel each attempt that is no longer {@link io.contactlist.model.AttemptState#PLANNED}.
 * </ul>
 */
public final class ContactLists {

    /** The lease of a planned attempt, unless the caller gives another one (rule L6). */
    public static final Duration DEFAULT_LEASE = Duration.ofHours(1);

    /** How far the clock of a dialer may be ahead of this service's clock (rule M3). */
    public static final Duration MAX_CLOCK_LEAD = Duration.ofMinutes(5);

    /** The maximum number of time keys of a list: the different sets of time zones of its contacts (rule T2). */
    public static final int MAX_TIME_KEYS = 1_000;

    private final ContactStore store;
    private final Clock clock;
    private final Consumer<List<Transition.Accepted>> planningEffects;
    private final PlanningHours.Evaluations evaluations = new PlanningHours.Evaluations();

    private ContactLists(ContactStore store, Clock clock, Consumer<List<Transition.Accepted>> planningEffects) {
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.planningEffects = Objects.requireNonNull(planningEffects, "receiver of effects");
    }

    /**
     * Creates the service over a store.
     *
     * @param store keeps the lists
     * @param clock gives the instants at which attempts are planned and edits happen; reports carry their own instants
     * @return the service
     */
    public static ContactLists of(ContactStore store, Clock clock) {
        return new ContactLists(store, clock, effects -> {});
    }

    /**
     * Creates the service over a new, empty store in the memory of this process.
     *
     * @param clock gives the instants at which attempts are planned and edits happen
     * @return the service
     */
    public static ContactLists inMemory(Clock clock) {
        return of(ContactStore.inMemory(), clock);
    }

    /**
     * Returns this service with a receiver of the effects of what ends by itself and is recorded while attempts are
     * planned, such as a missed callback (rule L10). {@link #recordOverdue} returns such effects instead.
     *
     * @param receiver takes transitions with effects, after the step that has them was stored and in the thread that plans
     * @return the service over the same store
     */
    public ContactLists withPlanningEffects(Consumer<List<Transition.Accepted>> receiver) {
        return new ContactLists(store, clock, receiver);
    }

    /** {@return the store that keeps the lists, to read contacts from} */
    public ContactStore store() {
        return store;
    }

    /** {@return a new list under a random id} */
    public ContactList create(ListDefinition definition) {
        return create(ListId.of(UUID.randomUUID().toString()), definition);
    }

    /**
     * Creates a list.
     *
     * @param id the id of the list
     * @param definition its name and rules
     * @return the list
     * @throws IllegalArgumentException if there is a list with this id
     */
    public ContactList create(ListId id, ListDefinition definition) {
        ContactList list = ContactList.of(id, definition);
        store.create(list);
        return list;
    }

    /**
     * Returns a list, its campaigns and its counters at one moment.
     *
     * @param list the list's id
     * @return the state
     * @throws NoSuchElementException if there is no such list
     */
    public ListState state(ListId list) {
        return store.state(list).orElseThrow(() -> new NoSuchElementException("there is no list with the id " + list));
    }

    /**
     * Returns the counters of a list, for the list and per channel type (rule K1).
     *
     * @param list the list's id
     * @return total, callable, planning, open, attempted, flagged and closed
     * @throws NoSuchElementException if there is no such list
     */
    public Counters counters(ListId list) {
        return state(list).counters();
    }

    /**
     * Counts all contacts of a list from scratch, in time that grows with the list. The result equals the stored
     * counters (rule K2).
     *
     * @param list the list's id
     * @return the counters
     * @throws NoSuchElementException if there is no such list
     */
    public Counters recount(ListId list) {
        return store.recount(list);
    }

    /**
     * Uploads contacts with the {@linkplain UploadOptions#DEFAULT default options}. Rows with a known identifier are
     * rejected, but conversations are merged (rule S4). So uploading a {@link
     * io.contactlist.upload.ConversationSelection} again is a refresh.
     *
     * @param list the list's id
     * @param upload the source of the contacts
     * @return the account of every record (rule I7)
     * @throws IOException as {@link #upload(ListId, UploadSource, UploadOptions)}
     * @throws io.contactlist.upload.UploadException as {@link #upload(ListId, UploadSource, UploadOptions)}
     * @throws NoSuchElementException if there is no such list
     */
    public UploadReport upload(ListId list, UploadSource upload) throws IOException {
        return upload(list, upload, UploadOptions.DEFAULT);
    }

    /**
     * Uploads contacts in batches. Each batch is stored whole or not at all (rule P3).
     *
     * @param list the list's id
     * @param upload the source of the contacts
     * @param options how to upload, such as the policy for known identifiers (rule I6)
     * @return the account of every record (rule I7), complete or cancelled by the monitor (rule I11)
     * @throws IOException if the source cannot be opened; an {@link io.contactlist.upload.UploadIOException}, with the
     *     report so far, if it cannot be read further
     * @throws io.contactlist.upload.UploadException if the source is invalid; its report has what was stored before
     * @throws NoSuchElementException if there is no such list
     */
    public UploadReport upload(ListId list, UploadSource upload, UploadOptions options) throws IOException {
        return Uploading.into(list, store, options, evaluations, clock).run(upload);
    }

    /**
     * Launches a new campaign that ends automatically when no contact of its view is callable, planning or open (rule
     * K3). With nothing to do it completes at once.
     *
     * @param list the list's id
     * @param type the channel type on which it plans
     * @return the campaign, under a new, random id
     * @throws NoSuchElementException if there is no such list
     */
    public Campaign launch(ListId list, ChannelType type) {
        return launch(new Campaign(
                CampaignId.of(UUID.randomUUID().toString()), list, type, CampaignEnd.AUTOMATIC, CampaignStatus.ACTIVE));
    }

    /**
     * Launches a campaign that is new or completed (rule K3).
     *
     * @param campaign the campaign; any status is replaced by active
     * @return the campaign after the launch: completed if there is nothing to do
     * @throws NoSuchElementException if there is no such list
     * @throws IllegalArgumentException if a campaign of another list or on another channel type has this id
     */
    public Campaign launch(Campaign campaign) {
        return store.atomically(campaign.list(), view -> {
            ListState state = view.state().with(campaign.withStatus(CampaignStatus.ACTIVE));
            ListState launched = state.completeCampaigns(state.counters());
            return new StepResult<>(
                    launched, List.of(), launched.campaign(campaign.id()).orElseThrow());
        });
    }

    /**
     * Returns the current state of a campaign.
     *
     * @param campaign the campaign's id
     * @return the campaign
     * @throws NoSuchElementException if there is no such campaign
     */
    public Campaign campaign(CampaignId campaign) {
        return store.campaign(campaign)
                .orElseThrow(() -> new NoSuchElementException("there is no campaign with the id " + campaign));
    }

    /**
     * Stops a campaign. The attempts that it planned are released in the same step, and no others (rule K3).
     *
     * @param campaign the campaign's id
     * @return a transition per contact with such an attempt; its effects have the attempts to cancel
     * @throws NoSuchElementException if there is no such campaign
     */
    public List<Transition> stop(CampaignId campaign) {
        Instant now = clock.instant();
        return store.atomically(campaign, view -> {
            ListEdit edit = new ListEdit(view.state());
            List<Transition> transitions = new ArrayList<>();
            for (Contact contact : view.plannedBy(campaign)) {
                int number = contact.planned().orElseThrow().number();
                transitions.add(edit.apply(contact, new AttemptReleased(number, ReleaseReason.CAMPAIGN_STOPPED, now)));
            }
            ListState state = edit.state();
            Campaign off = state.campaign(campaign).orElseThrow().withStatus(CampaignStatus.COMPLETED);
            return edit.step(state.with(off), transitions);
        });
    }

    /**
     * Plans attempts on contacts that are due, each with the {@link #DEFAULT_LEASE}.
     *
     * @param campaign the campaign's id
     * @param limit the maximum number of attempts, at least 1
     * @return the attempts for the dialer to make; empty if nothing is due or the campaign is not active
     * @throws NoSuchElementException if there is no such campaign
     */
    public List<PlannedAttempt> plan(CampaignId campaign, int limit) {
        return plan(campaign, limit, DEFAULT_LEASE);
    }

    /**
     * Plans attempts on contacts that are due and open, in the planning order of the list (rules O1, W5). First it records
     * what has ended by itself in the list, on at most 1,000 contacts a call (rule L10).
     *
     * <p>A call looks at no more than ten contacts for each attempt that it may plan, and at least 100. So it may return
     * fewer attempts than contacts are due; {@link #nextDue(CampaignId)} is then not after now (rule T4).
     *
     * @param campaign the campaign's id
     * @param limit the maximum number of attempts, at least 1
     * @param lease the time after which each attempt is released, unless it is reported or prolonged, more than zero
     * @return the attempts for the dialer to make; empty if nothing is due or the campaign is not active
     * @throws NoSuchElementException if there is no such campaign
     * @throws IllegalArgumentException if limit or lease are out of bounds
     */
    public List<PlannedAttempt> plan(CampaignId campaign, int limit, Duration lease) {
        return new Planning(store, evaluations, campaign, null, clock.instant(), lease).run(limit, planningEffects);
    }

    /**
     * Plans attempts for one agent: as {@link #plan(CampaignId, int, Duration)}, and callbacks that name the agent from
     * their beginning on (rule B4).
     *
     * @param agent the agent, as the callbacks name it
     * @param campaign the campaign's id
     * @param limit the maximum number of attempts, at least 1
     * @param lease the time after which each attempt is released, unless it is reported or prolonged, more than zero
     * @return the attempts for the agent to make; empty if nothing is due or the campaign is not active
     * @throws NoSuchElementException if there is no such campaign
     * @throws IllegalArgumentException if limit or lease are out of bounds
     */
    public List<PlannedAttempt> planFor(String agent, CampaignId campaign, int limit, Duration lease) {
        Objects.requireNonNull(agent, "agent");
        return new Planning(store, evaluations, campaign, agent, clock.instant(), lease).run(limit, planningEffects);
    }

    /**
     * Returns when planning for a campaign has something to do next. A dialer may sleep until then. The cost does not
     * depend on the length of the list, but on the number of its time keys and priorities (rule T4).
     *
     * @param campaign the campaign's id
     * @return the earliest instant, not before now, at which a contact is due and open or something ends by itself. Empty
     *     if the campaign is not active, or if nothing of that kind lies ahead: then its callable contacts are never open
     *     (rule W6)
     * @throws NoSuchElementException if there is no such campaign
     */
    public Optional<Instant> nextDue(CampaignId campaign) {
        return read(campaign, view -> NextDue.of(view, evaluations, campaign, null, clock.instant()));
    }

    /**
     * Returns when planning for an agent has something to do next: as {@link #nextDue(CampaignId)}, and callbacks that
     * name the agent from their beginning on (rule B4).
     *
     * @param campaign the campaign's id
     * @param agent the agent, as the callbacks name it
     * @return the instant, not before now, or empty
     * @throws NoSuchElementException if there is no such campaign
     */
    public Optional<Instant> nextDue(CampaignId campaign, String agent) {
        Objects.requireNonNull(agent, "agent");
        return read(campaign, view -> NextDue.of(view, evaluations, campaign, agent, clock.instant()));
    }

    /**
     * Returns when something ends by itself next in a list. A service may call {@link #recordOverdue} then, for lists on
     * which nobody plans (rule T4).
     *
     * @param list the list's id
     * @return the earliest instant, not before now, or empty if nothing ends by itself
     * @throws NoSuchElementException if there is no such list
     */
    public Optional<Instant> nextDue(ListId list) {
        return store.atomically(
                list, view -> new StepResult<>(view.state(), List.of(), NextDue.of(view, clock.instant())));
    }

    /**
     * Returns the time keys of a list whose contact hours never come on a channel type (rule W6). Their contacts stay
     * callable and are not planned. Uploads note such contacts; ask this after contact hours were changed.
     *
     * @param list the list's id
     * @param type the channel type
     * @return the sets of zones that have no opening within 400 days; empty if there are none
     * @throws NoSuchElementException if there is no such list
     */
    public Set<TimeZones> neverOpen(ListId list, ChannelType type) {
        Instant now = clock.instant();
        return store.atomically(list, view -> {
            PlanningHours hours = evaluations.of(view.state().list().rules(), type);
            Set<TimeZones> closed = view.timeKeys().stream()
                    .filter(key -> hours.isNeverOpen(key, now))
                    .collect(Collectors.toUnmodifiableSet());
            return new StepResult<>(view.state(), List.of(), closed);
        });
    }

    private <R> R read(CampaignId campaign, Function<ContactStore.View, R> reading) {
        return store.atomically(campaign, view -> new StepResult<>(view.state(), List.of(), reading.apply(view)));
    }

    /**
     * Records an event of one contact. {@link #plan} records planned attempts (rule K3), {@link #changeRules} records
     * changed rules (rule L9), and both {@code plan} and {@link #recordOverdue} record what ends by itself (rule L10).
     *
     * <p>An event dated more than {@linkplain #MAX_CLOCK_LEAD five minutes} after the clock is rejected as not yet (rule
     * M3). An event that a dialer has delivered before, or delivers late, is handled as rule L5 says.
     *
     * @param reported the event and its contact
     * @return the next contact with the effects to carry out, or the reason why the event does not apply
     * @throws NoSuchElementException if there is no such list or contact
     * @throws IllegalArgumentException if the event is an attempt planned, rules changed, or an end that comes by itself
     */
    public Transition record(ReportedEvent reported) {
        if (isRecordedByTheLibrary(reported.event())) {
            throw new IllegalArgumentException("record does not take this event: use plan to plan attempts, changeRules"
                    + " to change rules, and recordOverdue for what ends by itself");
        }
        if (reported.event().at().isAfter(clock.instant().plus(MAX_CLOCK_LEAD))) {
            return new Transition.Rejected(Rejection.NOT_YET);
        }
        return store.atomically(reported.list(), view -> {
            Contact contact = existing(view, reported);
            ListEdit edit = new ListEdit(view.state());
            Transition transition = needsOneTimeKeyTooMany(reported.event(), view)
                    ? new Transition.Rejected(Rejection.TOO_MANY_TIME_KEYS)
                    : edit.apply(contact, reported.event());
            return edit.step(transition);
        });
    }

    private static boolean needsOneTimeKeyTooMany(ContactEvent event, ContactStore.View view) {
        return event instanceof DataUpdated updated && !new TimeKeyLimit(view).admits(updated.zones());
    }

    private static boolean isRecordedByTheLibrary(ContactEvent event) {
        return event instanceof AttemptPlanned
                || event instanceof RulesChanged
                || event instanceof AnswerTimeEnded
                || event instanceof CallbackMissed
                || event instanceof ContactExpired
                || (event instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED);
    }

    /**
     * Records what has ended by itself in a list: leases and answer times (rules L6, A9, L10). Planning does this too, so
     * only lists on which nobody plans need this call. It goes through the contacts in pages of 1,000, each in a step of
     * its own.
     *
     * @param list the list's id
     * @return the transitions that have effects to carry out, in the order of the ends
     * @throws NoSuchElementException if there is no such list
     */
    public List<Transition.Accepted> recordOverdue(ListId list) {
        Instant now = clock.instant();
        List<Transition.Accepted> withEffects = new ArrayList<>();
        boolean goOn = true;
        while (goOn) {
            OverduePage page = store.atomically(list, view -> {
                List<Contact> overdue = view.overdue(now, ListEdit.PAGE_SIZE);
                ListEdit edit = new ListEdit(view.state());
                edit.recordOverdue(overdue, now);
                return edit.step(new OverduePage(edit.withEffects(), overdue.size() == ListEdit.PAGE_SIZE));
            });
            withEffects.addAll(page.withEffects());
            goOn = page.isFull();
        }
        return List.copyOf(withEffects);
    }

    /** The result of recording what is overdue on one page of contacts. */
    private record OverduePage(List<Transition.Accepted> withEffects, boolean isFull) {}

    private static Contact existing(ContactStore.View view, ReportedEvent reported) {
        return view.find(List.of(reported.contact())).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("list " + reported.list() + " has no such contact"));
    }

    /**
     * Changes the rules of a list, and applies them to all its contacts (rule L9).
     *
     * @param list the list's id
     * @param rules the closure policy and attempt control
     * @return the transitions that have effects to carry out
     * @throws NoSuchElementException if there is no such list
     */
    public List<Transition.Accepted> changeRules(ListId list, ListRules rules) {
        RulesChanged event = new RulesChanged(rules, clock.instant());
        return store.atomically(list, view -> {
            ListEdit edit = new ListEdit(view.state());
            for (Contact contact : everyContact(view)) {
                edit.apply(contact, event);
            }
            ListState state = edit.state();
            return edit.step(state.with(state.list().withRules(rules)), edit.withEffects());
        });
    }

    private static List<Contact> everyContact(ContactStore.View view) {
        List<Contact> all = new ArrayList<>();
        @Nullable ContactId last = null;
        for (List<Contact> page = view.following(null, ListEdit.PAGE_SIZE);
                !page.isEmpty();
                page = view.following(last, ListEdit.PAGE_SIZE)) {
            all.addAll(page);
            last = page.get(page.size() - 1).id();
        }
        return all;
    }
}
