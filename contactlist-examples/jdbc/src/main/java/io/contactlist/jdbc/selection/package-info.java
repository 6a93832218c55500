/**
 * Finds conversations in a database, to feed lists. This is an adapter that services depend on, not an example.
 *
 * <p>{@link io.contactlist.jdbc.selection.SqlConversationSource} reads three tables, {@code conversation}, {@code label}
 * and {@code attribute}. The embedding system has them, or views of these names. The script {@code
 * io/contactlist/jdbc/selection/conversations.sql} in this artifact shows their columns; it is not one of the versions
 * that {@link io.contactlist.jdbc.JdbcSchema} runs. Criteria become one SQL condition, in which each value is a
 * parameter. It is tested on H2.
 *
 * <p>It keeps the contract of any source, and chooses what the criteria choose in memory; so what is said there
 * of missing attributes, of zones and of texts is kept by tests against a database.
 */
@NullMarked
package io.contactlist.jdbc.selection;

import org.jspecify.annotations.NullMarked;
