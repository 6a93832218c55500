package io.contactlist.jdbc;

import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListState;
import java.util.Optional;

/**
 * Steps that run side by side touch different contacts, but they all change the counters. So what a step makes of the
 * counters is kept as a difference, and whether campaigns are over is asked of the true ones.
 */
final class StepMerge {

    private StepMerge() {}

    /**
     * What is to be kept of a list that other steps have changed meanwhile.
     *
     * @param before the list as the step saw it
     * @param after as the step wants it kept
     * @param now as it has become meanwhile
     * @return as it is to be kept; nothing if the step would have done something else
     */
    static Optional<ListState> merged(ListState before, ListState after, ListState now) {
        boolean rulesAreSame = before.list().definition().equals(now.list().definition());
        boolean campaignsAreSame =
                before.campaigns().equals(now.campaigns()) && before.campaigns().equals(after.campaigns());
        boolean listIsSame = before.list().equals(now.list()) || before.list().equals(after.list());
        if (!rulesAreSame || !campaignsAreSame || !listIsSame) {
            return Optional.empty();
        }
        ContactList list = before.list().equals(after.list()) ? now.list() : after.list();
        Counters counters = now.counters().plusDifference(before.counters(), after.counters());
        return Optional.of(now.with(list).completeCampaigns(counters));
    }
}
