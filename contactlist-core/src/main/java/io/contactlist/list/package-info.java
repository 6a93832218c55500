/**
 * Contact lists, their campaigns and their counters, as immutable values. Rule numbers, such as K1, refer to the file
 * {@code RULES.md} of this module.
 *
 * <ol>
 *   <li>{@link ContactList#named} starts a {@link ListDefinition}: a name and the rules for the contacts of the list.
 *   <li>A {@link ContactList} has a definition and the {@link ListFormat} of its uploads, but no contacts: those are in
 *       a store.
 *   <li>{@link ListState} adds what a store keeps beside the contacts: the {@link Campaign}s of the list and its
 *       {@link Counters}.
 *   <li>{@code Counters} hold one {@link Tally} for the list and one per channel type (rule K1). Each transition
 *       updates them in constant time (rule K2).
 * </ol>
 *
 * <p>An embedder implements none of these types. Constructors and factories throw {@link IllegalArgumentException} for
 * a value outside its documented bounds, and {@link NullPointerException} for null.
 */
@NullMarked
package io.contactlist.list;

import org.jspecify.annotations.NullMarked;
