/**
 * How do I keep contact lists in my database, with several services at work on them? {@link
 * io.contactlist.jdbc.JdbcContactStore} over PostgreSQL, or over H2 embedded in one process, with
 * {@link io.contactlist.jdbc.Pools connections} from a HikariCP pool:
 *
 * <pre>{@code
 * JdbcContactStore store = JdbcContactStore.postgreSql(Pools.postgreSql(url, 10)).withEventLog();
 * store.createTables();
 * ContactLists lists = ContactLists.of(store, Clock.systemUTC());
 * }</pre>
 *
 * <p>All SQL stands in {@link io.contactlist.jdbc.Dialect}, {@link
 * io.contactlist.jdbc.PostgreSql} and {@link io.contactlist.jdbc.H2}; the tables are made
 * by the scripts {@code V1__contact_lists.sql}, whose names and form are those of Flyway. A contact is a row: JSON of
 * who it is and of what has happened to it, each without what there is nothing to say of, and beside them what it is
 * looked for by.
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
 *
 * <p>What drivers say of a repeated key quotes it, so the pool for PostgreSQL is told to keep that to itself.
 */
@NullMarked
package io.contactlist.jdbc;

import org.jspecify.annotations.NullMarked;
