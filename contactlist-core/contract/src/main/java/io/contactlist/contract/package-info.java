/**
 * Tests the promises of each interface of {@code io.contactlist.spi} and of the refresh scheduler. Extend {@link
 * io.contactlist.contract.ContactStoreContract}, {@link io.contactlist.contract.ConversationSourceContract}, {@link
 * io.contactlist.contract.ContactDirectoryContract} or {@link io.contactlist.contract.RefreshSchedulerContract}, and
 * create your implementation there.
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
 * <p>Flags name the abilities that an implementation may lack: {@code survivesRestart}, {@code sharedByProcesses},
 * {@code hasOutside}, {@code losesAnswers}. They are off unless overridden. Tests of a flag that is off are skipped,
 * with the reason. The name of a test begins with the interface and the number of the promise: if {@code store6_…}
 * fails, read promise 6 of {@code ContactStore}.
 *
 * <p>The artifact contactlist-contract depends on JUnit Jupiter 6. It also has these helpers:
 *
 * <ul>
 *   <li>{@link io.contactlist.contract.FaultyDataSource}, a database that fails on demand
 *   <li>{@link io.contactlist.contract.SettableClock}, a clock that a test sets
 *   <li>{@link io.contactlist.contract.RowsUpload}, an upload written in a test
 *   <li>{@link io.contactlist.contract.RandomSelection}, random criteria and conversations
 * </ul>
 */
@NullMarked
package io.contactlist.contract;

import org.jspecify.annotations.NullMarked;
