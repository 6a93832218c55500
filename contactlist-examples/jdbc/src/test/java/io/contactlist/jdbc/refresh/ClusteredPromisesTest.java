package io.contactlist.jdbc.refresh;

import io.contactlist.contract.RefreshSchedulerContract;
import io.contactlist.jdbc.Databases;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a schedule in a database keeps the promises of any schedule. */
class ClusteredPromisesTest {

    @RegisterExtension
    final Databases databases = new Databases();

    private ManualNodes nodes;

    private abstract class Promises extends RefreshSchedulerContract {

        abstract DataSource newDatabase();

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            nodes = new ManualNodes(newDatabase());
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            nodes.runDue();
        }

        @Override
        protected boolean survivesRestart() {
            return true;
        }

        @Override
        protected boolean sharedByProcesses() {
            return true;
        }

        @Override
        protected RefreshScheduler reopened(Clock clock, Refresh refresh, FailureListener failures) {
            return nodes.open(clock, refresh, failures);
        }

        @Override
        protected boolean hasOutside() {
            return true;
        }

        @Override
        protected void breakOutside() {
            nodes.breakDatabase();
        }

        @Override
        protected void mendOutside() {
            nodes.mendDatabase();
        }
    }

    @Nested
    class InH2 extends Promises {

        @Override
        DataSource newDatabase() {
            return databases.newH2();
        }
    }

    @Nested
    class InPostgreSql extends Promises {

        @Override
        DataSource newDatabase() {
            return databases.newPostgreSql();
        }
    }
}
