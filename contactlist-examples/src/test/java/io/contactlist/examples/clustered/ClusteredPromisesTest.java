package io.contactlist.examples.clustered;

import io.contactlist.examples.relational.Databases;
import io.contactlist.refreshing.ParallelRefreshContract;
import io.contactlist.refreshing.RefreshSchedulerContract;
import io.contactlist.spi.RefreshScheduler;
import io.contactlist.spi.RefreshScheduler.FailureListener;
import io.contactlist.spi.RefreshScheduler.Refresh;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A schedule in a database keeps the promises of any. */
class ClusteredPromisesTest {

    @RegisterExtension
    final Databases databases = new Databases();

    private ManualNodes nodes;

    @Nested
    class InH2 extends RefreshSchedulerContract {

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            nodes = new ManualNodes(databases.newH2());
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            nodes.runDue();
        }
    }

    @Nested
    class InH2AtOnce extends ParallelRefreshContract {

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            nodes = new ManualNodes(databases.newH2());
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            nodes.runDue();
        }
    }

    @Nested
    class InPostgreSql extends RefreshSchedulerContract {

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            nodes = new ManualNodes(databases.newPostgreSql());
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            nodes.runDue();
        }
    }

    @Nested
    class InPostgreSqlAtOnce extends ParallelRefreshContract {

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            nodes = new ManualNodes(databases.newPostgreSql());
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            nodes.runDue();
        }
    }
}
