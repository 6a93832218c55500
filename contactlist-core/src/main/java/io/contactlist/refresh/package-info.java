/**
 * When lists are refreshed from conversations (rule S5).
 *
 * <p>A {@link Frequency} says how often, in a named zone. A {@link RefreshScheduler} runs the refreshes. {@link
 * RefreshScheduler#inProcess} runs them on an executor of the embedder's, {@link ManualRefreshScheduler} when a test
 * moves its clock.
 */
@NullMarked
package io.contactlist.refresh;

import org.jspecify.annotations.NullMarked;
