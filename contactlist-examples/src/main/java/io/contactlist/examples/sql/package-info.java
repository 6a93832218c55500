/**
 * How do conversations that are in my database feed a list? {@link
 * io.contactlist.examples.sql.SqlConversationSource} over tables as an embedding system may have them. Criteria
 * become one SQL condition, {@link io.contactlist.examples.sql.SqlCondition}, with every value a parameter.
 *
 * <p>It keeps the contract of any source, and chooses what the criteria choose in memory; so what is said there
 * of missing attributes, of zones and of texts is kept by tests against a database.
 */
@NullMarked
package io.contactlist.examples.sql;

import org.jspecify.annotations.NullMarked;
