package io.contactlist.faults;

import io.contactlist.contract.RefreshSchedulerContract;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of a scheduler that can do everything, with a fault. */
@ExtendWith(ContractRun.Chosen.class)
final class SchedulerTrial extends RefreshSchedulerContract {

    private final SchedulerFault fault;
    private final List<NodeScheduler> nodes = new CopyOnWriteArrayList<>();
    private Schedule schedule = new Schedule(Clock.systemUTC());

    SchedulerTrial(SchedulerFault fault) {
        this.fault = fault;
    }

    @Override
    protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
        nodes.clear();
        schedule = new Schedule(clock);
        return open(refresh, failures);
    }

    private RefreshScheduler open(Refresh refresh, FailureListener failures) {
        NodeScheduler node = fault.at(schedule, refresh, failures);
        nodes.add(node);
        return node;
    }

    @Override
    protected void runDue() {
        nodes.forEach(NodeScheduler::runDue);
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
        if (fault == SchedulerFault.FORGETS_WITH_ITS_PROCESS) {
            schedule = new Schedule(clock);
        }
        return open(refresh, failures);
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() {
        schedule.outside.goes();
    }

    @Override
    protected void mendOutside() {
        schedule.outside.comesBack();
    }
}
