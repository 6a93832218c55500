package io.contactlist.spi;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores contact lists. A store does not know the rules: it gets a pure function of the list. It runs the function
 * inside a lock or a transaction and stores the result.
 *
 * <p>A store promises the following, and {@code io.contactlist.contract.ContactStoreContract} tests it:
 *
 * <ol>
 *   <li>A step is stored whole or not at all: list, campaigns, counters and contacts (rules P2, P3). A step with a
 *       campaign whose id belongs to another list ends with an {@link IllegalArgumentException} and changes nothing.
 *   <li>Steps on one list that touch the same contact, or the list itself, run one after the other, for all callers.
 *       None is lost, and each sees the results of those before it (rule P2).
 *   <li>A function that throws changes nothing, and the caller gets the same exception.
 *   <li>A view shows the list as it was when the step began. Contacts are in the order in which they were first stored,
 *       and no change alters this order. Consecutive pages make up the whole list.
 *   <li>Every value is read back equal. Texts have any Unicode characters, U+0000 included, and any length. Instants
 *       have nanoseconds. Identifiers that differ only in case are different.
 *   <li>{@link View#due} and {@link View#overdue} return the contacts that they document, in the documented order, and
 *       no others, for a list of any length. The stored contact decides: {@link Contact#places} and {@link
 *       Contact#nextEnd}.
 *   <li>{@link View#plannedBy} returns the contacts that it documents, in the documented order, and no others.
 *   <li>{@link #recount} counts the contacts themselves. After each step it equals the counters that the step stored
 *       (rule K2).
 *   <li>An id names one list, and one campaign over all lists. Lists share nothing. A list, campaign or contact that
 *       does not exist is empty or missing, as each method documents.
 *   <li>Everything that was stored when a call returned is visible to all later calls of all callers. If a store says
 *       that it outlives its process, this holds after a restart. If it says that processes share it, this holds in all
 *       of them.
 *   <li>{@link #contacts} returns the contacts as they are at the time of the call, in the order in which they were
 *       first stored. Late reading and later steps do not change them. A stream closed early holds no resources.
 *   <li>If something below the store fails, the call ends with a {@link StoreUnavailableException}, and the step is
 *       stored whole or not at all. Examples are a lost database, a broken connection and a lost answer to a commit.
 *       The same call gives the right result when the outside is back, since the function sees what was stored. A store
 *       itself may retry only a step that it knows was not stored. Otherwise the caller would get the answer to the
 *       second try instead of the first.
 *   <li>{@link View#timeKeys}, {@link View#nextDue} and {@link View#nextEnd} return what they document, for a list of any
 *       length. Steps on different contacts that add time keys at the same time see each other's keys, so a limit of
 *       keys holds over all callers.
 * </ol>
 *
 * <p>The cost of {@link View#due} should not depend on the contacts that it leaves out: those that wait, those in closed
 * time keys, those planned or closed. It may grow with the number of time keys and priorities in use.
 *
 * <p>Implementations are thread-safe.
 */
public interface ContactStore {

    /**
     * Creates an empty store in the memory of this process, for tests and for lists that need not outlive it.
     *
     * @return the store
     */
    static ContactStore inMemory() {
        return new InMemoryContactStore();
    }

    /**
     * Stores a new list.
     *
     * @param list the list
     * @throws IllegalArgumentException if there is a list with this id; this is also the result of repeating a call
     *     that ended with a {@link StoreUnavailableException} but was stored
     */
    void create(ContactList list);

    /** {@return the state of a list without its contacts, or empty if there is no such list} */
    Optional<ListState> state(ListId list);

    /** {@return a campaign of any list, or empty if there is none with this id} */
    Optional<Campaign> campaign(CampaignId campaign);

    /** {@return a contact, or empty if there is no such list or contact} */
    Optional<Contact> contact(ListId list, ContactId contact);

    /**
     * Returns all contacts of a list, as they are at the time of the call.
     *
     * @param list the list's id
     * @return the contacts in the order in which they were first stored, to be closed by the caller; empty if there is
     *     no such list
     */
    Stream<Contact> contacts(ListId list);

    /**
     * Counts the contacts of a list from scratch. The result equals the stored counters (rule K2).
     *
     * @param list the list's id
     * @return the counters at the time of the call
     * @throws NoSuchElementException if there is no such list
     */
    Counters recount(ListId list);

    /**
     * Runs one atomic step on a list.
     *
     * @param list the list's id
     * @param step a pure function; a store may run it more than once
     * @param <R> the type of the caller's result
     * @return the result of the step that was stored
     * @throws NoSuchElementException if there is no such list
     */
    <R> R atomically(ListId list, Step<R> step);

    /**
     * Runs one atomic step on the list of a campaign. The default implementation asks for the list first; a store over
     * a network may do both at once.
     *
     * @param campaign the campaign's id
     * @param step as for {@link #atomically(ListId, Step)}
     * @param <R> the type of the caller's result
     * @return the result of the step that was stored
     * @throws NoSuchElementException if there is no such campaign
     */
    default <R> R atomically(CampaignId campaign, Step<R> step) {
        ListId list = campaign(campaign)
                .map(Campaign::list)
                .orElseThrow(() -> new NoSuchElementException("there is no campaign with the id " + campaign));
        return atomically(list, step);
    }

    /**
     * Reads a list and returns what to store: one atomic step, as a pure function.
     *
     * @param <R> the type of the caller's result
     */
    @FunctionalInterface
    interface Step<R> {

        /** {@return what to store, and the caller's result, from the list as the view shows it} */
        StepResult<R> on(View view);
    }

    /** Shows a list to a step; valid only inside the step. */
    interface View {

        /** {@return the list's state without its contacts} */
        ListState state();

        /** {@return those contacts with these ids that exist, in any order} */
        List<Contact> find(List<ContactId> ids);

        /**
         * Returns contacts that may be planned on a channel type. A contact is due by any of its {@linkplain
         * Contact#places places} on the type that fulfils all of these conditions:
         *
         * <ul>
         *   <li>{@link PlanningPlace#zones} is one of the query's open time keys.
         *   <li>{@link PlanningPlace#agent} is null or the query's agent.
         *   <li>{@link PlanningPlace#from} is not after the query's instant.
         * </ul>
         *
         * <p>The order is that of rule O1, and a contact stands at the first of these places:
         *
         * <ol>
         *   <li>Callbacks, by their instant.
         *   <li>The other contacts by priority, high to low, and within a priority as {@link PlanningOrder} documents it.
         * </ol>
         *
         * <p>The list order is that in which the contacts were first stored. It also decides between equal instants.
         *
         * @param query the type, planning order, open time keys, agent, instant, and maximum number of contacts
         * @return the first contacts in this order, each once. A store shared by processes may leave out contacts that
         *     another process is planning
         */
        List<Contact> due(DueQuery query);

        /**
         * {@return the time keys that planning may ask for: the zones of every contact of the list. Others may be among
         * them: those that a contact had before, {@link TimeZones#NONE} and {@link TimeZones#ANY_TIME} (rule T2)}
         */
        Set<TimeZones> timeKeys();

        /**
         * Returns from when on contacts are due on a channel type, whether or not their time key is open (rule T4).
         *
         * @param type the channel type
         * @param agent the agent whose callbacks count too, or null for nobody in particular (rule B4)
         * @return the earliest {@link PlanningPlace#from} of those for anybody and for the agent, per time key. Keys
         *     without such places are missing
         */
        Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent);

        /** {@return the earliest {@link Contact#nextEnd} of all contacts, or empty if nothing ends by itself} */
        Optional<Instant> nextEnd();

        /**
         * Returns contacts on which something has ended by itself (rule L10): {@link Contact#nextEnd} says when.
         *
         * @param now the instant by which it has ended
         * @param limit the maximum number of contacts, at least 1
         * @return the contacts in the order of those instants, then in list order. A store shared by processes may leave
         *     out contacts that another process has locked
         */
        List<Contact> overdue(Instant now, int limit);

        /**
         * {@return all contacts with an attempt planned by a campaign, in the order in which they were first stored}
         */
        List<Contact> plannedBy(CampaignId campaign);

        /**
         * Returns the next page of contacts.
         *
         * @param after the last contact of the page before, or null for the first page
         * @param limit the maximum number of contacts, at least 1
         * @return the contacts in the order in which they were first stored; empty at the end
         */
        List<Contact> following(@Nullable ContactId after, int limit);
    }

    /**
     * The result of a step.
     *
     * @param state the list's state after the step
     * @param changes the contacts that are new or changed, each at most once
     * @param result the caller's result
     * @param <R> its type
     */
    record StepResult<R>(ListState state, List<ContactChange> changes, R result) {

        public StepResult {
            changes = List.copyOf(changes);
        }
    }
}
