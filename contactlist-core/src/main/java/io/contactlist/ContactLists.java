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
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry point: define lists, upload contacts, launch campaigns, plan attempts, record what happened,
 * read the counters. It asks the model what follows and the store to keep it; it holds nothing itself and
 * may be used by many threads if its store may.
 *
 * <p>A store that stands on something outside of the process may end any method with a {@link
 * io.contactlist.spi.StoreUnavailableException}, and nobody may know whether it was kept. Made again later:
 *
 * <ul>
 *   <li>what was recorded of an attempt or a conversation is rejected as stale where it had been kept (rule L5);
 *   <li>attempts that were planned without anybody learning of them are released once their lease ends (rule L6);
 *   <li>lists and campaigns are made twice, unless the caller gives them an id;
 *   <li>an upload finds the contacts that it had stored, see {@link io.contactlist.upload};
 *   <li>what else changes contacts (a bar, a reset, a switched off campaign, other rules) stays so, but its effects
 *       are told only once: an attempt that is no longer {@link io.contactlist.model.AttemptState#PLANNED} is to be
 *       cancelled.
 * </ul>
 */
public final class ContactLists {

    /** How long a planned attempt is waited for unless the caller says otherwise (rule L6). */
    public static final Duration DEFAULT_LEASE = Duration.ofHours(1);

    private static final int PAGE_SIZE = 1000;

    private final ContactStore store;
    private final Clock clock;

    private ContactLists(ContactStore store, Clock clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Lists in a store.
     *
     * @param store keeps them
     * @param clock tells at which instants attempts are planned and edits happen; what is recorded carries
     *     its own instants
     * @return the entry point
     */
    public static ContactLists of(ContactStore store, Clock clock) {
        return new ContactLists(store, clock);
    }

    /**
     * Lists in the memory of this process.
     *
     * @param clock tells at which instants attempts are planned and edits happen
     * @return the entry point to a new, empty store
     */
    public static ContactLists inMemory(Clock clock) {
        return of(ContactStore.inMemory(), clock);
    }

    /**
     * The store that keeps the lists, to read contacts from.
     *
     * @return the store
     */
    public ContactStore store() {
        return store;
    }

    /**
     * Creates a list under a new, random id.
     *
     * @param definition name and rules
     * @return the list
     */
    public ContactList create(ListDefinition definition) {
        return create(ListId.of(UUID.randomUUID().toString()), definition);
    }

    /**
     * Creates a list.
     *
     * @param id the id it is to have
     * @param definition name and rules
     * @return the list
     * @throws IllegalArgumentException if there is a list with this id
     */
    public ContactList create(ListId id, ListDefinition definition) {
        ContactList list = ContactList.of(id, definition);
        store.create(list);
        return list;
    }

    /**
     * A list, its campaigns and its counters, as of one moment.
     *
     * @param list the list's id
     * @return its state
     * @throws NoSuchElementException if there is no such list
     */
    public ListState state(ListId list) {
        return store.state(list).orElseThrow(() -> new NoSuchElementException("there is no list with the id " + list));
    }

    /**
     * The counters of a list.
     *
     * @param list the list's id
     * @return total, callable, planning, open, attempted, flagged and closed, for the list and per channel
     *     type (rule K1)
     * @throws NoSuchElementException if there is no such list
     */
    public Counters counters(ListId list) {
        return state(list).counters();
    }

    /**
     * Counts from scratch, at a cost that grows with the list; what it gives equals the counters kept (rule
     * K2).
     *
     * @param list the list's id
     * @return the counters of all contacts as they are now
     * @throws NoSuchElementException if there is no such list
     */
    public Counters recount(ListId list) {
        return store.recount(list);
    }

    /**
     * Uploads contacts; rows whose identifier is known already are rejected, but for conversations, which are
     * merged (rule S4): uploading a {@link io.contactlist.upload.ConversationSelection} again is a refresh.
     *
     * @param list the list's id
     * @param upload where they come from
     * @return the account of every record (rule I7)
     * @throws IOException as {@link #upload(ListId, UploadSource, UploadOptions)}
     * @throws io.contactlist.upload.UploadException as {@link #upload(ListId, UploadSource, UploadOptions)}
     * @throws NoSuchElementException if there is no such list
     */
    public UploadReport upload(ListId list, UploadSource upload) throws IOException {
        return upload(list, upload, UploadOptions.DEFAULT);
    }

    /**
     * Uploads contacts in batches, each stored whole or not at all (rule P3).
     *
     * @param list the list's id
     * @param upload where they come from
     * @param options how, and what becomes of rows whose identifier is known already (rule I6)
     * @return the account of every record (rule I7): complete, or cancelled by the monitor (rule I11)
     * @throws IOException if the source can't be opened; if it can't be read any further, an {@link
     *     io.contactlist.upload.UploadIOException} with the report so far
     * @throws io.contactlist.upload.UploadException if the source isn't what it should be; its report says
     *     what was stored before
     * @throws NoSuchElementException if there is no such list
     */
    public UploadReport upload(ListId list, UploadSource upload, UploadOptions options) throws IOException {
        return Uploading.into(list, store, options, clock).run(upload);
    }

    /**
     * Launches a new campaign that completes by itself once nothing of its view is callable, planning or
     * open; over nothing to do it completes at once (rule K3).
     *
     * @param list the list's id
     * @param type the channel type it plans on
     * @return the campaign, under a new, random id
     * @throws NoSuchElementException if there is no such list
     */
    public Campaign launch(ListId list, ChannelType type) {
        return launch(new Campaign(
                CampaignId.of(UUID.randomUUID().toString()), list, type, CampaignEnd.AUTOMATIC, CampaignStatus.ACTIVE));
    }

    /**
     * Launches a campaign, a new one or one that was completed (rule K3).
     *
     * @param campaign the campaign; whatever its status, it is switched to active
     * @return the campaign as it is then: completed if there is nothing to do
     * @throws NoSuchElementException if there is no such list
     * @throws IllegalArgumentException if there is a campaign with this id over another list, or on another channel
     *     type
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
     * A campaign as it is now.
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
     * Stops a campaign: what it had planned, and nothing else, is released in the same step (rule K3).
     *
     * @param campaign the campaign's id
     * @return what became of each contact that it had planned, with the attempts to cancel
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
     * @param limit how many at the most, at least 1
     * @return the attempts for the dialer to make; none if nothing is due, or the campaign is not active
     * @throws NoSuchElementException if there is no such campaign
     */
    public List<PlannedAttempt> plan(CampaignId campaign, int limit) {
        return plan(campaign, limit, DEFAULT_LEASE);
    }

    /**
     * Plans attempts on contacts that are due, and releases attempts whose lease has ended (rule L6).
     *
     * @param campaign the campaign's id
     * @param limit how many at the most, at least 1
     * @param lease how long each attempt is waited for, more than zero
     * @return the attempts for the dialer to make; none if nothing is due, or the campaign is not active
     * @throws NoSuchElementException if there is no such campaign
     * @throws IllegalArgumentException if limit or lease are out of bounds
     */
    public List<PlannedAttempt> plan(CampaignId campaign, int limit, Duration lease) {
        return new Planning(store, campaign, clock.instant(), lease).run(limit);
    }

    /**
     * Records what happened to a contact.
     *
     * @param reported the event and its contact
     * @return the contact after it with the effects to carry out, or why the event does not apply
     * @throws NoSuchElementException if there is no such list, or it has no such contact
     * @throws IllegalArgumentException if the event is not of one contact alone: attempts are planned by {@link
     *     #plan} for campaigns (rule K3), rules are changed by {@link #changeRules} for all contacts (rule L9)
     */
    public Transition record(ReportedEvent reported) {
        if (reported.event() instanceof AttemptPlanned || reported.event() instanceof RulesChanged) {
            throw new IllegalArgumentException("attempts are planned by plan, and rules are changed by changeRules");
        }
        return store.atomically(reported.list(), view -> {
            Contact contact = existing(view, reported.contact());
            ListEdit edit = new ListEdit(view.state());
            Transition transition = edit.apply(contact, reported.event());
            return edit.step(transition);
        });
    }

    private static Contact existing(ContactStore.View view, ContactId contact) {
        return view.find(List.of(contact)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the list has no such contact"));
    }

    /**
     * Gives a list other rules, by which all its contacts are judged from then on (rule L9).
     *
     * @param list the list's id
     * @param rules closure policy and attempt control
     * @return what became of each contact that has effects to carry out
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
        for (List<Contact> page = view.following(null, PAGE_SIZE);
                !page.isEmpty();
                page = view.following(last, PAGE_SIZE)) {
            all.addAll(page);
            last = page.get(page.size() - 1).id();
        }
        return all;
    }
}
