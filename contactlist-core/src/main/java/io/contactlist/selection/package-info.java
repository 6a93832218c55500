/**
 * Criteria that select conversations of the embedding system (rules S1, S2). Rule numbers refer to the file {@code
 * RULES.md} of this module. In reading order:
 *
 * <ol>
 *   <li>A {@link Conversation} has values of {@linkplain StandardAttribute standard attributes} and of {@linkplain
 *       CustomAttribute custom attributes}. Each has an {@link AttributeType}. Any may be missing.
 *   <li>An {@link Attribute} creates {@linkplain Comparison comparisons}, for example {@code
 *       LAST_ACTIVITY.withinLastDays(30)}. {@link Operator} defines their meaning.
 *   <li>{@link Condition} joins comparisons by and, or, not.
 *   <li>{@link Criteria} hold a tree of conditions and a time zone. {@link Criteria#at} prepares them for an instant.
 *   <li>{@link io.contactlist.upload.ConversationSelection} feeds a list with the conversations found.
 * </ol>
 *
 * <p>An embedder implements none of these types. It implements the source of conversations: {@link
 * io.contactlist.spi.ConversationSource}.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li>Every condition on a missing attribute is false, except "is not present". Even "not equal" and "does not
 *       contain" are false. To include conversations without the attribute, negate: {@code
 *       not(NAME.equalTo("Anna"))}.
 *   <li>Labels are missing if a conversation has none.
 *   <li>A custom attribute is identified by its name and type. A text and a number of the same name are two attributes.
 *       If only the text has a value, the number is missing.
 *   <li>Texts are compared exactly: case and blanks matter. So a comparison in memory and one in a database of any
 *       collation give the same result.
 *   <li>A day begins at its first instant in the zone of the criteria, and ends when the next day begins. A day that
 *       the zone skipped is empty.
 * </ul>
 *
 * <h2>Errors</h2>
 *
 * <p>Invalid criteria are an {@link InvalidCriteriaException}, which has the place in the tree. Messages and {@code
 * toString} do not show values that may be personal data. {@link Criteria#toText} shows them.
 */
@NullMarked
package io.contactlist.selection;

import org.jspecify.annotations.NullMarked;
