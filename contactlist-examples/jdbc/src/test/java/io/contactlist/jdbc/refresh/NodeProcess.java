package io.contactlist.jdbc.refresh;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.jdbc.Pools;
import io.contactlist.refresh.RefreshScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Runs a node as a process. It schedules a list and never ends the refresh, so that a test can kill it. */
final class NodeProcess {

    private NodeProcess() {}

    /**
     * Runs the node. Prints each list that it refreshes on a line.
     *
     * @param args the database's URL
     */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (HikariDataSource pool = Pools.postgreSql(args[0], 5);
                RefreshScheduler node = ClusteredRefreshScheduler.start(
                        pool,
                        Clock.systemUTC(),
                        (list, at) -> {
                            System.out.println(list);
                            never.await();
                        },
                        (list, at, problem) -> problem.printStackTrace(),
                        NodesTest.EAGER)) {
            node.schedule(NodesTest.LIST, NodesTest.LONG_AGO, Instant.EPOCH);
            never.await();
        }
    }
}
