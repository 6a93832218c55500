/**
 * Refreshes lists from any number of services, each list once. This is an adapter that services depend on, not an
 * example.
 *
 * <p>{@link io.contactlist.jdbc.refresh.ClusteredRefreshScheduler} is a refresh scheduler on <a
 * href="https://github.com/kagkarlsson/db-scheduler">db-scheduler</a>. The services share its database. Each service
 * starts one scheduler:
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
 * <p>A list is a row of {@code refresh_schedule}. Every node looks for due rows. A node that marks a row as picked
 * refreshes the list and updates the row at every heartbeat. At the end it writes when the list is due next, or deletes
 * the row if there is no next instant.
 *
 * <p>db-scheduler does all of this except the last write. During a refresh, db-scheduler rejects changes of a schedule,
 * but {@link io.contactlist.refresh.RefreshScheduler} promises to accept them. {@code RefreshRow} has pure functions
 * that compute the next state of a row. {@code RefreshTable} runs them with the row locked.
 *
 * <p>For cancelling, a refresh has begun when its row is picked.
 *
 * <h2>When a part fails</h2>
 *
 * <ul>
 *   <li>A node dies: after four missed heartbeats, another node refreshes its lists from the beginning. Rule S6 ensures
 *       that nothing is added twice.
 *   <li>A node stops for as long, for example because its machine sleeps, and continues: it counts as dead, so the list
 *       may be refreshed twice at the same time. Its write at the end changes nothing, since the row belongs to another
 *       node by then.
 *   <li>The database is unavailable: scheduling and cancelling end with {@link
 *       io.contactlist.spi.StoreUnavailableException}. Nodes continue to look for due rows. A refresh that ends
 *       meanwhile cannot write its end. It runs again, like that of a dead node.
 * </ul>
 *
 * <h2>Instants</h2>
 *
 * <p>The frequency alone decides the instants, on any database and node. db-scheduler evaluates cron expressions in
 * Spring's form: six fields, the first for seconds. A local time that does not exist, because clocks are set forward,
 * has no run that day. A local time that occurs twice has one run. {@link io.contactlist.refresh.Frequency.Cron}
 * compares this with a daily frequency.
 */
@NullMarked
package io.contactlist.jdbc.refresh;

import org.jspecify.annotations.NullMarked;
