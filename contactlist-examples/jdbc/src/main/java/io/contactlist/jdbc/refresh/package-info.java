/**
 * Refreshes lists from any number of services, each list once. This is an adapter that services depend on, not an
 * example.
 *
 * <p>{@link io.contactlist.jdbc.refresh.ClusteredRefreshScheduler} is a refresh scheduler on
 * <a href="https://github.com/kagkarlsson/db-scheduler">db-scheduler</a>, over the database that the services share.
 * Each service starts one:
 *
 * <pre>{@code
 * JdbcSchema.create(database);
 * RefreshScheduler scheduler = ClusteredRefreshScheduler.start(
 *         database, Clock.systemUTC(), (list, at) -> lists.upload(list, selection(list)), this::log, NodeSettings.DEFAULT);
 *
 * scheduler.schedule(list, Frequency.daily(ZoneId.of("Europe/Kyiv")), Instant.now()); // once, by any of them
 * }</pre>
 *
 * <h2>How it works</h2>
 *
 * <p>A list is a row of {@code refresh_schedule}. Every node looks for rows that are due; whoever marks one as picked
 * refreshes that list, and says at every heartbeat that it is still there. At the end it writes when the list is due
 * next, or deletes the row if there is no next instant. db-scheduler does that, but for the writing: what happens to a
 * list while it is refreshed, db-scheduler refuses, and the promises of {@link io.contactlist.refresh.RefreshScheduler} do
 * not. {@code RefreshRow} is what becomes of a row, a few pure functions; {@code RefreshTable} runs them with the row
 * locked.
 *
 * <p>A refresh has begun, as far as cancelling goes, once its row is picked.
 *
 * <h2>When something dies</h2>
 *
 * <ul>
 *   <li>A node dies: when nothing has been heard of it for four heartbeats, another node refreshes the lists that it was
 *       at, from the beginning. Rule S6 sees to it that nothing is added twice.
 *   <li>A node stands still for as long, its machine asleep, and goes on: it is taken for dead all the same, so the list
 *       may be refreshed twice at once. What it writes at the end changes nothing, since the row is another's by then.
 *   <li>The database goes away: scheduling and cancelling end with {@link io.contactlist.spi.StoreUnavailableException}.
 *       Nodes go on looking. A refresh that ends meanwhile can't write so, and is run again as that of a dead node.
 * </ul>
 *
 * <h2>Instants</h2>
 *
 * <p>They are the frequency's own, whatever database and node; db-scheduler evaluates cron expressions, in Spring's form:
 * six fields, the first of them seconds. A time that does not exist, because clocks are put forward, has no run that day;
 * one that occurs twice runs once. {@link io.contactlist.refresh.Frequency.Cron} compares that with a daily frequency.
 */
@NullMarked
package io.contactlist.jdbc.refresh;

import org.jspecify.annotations.NullMarked;
