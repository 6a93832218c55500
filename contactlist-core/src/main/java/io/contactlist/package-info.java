/**
 * The entry point of the library, {@link ContactLists}. Rule numbers, such as K3, refer to the file {@code RULES.md} of
 * this module.
 *
 * <h2>Where to start</h2>
 *
 * <ol>
 *   <li>{@link ContactLists#inMemory} keeps lists in memory, {@link ContactLists#of} in a {@link ContactStore}.
 *   <li>{@link ContactList#named} defines a list, and {@link ContactLists#create(ListDefinition)} creates it.
 *   <li>{@link ContactLists#upload(ListId, UploadSource)} stores contacts. Sources are CSV files, in the module
 *       contactlist-csv, and a {@link ConversationSelection}.
 *   <li>{@link ContactLists#launch(ListId, ChannelType)} launches a {@link Campaign}. {@link
 *       ContactLists#plan(CampaignId, int)} plans its attempts.
 *   <li>The dialer makes each {@link PlannedAttempt}. {@link ContactLists#record} takes its reports, each a {@link
 *       ReportedEvent}.
 *   <li>{@link ContactLists#counters} counts the contacts by status (rule K1).
 * </ol>
 *
 * <p>{@code ContactLists} is thread-safe, and so are all values. An embedder may implement the interfaces of the package
 * {@link io.contactlist.spi}.
 *
 * <h2>Errors</h2>
 *
 * <ul>
 *   <li>A refusal by the rules is a value: {@link Transition.Rejected}.
 *   <li>Misuse by the programmer is a standard exception, such as {@link IllegalArgumentException}.
 *   <li>A source that cannot be read is an {@link IOException}. A source with invalid content is an {@link
 *       UploadException}.
 *   <li>If the store fails, any method of the entry point throws a {@link StoreUnavailableException}.
 * </ul>
 */
@NullMarked
package io.contactlist;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.StoreUnavailableException;
import io.contactlist.upload.ConversationSelection;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
