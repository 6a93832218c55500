/**
 * Refreshes of lists from conversations (rule S5). Rule numbers refer to the file {@code RULES.md} of this module.
 *
 * <ol>
 *   <li>A {@link Frequency} defines when a list is refreshed, in a named zone.
 *   <li>A {@link RefreshScheduler} runs the refreshes. {@link RefreshScheduler#inProcess} runs them on an executor.
 *   <li>{@link ManualRefreshScheduler} runs them on request, in tests.
 * </ol>
 *
 * <p>An embedder may implement a {@link RefreshScheduler} and a {@link RefreshScheduler.CronEvaluator}. Failures of a
 * refresh go to a {@link RefreshScheduler.FailureListener}. A scheduler that cannot reach its stored schedule throws
 * a {@link io.contactlist.spi.StoreUnavailableException}.
 */
@NullMarked
package io.contactlist.refresh;

import org.jspecify.annotations.NullMarked;
