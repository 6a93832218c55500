package io.contactlist.jdbc.refresh;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Provides nodes on one database that act only when a test calls them, on the calling thread. */
final class ManualNodes {

    private final DataSource database;
    private final List<ManualScheduler> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile boolean broken;

    ManualNodes(DataSource pool) {
        this.database = (DataSource) Proxy.newProxyInstance(
                ManualNodes.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (broken) {
                        throw new SQLException("out of reach, as the test wants it", "08006");
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        JdbcSchema.create(database);
    }

    DataSource database() {
        return database;
    }

    ClusteredRefreshScheduler open(Clock clock, Refresh refresh, FailureListener failures) {
        Refresh counted = (list, at) -> {
            begun.incrementAndGet();
            refresh.refresh(list, at);
        };
        return new ClusteredRefreshScheduler(database, clock, counted, failures, task -> {
            ManualSchedulerBuilder builder =
                    TestHelper.createManualScheduler(database, task).clock(micros(clock));
            ClusteredRefreshScheduler.onTable(builder);
            ManualScheduler node = builder.build();
            nodes.add(node);
            return node;
        });
    }

    private static SettableClock micros(Clock clock) {
        return new SettableClock() {
            @Override
            public Instant now() {
                return ClusteredRefreshScheduler.inMicros(clock);
            }
        };
    }

    /** Runs all due refreshes. Each node takes some of them in turn. */
    void runDue() {
        int before;
        do {
            before = begun.get();
            nodes.forEach(node -> orLater(node::runAnyDueExecutions));
        } while (begun.get() > before);
    }

    void runDueOnLast() {
        last().runAnyDueExecutions();
    }

    /** Makes the last node look for dead nodes. */
    void findDeadFromLast() {
        last().runDeadExecutionDetection();
    }

    private ManualScheduler last() {
        return nodes.get(nodes.size() - 1);
    }

    /** Ignores a failure: the node looks again later. */
    private static void orLater(Runnable look) {
        try {
            look.run();
        } catch (SQLRuntimeException e) {
            // It looks again later.
        }
    }

    void breakDatabase() {
        broken = true;
    }

    void mendDatabase() {
        broken = false;
    }
}
