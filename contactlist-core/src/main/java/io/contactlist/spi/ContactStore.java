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
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contact lists. The rules are not the store's: it is given a pure function of what it holds, runs
 * it inside whatever makes it atomic there (a lock, a transaction), and keeps what the function returns.
 *
 * <p>What a store promises, and {@code io.contactlist.contract.ContactStoreContract} tests:
 *
 * <ol>
 *   <li>A step is kept whole or not at all: list, campaigns, counters, contacts (rules P2, P3). One that can't be
 *       kept, since a campaign in it has the id of another list's, ends with an {@link IllegalArgumentException}
 *       and changes nothing.
 *   <li>Steps on one list that touch the same contact, or the list itself, happen one after the other, whoever
 *       asks for them: none is lost, and each sees what those before it kept (rule P2).
 *   <li>A function that throws changes nothing; the exception reaches the caller as it is.
 *   <li>A view shows the list as it was when the step began, and its contacts in the order in which they were
 *       first stored, which no change alters. Pages that follow each other are the whole.
 *   <li>Every value comes back as it was given, equal: texts of any Unicode characters, U+0000 included, and of
 *       any length; instants to the nanosecond; identifiers that differ in case only are different.
 *   <li>{@link View#due} gives those contacts that it says, in the order that it says, and no others, however long
 *       the list.
 *   <li>{@link View#plannedBy} gives those contacts that it says, in the order that it says, and no others.
 *   <li>{@link #recount} counts the contacts themselves; after each step it equals the counters that the step kept
 *       (rule K2).
 *   <li>An id names one list, and one campaign over all lists. Lists share nothing. One that is not there is
 *       empty, or missing, as each method says.
 *   <li>What was kept when a call returned is what all later calls give, whoever makes them. Where a store says that
 *       it outlives its process, that holds after a restart; where it says that processes share it, in all of them.
 *   <li>{@link #contacts} gives the contacts as they are at the time of the call, in the order in which they were
 *       first stored, however late they are read and whatever steps are kept meanwhile. A stream closed early
 *       holds nothing.
 *   <li>Where what it stands on fails (a database is gone, a connection breaks in the middle, the answer to a commit
 *       is lost), the call ends with a {@link StoreUnavailableException}, and all or nothing of the step is kept.
 *       The same call made again once the outside is back gives the right result, since the function sees what
 *       was kept. A store itself tries again only what it knows was not kept: else whoever planned or recorded
 *       would get the answer to the second try, and never the one to the first.
 * </ol>
 */
public interface ContactStore {

    /**
     * A store in the memory of this process: for tests and for embedders with lists that need not outlive
     * it. It may be used by many threads.
     *
     * @return a new, empty store
     */
    static ContactStore inMemory() {
        return new InMemoryContactStore();
    }

    /**
     * Keeps a new list.
     *
     * @param list the list
     * @throws IllegalArgumentException if there is a list with this id, as after a call that ended with a {@link
     *     StoreUnavailableException} though the list was kept
     */
    void create(ContactList list);

    /**
     * A list without its contacts.
     *
     * @param list the list's id
     * @return its state, if there is such a list
     */
    Optional<ListState> state(ListId list);

    /**
     * A campaign of any list.
     *
     * @param campaign the campaign's id
     * @return the campaign, if there is one
     */
    Optional<Campaign> campaign(CampaignId campaign);

    /**
     * One contact.
     *
     * @param list the list's id
     * @param contact the contact's id
     * @return the contact, if the list exists and has it
     */
    Optional<Contact> contact(ListId list, ContactId contact);

    /**
     * All contacts of a list, as they are at the time of the call.
     *
     * @param list the list's id
     * @return the contacts in the order in which they were first stored, to be closed by the caller; empty
     *     if there is no such list
     */
    Stream<Contact> contacts(ListId list);

    /**
     * Counts from scratch; what it gives equals the counters kept (rule K2).
     *
     * @param list the list's id
     * @return the counters of all its contacts as they are at the time of the call
     * @throws NoSuchElementException if there is no such list
     */
    Counters recount(ListId list);

    /**
     * Runs one atomic step on a list.
     *
     * @param list the list's id
     * @param step reads the list and returns what is to be kept; it is pure, and may be run more than once
     *     where a store has to try again
     * @param <R> what the caller wants to know
     * @return the result of the step that was kept
     * @throws NoSuchElementException if there is no such list
     */
    <R> R atomically(ListId list, Step<R> step);

    /**
     * Runs one atomic step on the list of a campaign. By default that list is asked for first; a store over a network may
     * do both at once.
     *
     * @param campaign the campaign's id
     * @param step as for {@link #atomically(ListId, Step)}
     * @param <R> what the caller wants to know
     * @return the result of the step that was kept
     * @throws NoSuchElementException if there is no such campaign
     */
    default <R> R atomically(CampaignId campaign, Step<R> step) {
        ListId list = campaign(campaign)
                .map(Campaign::list)
                .orElseThrow(() -> new NoSuchElementException("there is no campaign with the id " + campaign));
        return atomically(list, step);
    }

    /**
     * One atomic step on a list, as a pure function.
     *
     * @param <R> what the caller wants to know
     */
    @FunctionalInterface
    interface Step<R> {

        /**
         * Reads the list and says what is to be kept.
         *
         * @param view the list as it is
         * @return what is to be kept, and the result for the caller
         */
        StepResult<R> on(View view);
    }

    /** What a step may read of its list; valid only inside the step. */
    interface View {

        /**
         * The list without its contacts.
         *
         * @return its state
         */
        ListState state();

        /**
         * Contacts by their ids.
         *
         * @param ids the ids
         * @return those that exist, in any order
         */
        List<Contact> find(List<ContactId> ids);

        /**
         * Contacts that may be planned on a channel type: with nothing planned on any, {@code CALLABLE} there and
         * due; or, whatever the channel type, with a planned attempt whose lease has ended (rule L6).
         *
         * @param type the channel type
         * @param now the instant at which they are due, or their lease has ended
         * @param limit how many at the most, at least 1
         * @return the contacts: first those never made to wait, in the order in which they were first stored, then
         *     by the instant from which on they are due; a store shared by several processes may leave out
         *     contacts that another one is planning just now
         */
        List<Contact> due(ChannelType type, Instant now, int limit);

        /**
         * Contacts with an attempt that a campaign has planned.
         *
         * @param campaign the campaign
         * @return all of them, in the order in which they were first stored
         */
        List<Contact> plannedBy(CampaignId campaign);

        /**
         * Contacts one after the other.
         *
         * @param after the last contact already seen, or null to begin
         * @param limit how many at the most, at least 1
         * @return the next ones in the order in which they were first stored; empty at the end
         */
        List<Contact> following(@Nullable ContactId after, int limit);
    }

    /**
     * What a step wants kept.
     *
     * @param state the list's state after the step
     * @param changes the contacts that are new or changed, each at most once
     * @param result what the caller wants to know
     * @param <R> its type
     */
    record StepResult<R>(ListState state, List<ContactChange> changes, R result) {

        public StepResult {
            changes = List.copyOf(changes);
        }
    }
}
