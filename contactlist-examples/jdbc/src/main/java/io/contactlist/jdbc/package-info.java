/**
 * Keeps contact lists in PostgreSQL or H2. This is an adapter that services depend on, not an example.
 *
 * <p>{@link io.contactlist.jdbc.JdbcContactStore} is the store, {@link io.contactlist.jdbc.JdbcSchema} creates its tables.
 * Beside it, {@code io.contactlist.jdbc.refresh} has a scheduler that several services share, and {@code
 * io.contactlist.jdbc.selection} finds conversations by SQL.
 *
 * <pre>{@code
 * JdbcSchema.create(dataSource); // or Flyway, with the scripts of this artifact
 * JdbcContactStore store = JdbcContactStore.postgreSql(dataSource).withEventLog();
 * ContactLists lists = ContactLists.of(store, Clock.systemUTC());
 * }</pre>
 *
 * <h2>The data source</h2>
 *
 * <p>The embedder brings a pool of connections. Each call holds one connection at a time. Connections have the
 * isolation level READ COMMITTED, which is the default of both databases.
 *
 * <ul>
 *   <li>PostgreSQL: set {@code logServerErrorDetail=false}. Otherwise messages of the driver quote keys and rows, which
 *       are personal data. New contacts are added by {@code COPY}, so a pooled connection has to {@linkplain
 *       java.sql.Connection#unwrap unwrap} to the driver's own.
 *   <li>H2: set {@code LOCK_TIMEOUT=60000}. Steps on one list wait for each other. With H2's default, a step that has
 *       waited two seconds begins again, ten times at most.
 * </ul>
 *
 * <p>A call is a transaction of its own. It does not take part in a transaction of the caller.
 *
 * <h2>How contacts are stored</h2>
 *
 * <p>A contact is a row. Two columns hold JSON: who the contact is, and what has happened to it. Fields that have their
 * initial value are left out. Further columns hold the values that contacts are searched by. All SQL is in {@code
 * Dialect}, {@code PostgreSql} and {@code H2}.
 *
 * <h2>How steps run side by side</h2>
 *
 * <p>A step is a transaction at READ COMMITTED, in this order:
 *
 * <ol>
 *   <li>It reads the list's row without a lock.
 *   <li>It locks each contact that it reads. Planning skips contacts that another step has locked ({@code FOR UPDATE
 *       SKIP LOCKED}).
 *   <li>It writes its changes to contacts in one statement.
 *   <li>It writes the list's row with the counters, if that row is still as the step read it. If other steps committed
 *       meanwhile, it locks the row and reads it again. It adds its own difference to the counters, and campaigns
 *       complete by the sum. From then on, other steps that write the row wait until this one ends.
 *   <li>It adds new contacts by {@code COPY}, because their positions are known only now.
 * </ol>
 *
 * <p>Adding the difference is correct only if the step would have done the same on the changed list. It is not correct
 * in these cases:
 *
 * <ul>
 *   <li>Rules or campaigns have changed, or the step changes them.
 *   <li>The step asked for all contacts of a kind, and there may be others now.
 *   <li>Another step added a contact that this one adds.
 *   <li>The step failed, and the cause may be that the contacts it read were newer than the list's row.
 * </ul>
 *
 * <p>Then the step is rolled back and runs again, this time alone. Steps share an advisory lock on their list, and the
 * second run takes it exclusively. A deadlock is resolved in the same way. It can occur because steps lock several
 * contacts in different orders: by id, by position or by lease.
 *
 * <p>H2 runs in one process. There, steps on a list wait for each other at the list's row.
 *
 * <h2>When the database goes away</h2>
 *
 * <p>Any call may throw a {@link io.contactlist.spi.StoreUnavailableException}, and the caller may repeat it. If the
 * answer to a commit is lost, the store asks PostgreSQL on another connection whether the transaction was committed. It
 * asks for about a second. If the transaction was committed, the call returns normally. Only if nobody answers does it
 * stay unknown whether the step was stored. If it was:
 *
 * <ul>
 *   <li>A planned attempt that the caller has not received is released after its lease ends (rule L6).
 *   <li>An outcome that was stored is rejected as stale when it is recorded again (rule L5).
 *   <li>An upload that begins again finds the contacts that were stored (rule I6).
 * </ul>
 */
@NullMarked
package io.contactlist.jdbc;

import org.jspecify.annotations.NullMarked;
