/**
 * What an embedding service supplies: {@link io.contactlist.spi.ContactStore} keeps lists and contacts and
 * makes each step atomic. A store for one process comes with it: {@link
 * io.contactlist.spi.ContactStore#inMemory()}. {@link io.contactlist.spi.ContactDirectory}, if there is one,
 * knows contacts by their units, whatever list they are on. {@link io.contactlist.spi.ConversationSource}, if
 * lists are fed from conversations, finds those that match criteria, and {@link
 * io.contactlist.refresh.RefreshScheduler} has the lists fed at their frequencies; {@link
 * io.contactlist.refresh.ManualRefreshScheduler} does so when a test says so.
 *
 * <p>What each promises is a numbered list in its documentation. The artifact contactlist-contract has a class
 * for each interface, in {@code io.contactlist.contract}, that puts an implementation to these promises.
 *
 * <p>What an implementation stands on may fail: that is told by one {@link
 * io.contactlist.spi.StoreUnavailableException}, but for reading conversations, which throws {@link
 * java.io.IOException}.
 */
@NullMarked
package io.contactlist.spi;

import org.jspecify.annotations.NullMarked;
