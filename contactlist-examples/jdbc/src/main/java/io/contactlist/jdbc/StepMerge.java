package io.contactlist.jdbc;

import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListState;
import java.util.Optional;

/**
 * Merges the counters and campaigns of steps that run in parallel. Such steps change different contacts but the same
 * counters. So the change of the counters is added as a difference, and campaigns complete by the sum.
 */
final class StepMerge {

    private StepMerge() {}

    /**
     * Merges a step's list with a list that other steps have changed meanwhile.
     *
     * @param before the list as the step read it
     * @param after the list as the step returned it
     * @param now the list as it is now
     * @return the list to store, or empty if the step could have returned another result
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
