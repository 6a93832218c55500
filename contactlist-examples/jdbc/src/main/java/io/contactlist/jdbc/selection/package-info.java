/**
 * Finds conversations in a database, to fill lists. This is an adapter that services depend on, not an example.
 *
 * <p>{@link io.contactlist.jdbc.selection.SqlConversationSource} reads three tables or views: {@code conversation},
 * {@code label} and {@code attribute}. The embedding system supplies them. The script {@code
 * io/contactlist/jdbc/selection/conversations.sql} in this artifact shows their columns; {@link
 * io.contactlist.jdbc.JdbcSchema} does not run it. Criteria become one SQL condition, in which each value is a
 * parameter. It is tested on H2.
 *
 * <p>The source keeps the contract of {@link io.contactlist.spi.ConversationSource}. It selects the same conversations
 * as the criteria do in memory, including missing attributes, zones and texts. Tests against a database check this.
 */
@NullMarked
package io.contactlist.jdbc.selection;

import org.jspecify.annotations.NullMarked;
