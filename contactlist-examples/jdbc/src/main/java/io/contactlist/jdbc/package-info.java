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
 * <p>The embedder brings a pool of connections. Each call holds one connection at a time. Connections have the isolation level READ COMMITTED, which is the default of both databases.
 *
 * <ul>
 *   <li>PostgreSQL: set {@code logServerErrorDetail=false}. Otherwise messages of the driver quote keys and rows, which
 *       are personal data. New contacts are added by {@code COPY}, so a pooled connection has to {@linkplain
 *       java.sql.Connection#unwrap unwrap} to the driver's own.
 *   <li>H2: set {@code LOCK_TIMEOUT=60000}. Steps on one list wait for each other. After H2's default of two
 *       seconds a step begins again, ten times at most.
 * </ul>
 *
 * <p>A call is a transaction of its own. It does not take part in a transaction of the caller.
 *
 * <h2>How contacts are stored</h2>
 *
 * <p>A contact is a row. Two columns hold JSON: who the contact is, and what has happened to it. Fields that have their
 * initial value are left out. Further columns hold what contacts are looked for by. All SQL is in {@code Dialect}, {@code
 * PostgreSql} and {@code H2}.
 *
 * <h2>How steps run side by side</h2>
 *
 * <p>A step is a transaction that reads what is committed. It takes the list's row as it is, without a lock, and locks
 * each contact that it reads; planning skips those that another step has locked ({@code FOR UPDATE SKIP LOCKED}). Its
 * changes to contacts are written by one statement. Only then is the list's row written, and with it the counters, if it
 * is still as the step found it. If other steps were kept meanwhile, it is locked and read again: the difference that
 * this step makes is added to theirs, and campaigns complete by the sum. Other steps that come to write that row wait
 * from then on for this one to end. New contacts, whose positions are known only now, are added by {@code COPY}.
 *
 * <p>A difference will do only as long as the step would have done the same on the list as it has become. It would not
 * if rules or campaigns have changed, if it changes them itself, if it has asked for all contacts of a kind and there may
 * be others now, if a contact that it adds was added by another, or if it failed and may have done so because the
 * contacts it read were newer than the list's row. Then it is rolled back and run again, this time
 * alone: steps share an advisory lock on their list, and the second run takes it for itself. A deadlock, to which
 * steps can come that lock several contacts in different orders (by id, by position, by lease), ends the same way.
 *
 * <p>H2 has one process, and steps on a list that wait for each other at its row.
 *
 * <h2>When the database goes away</h2>
 *
 * <p>Every call may end with {@link io.contactlist.spi.StoreUnavailableException}; the same call may be made again. When
 * the answer to a commit is lost, PostgreSQL is asked on another connection what became of the transaction, for a
 * second or so; if it was kept, the call returns as if nothing had happened. Only if nobody answers is it left open
 * whether the step was kept. Then a planned attempt that nobody has heard of is released when its lease ends (rule L6),
 * an outcome recorded again is rejected as stale (rule L5), and an upload begun again finds its contacts (rule I6).
 */
@NullMarked
package io.contactlist.jdbc;

import org.jspecify.annotations.NullMarked;
