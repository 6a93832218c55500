/**
 * What each interface of {@code io.contactlist.spi} promises, as tests for any implementation: extend {@link
 * io.contactlist.contract.ContactStoreContract}, {@link io.contactlist.contract.ConversationSourceContract}, {@link
 * io.contactlist.contract.ContactDirectoryContract} or {@link io.contactlist.contract.RefreshSchedulerContract}, and
 * say how to make one.
 *
 * <pre>{@code
 * class MyStoreTest extends ContactStoreContract {
 *
 *     private final MyDatabase database = new MyDatabase();
 *
 *     @Override
 *     protected ContactStore newStore() {
 *         database.clear();
 *         return new MyStore(database);
 *     }
 *
 *     @Override
 *     protected boolean survivesRestart() {
 *         return true;
 *     }
 *
 *     @Override
 *     protected ContactStore reopened() {
 *         return new MyStore(database);
 *     }
 * }
 * }</pre>
 *
 * <p>What not every implementation can do is told by flags, which are off unless overridden: {@code survivesRestart},
 * {@code sharedByProcesses}, {@code hasOutside}, {@code losesAnswers}. Tests of what is off are skipped, with the
 * reason. The name of a test begins with interface and number of the promise: where {@code store6_…} fails, read
 * promise 6 of {@code ContactStore}.
 *
 * <p>The artifact contactlist-contract brings JUnit Jupiter 6. Beside the contracts: {@link
 * io.contactlist.contract.FaultyDataSource}, a database that fails on demand, {@link io.contactlist.contract.SettableClock}, {@link
 * io.contactlist.contract.RowsUpload}, an upload written down in a test, and {@link
 * io.contactlist.contract.RandomSelection}, random criteria and conversations.
 */
@NullMarked
package io.contactlist.contract;

import org.jspecify.annotations.NullMarked;
