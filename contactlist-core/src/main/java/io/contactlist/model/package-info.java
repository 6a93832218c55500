/**
 * Contacts and their life cycle, as immutable values and pure functions: nothing here reads a clock, a random
 * source, a file or a store.
 *
 * <h2>A contact and what happens to it</h2>
 *
 * <p>A {@link io.contactlist.model.Contact} belongs to one list and has {@linkplain
 * io.contactlist.model.CommunicationUnit communication units}: an address each, with the {@link
 * io.contactlist.model.Channel} to send from, whose {@link io.contactlist.model.ChannelType} is social
 * media, e-mail or call. Everything that happens to it is a {@link io.contactlist.model.ContactEvent} with
 * its own instant. {@link io.contactlist.model.LifeCycle#apply} takes the contact, the event and the {@link
 * io.contactlist.model.ListRules} of its list, and returns a {@link io.contactlist.model.Transition}: the
 * next contact with its {@linkplain io.contactlist.model.Effect effects}, or a {@link
 * io.contactlist.model.Rejection} that says why nothing changed. Replaying the events of a contact gives
 * the same contact, always.
 *
 * <h2>The road of an attempt</h2>
 *
 * <ol>
 *   <li><b>Planned.</b> A campaign chooses a due contact and one of its units ({@link
 *       io.contactlist.model.LifeCycle#nextUnit}: the usable one planned the fewest times, rule A7). The
 *       contact is {@code PLANNING}. The attempt has a number, counted per contact and never used again, and
 *       a lease: if nothing is heard until its end, whoever plans next releases it, so that a dialer that
 *       dies strands nobody (L6).
 *   <li><b>Failed</b>, with a {@link io.contactlist.model.FailureCategory}: the attempt counts, the contact
 *       waits for the delay of the category and is {@code CALLABLE} again, due or not; {@code ATTEMPTED}
 *       once no usable unit of the type may be tried any more (A3). A bad address makes the unit unusable,
 *       an opt-out bars the contact: it is {@code FLAGGED}.
 *   <li><b>Succeeded</b>: a conversation is open on the unit, and the contact is {@code OPEN} on its type.
 *   <li><b>Still open</b>: nobody answered yet. That counts as busy, the conversation stays open, and the
 *       next attempt may be planned.
 *   <li><b>Resolved</b>: completed, and the type is done; to be tried again; or with the wrong person, and
 *       the unit is unusable.
 *   <li><b>Closed</b>: the {@link io.contactlist.model.ClosurePolicy} is asked after every event. By
 *       <em>any</em>, one type done closes the contact; by <em>all</em>, every type on which it can be, is
 *       being or has been reached must be done (C1 to C6).
 * </ol>
 *
 * <p>Outcomes may come late, twice or in the wrong order. What no longer applies is rejected as stale and
 * changes nothing; what doesn't apply yet is rejected as not yet; what names something that never was, as
 * unknown (L5). A customer's late answer to an earlier message still completes the type and cancels what
 * was planned since.
 *
 * <h2>Where a contact stands</h2>
 *
 * <p>Seen by a channel type a contact has exactly one {@link io.contactlist.model.ContactStatus}, the first
 * that holds (L1): closed or type done; barred; attempt planned; conversation open; no usable unit; no unit
 * may be tried again; callable. Seen by its list it has the strongest of these (L2). {@link
 * io.contactlist.model.LifeCycle#standing} tells both; {@link io.contactlist.list.Counters} count them, for
 * the list and per type, in constant time, and always add up to the total (L3, K2). {@link
 * io.contactlist.model.StatusMove#LEGAL} is the table of all moves there are (L8).
 *
 * <h2>Where the rules decide what others leave open</h2>
 *
 * <ul>
 *   <li>"Successful outgoing activity" is performed <em>and completed</em>: who only notifies resolves at
 *       once (C2).
 *   <li>A type nobody could ever reach does not keep a contact open; a type merely out of attempts does
 *       (C3, C4).
 *   <li>A replaced conversation can still be resolved as completed, in no other way (L4).
 *   <li>An attempt that was cancelled may have been made all the same, so the contact then waits for the
 *       minimum delay, as after any release but handing back.
 *   <li>An opt-out or a bad address bars or condemns however late it comes, even if the attempt was handed
 *       back or a reset came in between; it is not counted then. Once the attempt has another outcome it is
 *       stale: then {@link io.contactlist.model.ContactEvent.ContactBarred} or {@link
 *       io.contactlist.model.ContactEvent.UnitMadeUnusable} says the same (L6).
 *   <li>A contact keeps every attempt it ever had, however often it is reset: only so can a late event be
 *       told from one that never was.
 * </ul>
 *
 * <h2>As plain values</h2>
 *
 * <p>{@link io.contactlist.model.ContactSnapshot} holds a contact with its history as plain values, which stores
 * and forms can take apart and put together. Values that no sequence of events can produce are refused.
 *
 * <p>Addresses, names and attributes are personal data: no {@code toString} and no exception shows them. An identifier
 * shows itself, and may be an address.
 */
@NullMarked
package io.contactlist.model;

import org.jspecify.annotations.NullMarked;
