package io.contactlist.jdbc.refresh;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.jdbc.Pools;
import io.contactlist.refresh.RefreshScheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A node as a process of its own, which schedules a list and never ends its refresh: it is there to be killed. */
final class NodeProcess {

    private NodeProcess() {}

    /**
     * Runs the node. Says which list it refreshes, a line each.
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
