/**
 * Finds conversations in a database, to feed lists. This is an adapter that services depend on, not an example.
 *
 * <p>{@link io.contactlist.jdbc.selection.SqlConversationSource} reads three tables, {@code conversation}, {@code label}
 * and {@code attribute}. The embedding system provides them, as tables or as views. The script {@code
 * io/contactlist/jdbc/selection/conversations.sql} in this artifact shows their columns. {@link
 * io.contactlist.jdbc.JdbcSchema} does not run it. Criteria become one SQL condition, in which each value is a
 * parameter.
 *
 * <p>The source keeps the promises of {@link io.contactlist.spi.ConversationSource}. It finds the same conversations as
 * the criteria find in memory. Tests on H2 check this for missing attributes, zones and texts.
 */
@NullMarked
package io.contactlist.jdbc.selection;

import org.jspecify.annotations.NullMarked;
