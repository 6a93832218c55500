/**
 * How do conversations that are in my database feed a list? {@link
 * io.contactlist.jdbc.selection.SqlConversationSource} over tables as an embedding system may have them. Criteria
 * become one SQL condition, {@link io.contactlist.jdbc.selection.SqlCondition}, with every value a parameter.
 *
 * <p>It keeps the contract of any source, and chooses what the criteria choose in memory; so what is said there
 * of missing attributes, of zones and of texts is kept by tests against a database.
 */
@NullMarked
package io.contactlist.jdbc.selection;

import org.jspecify.annotations.NullMarked;
