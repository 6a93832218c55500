/**
 * The one engine of random lives of contacts. An {@link io.contactlist.lives.EventKind} makes an event in dependence
 * on the contact's state, so that most events apply; a {@link io.contactlist.lives.Choice} is a kind with a seed for
 * its details; a {@link io.contactlist.lives.Life} is a contact with the choices that become its events.
 *
 * <p>Properties take a {@code Life} from the jqwik domain {@link io.contactlist.lives.Lives}, and jqwik shrinks it.
 * Long runs draw the same choices from one seed through {@link io.contactlist.lives.Dice}. A new event is added in
 * {@code EventKind}.
 */
package io.contactlist.lives;
