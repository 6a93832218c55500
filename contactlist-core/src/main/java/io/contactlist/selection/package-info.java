/**
 * Criteria over the conversations of the embedding system, as data, how they evaluate and how often (rules S1,
 * S2, S5). In reading order:
 *
 * <ol>
 *   <li>A {@link io.contactlist.selection.Conversation} has {@linkplain
 *       io.contactlist.selection.StandardAttribute standard attributes}, and {@linkplain
 *       io.contactlist.selection.CustomAttribute custom ones} of the embedding system, each of an {@link
 *       io.contactlist.selection.AttributeType}. Any may be missing.
 *   <li>An {@link io.contactlist.selection.Attribute} makes {@linkplain io.contactlist.selection.Comparison
 *       comparisons}: {@code LAST_ACTIVITY.withinLastDays(30)}. What an {@link
 *       io.contactlist.selection.Operator} asks is said there. {@link io.contactlist.selection.Condition}
 *       joins them by and, or, not.
 *   <li>{@link io.contactlist.selection.Criteria} are such a tree and a zone. {@link
 *       io.contactlist.selection.Criteria#at} makes them ready for an instant of evaluation.
 *   <li>{@link io.contactlist.refresh.Frequency} says how often a list is fed with what they find (rule S5).
 * </ol>
 *
 * <h2>Where the rules decide what others leave open</h2>
 *
 * <ul>
 *   <li>What is asked of a missing attribute is false: "not equal" and "does not contain" too. To mean what is
 *       missing as well, negate: {@code not(NAME.equalTo("Anna"))}.
 *   <li>A conversation without labels is one whose labels are missing.
 *   <li>A custom attribute is its name <em>and</em> type: where a text stands under the name of a number, the
 *       number is missing.
 *   <li>Texts are compared as they are: upper and lower case differ, and blanks count. So memory and
 *       databases of any collation can agree.
 *   <li>A day begins at its first instant in the zone of the criteria and ends where the next one begins,
 *       whatever clocks do then; a day that a zone left out is empty.
 * </ul>
 *
 * <p>Criteria that make no sense are an {@link io.contactlist.selection.InvalidCriteriaException}, which tells
 * the place in the tree. Values that may be personal data appear in no message and no {@code toString};
 * {@link io.contactlist.selection.Criteria#toText} shows them to whoever may see them.
 */
@NullMarked
package io.contactlist.selection;

import org.jspecify.annotations.NullMarked;
