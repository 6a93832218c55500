/**
 * Contacts and their life cycle, as immutable values and pure functions. Nothing here reads a clock, a random source,
 * a file or a store. Rule numbers, such as L6, refer to the file {@code RULES.md} of this module.
 *
 * <h2>Where to start</h2>
 *
 * <ol>
 *   <li>A {@link Contact} belongs to one list. It has {@linkplain CommunicationUnit communication units}, each an
 *       address with the {@link Channel} used to reach it. The {@link ChannelType} is social media, e-mail or call.
 *   <li>Everything that happens to a contact is a {@link ContactEvent} with its own instant.
 *   <li>{@link LifeCycle#apply} takes a contact, an event and the {@link ListRules} of the list. It returns a {@link
 *       Transition}: the next contact with its {@linkplain Effect effects}, or a {@link Rejection}.
 *   <li>{@link LifeCycle#replay} applies all events of a contact again and gives the same contact.
 *   <li>{@link ContactSnapshot} holds a contact as plain values, for stores and JSON.
 * </ol>
 *
 * <h2>The way of an attempt</h2>
 *
 * <ol>
 *   <li><b>Planned.</b> A campaign plans an attempt on a unit of a due contact, and the contact becomes {@code
 *       PLANNING}. {@link LifeCycle#nextUnit} proposes the usable unit planned the fewest times (rule A7). The attempt
 *       has a number, counted per contact and never reused (rule L5). It also has a lease, which its dialer may prolong.
 *       An attempt whose lease has ended is released, so a dialer that fails does not block its contacts (rule L6).
 *   <li><b>Handed back.</b> The dialer did not make the attempt. It does not count, and the contact queues (rule O1).
 *   <li><b>Released</b> without a report. The attempt may have been made, so it counts (rule A8).
 *   <li><b>Failed</b>, with a {@link FailureCategory}. The attempt counts, unless no line or sender was free (rule A8).
 *       The contact waits for the delay of the category (rule A6). It is {@code CALLABLE} meanwhile, or {@code
 *       ATTEMPTED} once no usable unit of the type may be tried again (rule A3). A bad address makes the unit
 *       unusable. An opt-out bars the contact, which becomes {@code FLAGGED}.
 *   <li><b>Succeeded.</b> A conversation is open on the unit, and the contact is {@code OPEN} on the type. What is
 *       planned on the type meanwhile is cancelled.
 *   <li><b>Still open.</b> Nobody has answered yet. This counts as busy. The conversation stays open, and another
 *       attempt may be planned. The end of the answer time has the same effect (rule A9).
 *   <li><b>Resolved.</b> Completed: the type is done. Retry: the contact may be tried again. Wrong person: the unit
 *       becomes unusable.
 *   <li><b>Closed.</b> The {@link ClosurePolicy} is checked after every event (rule C6). With {@code ANY_TYPE}, one
 *       type that is done closes the contact. With {@code ALL_TYPES}, every required type must be done (rules C1 to
 *       C3).
 * </ol>
 *
 * <p>Reports may arrive late, twice or out of order. The first outcome of an attempt always applies, and a later one
 * corrects it. An event that no longer applies is rejected as stale. One that does not apply yet is rejected as not
 * yet, and can be delivered again. One that names a unit or attempt that never existed is rejected as unknown (rule
 * L5).
 *
 * <p>What ends by itself, a lease or an answer time, is an event too, dated at its end. {@link LifeCycle#apply} first
 * applies what has ended by the instant of its event, so it does not matter when an end is noticed (rule L10).
 *
 * <h2>Status</h2>
 *
 * <p>On a channel type a contact has exactly one {@link ContactStatus}, the first that applies (rule L1): closed or type
 * done, barred, attempt planned, conversation open, no usable unit, no unit may be tried again, callable. Its list
 * shows the strongest status over the types (rule L2). {@link Contact#statuses} returns both, and {@link
 * io.contactlist.list.Counters} count them. {@link StatusMove#LEGAL} lists all moves between statuses (rule L8).
 *
 * <h2>What an embedder may implement</h2>
 *
 * <p>An {@link AddressCheck}. {@link AddressKind} has the stock checks. All other types are values or functions.
 *
 * <h2>Errors</h2>
 *
 * <p>An event that does not apply is not an exception: it is a {@link Transition.Rejected}, whose {@link Rejection} has
 * the reason. Constructors and factories throw {@link IllegalArgumentException} for a value outside its documented
 * bounds, and {@link NullPointerException} for null. Messages name the value, what was expected and what was found.
 *
 * <p>Addresses, names and attributes are personal data: no {@code toString} and no exception shows them. The {@code
 * toString} of an identifier shows it, and it may be an address.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li>A successful activity is one that was performed and completed. A service that only sends notifications resolves
 *       each conversation at once (rule C2).
 *   <li>A type on which nobody can be reached does not keep a contact open. A type that is merely out of attempts does
 *       (rules C3, C4).
 *   <li>A released attempt may be under way until its lease end. So nothing else is planned until then, not even after
 *       a reset (rule A6).
 *   <li>An opt-out, a bad address or a wrong person takes effect however late it is reported, once per attempt (rule
 *       L5).
 *   <li>A contact keeps all its attempts, also after a reset. Counts, conversations and delays follow from them.
 * </ul>
 */
@NullMarked
package io.contactlist.model;

import org.jspecify.annotations.NullMarked;
