/**
 * Stores contact lists in PostgreSQL or H2. This is an adapter that services depend on, not an example.
 *
 * <p>{@link io.contactlist.jdbc.JdbcContactStore} is the store, and {@link io.contactlist.jdbc.JdbcSchema} creates its
 * tables. The package {@code io.contactlist.jdbc.refresh} has a scheduler that several services share. The package
 * {@code io.contactlist.jdbc.selection} finds conversations by SQL.
 *
 * <pre>{@code
 * JdbcSchema.create(dataSource); // or Flyway, with the scripts of this artifact
 * JdbcContactStore store = JdbcContactStore.postgreSql(dataSource).withEventLog();
 * ContactLists lists = ContactLists.of(store, Clock.systemUTC());
 * }</pre>
 *
 * <h2>The data source</h2>
 *
 * <p>The embedder supplies a pool of connections. Each call holds one connection at a time. Connections have the
 * isolation level READ COMMITTED, which is the default of both databases.
 *
 * <ul>
 *   <li>PostgreSQL: set {@code logServerErrorDetail=false}. Otherwise messages of the driver quote keys and rows, which
 *       are personal data. New contacts are added by {@code COPY}, so a pooled connection must {@linkplain
 *       java.sql.Connection#unwrap unwrap} to the driver's own.
 *   <li>H2: set {@code LOCK_TIMEOUT=60000}. Steps on one list wait for each other. After H2's default of two seconds a
 *       step begins again, at most ten times.
 * </ul>
 *
 * <p>Each call is a transaction of its own. It does not take part in a transaction of the caller.
 *
 * <h2>How contacts are stored</h2>
 *
 * <p>A contact is a row. Two columns hold JSON: the contact's identity data and its progress. Fields with their initial
 * value are left out. Other columns hold the values by which queries find contacts. All SQL is in {@code Dialect},
 * {@code PostgreSql} and {@code H2}.
 *
 * <p>Contacts have places among those that may be planned (rule O1). A place is a number made of a time key, a priority and
 * a group; {@code PlaceIndex} defines it. Planning first reads which places have contacts, by jumps in an index. Then it
 * reads the places whose time key is open, one priority and group after the other, a chunk of each place at a time, and
 * merges them. So its cost depends neither on the contacts that wait nor on those in closed time keys.
 *
 * <p>The time keys of a list have numbers in a table of their own. New keys get the next numbers. If two steps add keys at
 * the same time, the second one fails with a repeated number and runs again.
 *
 * <h2>How steps run in parallel</h2>
 *
 * <p>A step is a transaction at READ COMMITTED. It reads the list's row without a lock, and locks each contact that it
 * reads. Planning chooses contacts without locks. Then it locks those that still stand where it found them, and skips those
 * that another step has locked ({@code FOR UPDATE SKIP LOCKED}). For these it chooses others. One statement writes the
 * changed contacts.
 *
 * <p>Then the step writes the list's row with the counters, if the row is unchanged. If other steps were stored
 * meanwhile, the row is locked and read again. This step's difference is added to their counters, and campaigns
 * complete by the sum. From then on other steps that write the row wait until this step ends. New contacts get their
 * positions from the row and are added by {@code COPY}.
 *
 * <p>Adding a difference is correct only if the step would have made the same changes to the newer list. It may not be
 * correct in the following cases:
 *
 * <ul>
 *   <li>Rules or campaigns have changed, or the step changes them.
 *   <li>The step has read a range of contacts, and the range may have more contacts now.
 *   <li>Another step has added a contact that this step adds.
 *   <li>The step failed, perhaps because the contacts were newer than the list's row.
 * </ul>
 *
 * <p>Then the step is rolled back and runs again, this time alone. Steps share an advisory lock on their list, and the
 * second run takes it exclusively. Steps that lock several contacts in different orders (by id, by position, by next end)
 * may deadlock. A deadlock also leads to a second run.
 *
 * <p>H2 has one process, and steps on one list wait for each other at the list's row.
 *
 * <h2>When the database fails</h2>
 *
 * <p>Every call may end with {@link io.contactlist.spi.StoreUnavailableException}. The caller may repeat the same call.
 * If the answer to a commit is lost, the store reads the outcome from PostgreSQL on another connection, for about a
 * second. If the transaction was committed, the call returns normally. If PostgreSQL does not answer, the caller does
 * not know whether the step was stored. In this case:
 *
 * <ul>
 *   <li>A planned attempt that the caller does not know is released when its lease ends, and counts
 *       (rules L6, A8).
 *   <li>An outcome recorded again is rejected as stale (rule L5).
 *   <li>A repeated upload finds its contacts (rule I6).
 * </ul>
 */
@NullMarked
package io.contactlist.jdbc;

import org.jspecify.annotations.NullMarked;
