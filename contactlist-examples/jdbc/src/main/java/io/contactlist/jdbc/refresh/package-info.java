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
 * <p>Each list is a row of {@code refresh_schedule}. Every node looks for rows that are due. The node that marks a row
 * as picked refreshes the list, and reports at every heartbeat that it is alive. At the end it writes when the list is
 * due next, or deletes the row if there is no next instant.
 *
 * <p>db-scheduler does all this except the writing. It refuses changes to a row while its list is refreshed, but {@link
 * io.contactlist.refresh.RefreshScheduler} promises to accept them. So {@code RefreshRow} has pure functions that
 * return what becomes of a row, and {@code RefreshTable} runs them while the row is locked.
 *
 * <p>For cancelling, a refresh has begun once its row is picked.
 *
 * <h2>When something dies</h2>
 *
 * <ul>
 *   <li>A node dies. When it has been silent for four heartbeats, another node refreshes its lists from the beginning.
 *       Rule S6 ensures that nothing is added twice.
 *   <li>A node pauses for as long, for example because its machine sleeps. It counts as dead, so the list may be
 *       refreshed twice at once. What the node writes at the end changes nothing, because another node has the row by
 *       then.
 *   <li>The database goes away. Scheduling and cancelling throw a {@link io.contactlist.spi.StoreUnavailableException},
 *       and nodes go on looking. A refresh that ends meanwhile cannot write that it ended. So it runs again, as if its
 *       node had died.
 * </ul>
 *
 * <h2>Instants</h2>
 *
 * <p>The frequency alone decides the instants, not the database or the node. db-scheduler evaluates cron expressions in
 * Spring's form: six fields, the first of them seconds. A cron time that does not exist, because clocks are put
 * forward, has no run that day. A cron time that occurs twice runs once. {@link io.contactlist.refresh.Frequency.Cron}
 * compares this with a daily frequency.
 */
@NullMarked
package io.contactlist.jdbc.refresh;

import org.jspecify.annotations.NullMarked;
