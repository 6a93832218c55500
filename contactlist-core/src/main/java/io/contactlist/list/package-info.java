/**
 * Contact lists, their campaigns and their counters, as immutable values.
 *
 * <p>A {@link ContactList} is what somebody defined: a name, the rules for its contacts, and the format of its
 * uploads. It holds no contacts. {@link ListState} adds what a store keeps beside the contacts: the {@link Campaign}s
 * of the list and its {@link Counters}. {@code Counters} hold one {@link Tally} for the list and one per channel type
 * (rule K1). They follow from each transition in constant time (rule K2).
 */
@NullMarked
package io.contactlist.list;

import org.jspecify.annotations.NullMarked;
