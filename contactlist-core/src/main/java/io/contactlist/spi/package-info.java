/**
 * What an embedding service supplies: {@link io.contactlist.spi.ContactStore} keeps lists and contacts and
 * makes each step atomic. A store for one process comes with it: {@link
 * io.contactlist.spi.ContactStore#inMemory()}. {@link io.contactlist.spi.ContactDirectory}, if there is one,
 * knows contacts by their units, whatever list they are on. {@link io.contactlist.spi.ConversationSource}, if
 * lists are fed from conversations, finds those that match criteria, and {@link
 * io.contactlist.spi.RefreshScheduler} has the lists fed at their frequencies; {@link
 * io.contactlist.spi.ManualRefreshScheduler} does so when a test says so.
 */
@NullMarked
package io.contactlist.spi;

import org.jspecify.annotations.NullMarked;
