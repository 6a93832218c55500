/**
 * The interfaces that an embedding service implements. Rule numbers, such as P2, refer to the file {@code RULES.md} of
 * this module.
 *
 * <ol>
 *   <li>{@link ContactStore} stores lists and contacts, and makes each step atomic. {@link ContactStore#inMemory} is
 *       an implementation for one process.
 *   <li>{@link ContactDirectory}, which is optional, knows contacts by their units, on any list (rule I12).
 *   <li>{@link ConversationSource} finds conversations that match criteria, for lists fed from conversations (rule S1).
 *   <li>{@link io.contactlist.refresh.RefreshScheduler} feeds such lists at their frequencies (rule S5).
 * </ol>
 *
 * <p>The documentation of each interface has a numbered list of promises. For each interface, the artifact
 * contactlist-contract has a test class in {@code io.contactlist.contract}, which tests an implementation.
 *
 * <p>If a database or network under an implementation fails, the implementation throws a {@link
 * StoreUnavailableException}. A {@code ConversationSource} throws an {@link java.io.IOException} instead.
 */
@NullMarked
package io.contactlist.spi;

import org.jspecify.annotations.NullMarked;
