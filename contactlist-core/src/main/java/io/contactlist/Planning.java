package io.contactlist;

import io.contactlist.list.Campaign;
import io.contactlist.model.Attempt;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans attempts for one campaign at one instant. */
final class Planning {

    private final ContactStore store;
    private final CampaignId campaign;
    private final Instant now;
    private final Instant leaseEnd;

    Planning(ContactStore store, CampaignId campaign, Instant now, Duration lease) {
        if (lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException("the lease must be longer than zero, but is " + lease);
        }
        this.store = store;
        this.campaign = campaign;
        this.now = now;
        this.leaseEnd = now.plus(lease);
    }

    /** The result of one step. A step that only recorded what was overdue has changes but no attempts. */
    private record Planned(List<PlannedAttempt> attempts, boolean changedAnything) {}

    List<PlannedAttempt> run(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1, but is " + limit);
        }
        List<PlannedAttempt> attempts = new ArrayList<>();
        boolean isFirst = true;
        boolean goOn = true;
        while (goOn && attempts.size() < limit) {
            int missing = limit - attempts.size();
            boolean recordsOverdue = isFirst;
            Planned step = store.atomically(campaign, view -> step(view, missing, recordsOverdue));
            attempts.addAll(step.attempts());
            goOn = step.changedAnything();
            isFirst = false;
        }
        return List.copyOf(attempts);
    }

    /** Records what is overdue, or plans if nothing is, so that the contacts released here keep their place. */
    private ContactStore.StepResult<Planned> step(ContactStore.View view, int limit, boolean recordsOverdue) {
        Campaign current = view.state().campaign(campaign).orElseThrow();
        ListRules rules = view.state().list().rules();
        ListEdit edit = new ListEdit(view.state());
        List<PlannedAttempt> attempts = new ArrayList<>();
        if (current.isActive() && recordsOverdue) {
            edit.recordOverdue(view.overdue(now, ListEdit.PAGE_SIZE), now);
        }
        List<Contact> due = current.isActive() && !edit.hasChanges()
                ? view.due(current.type(), rules.order(), now, limit)
                : List.of();
        for (Contact contact : due) {
            PlannedAttempt attempt = plan(current, contact, edit, rules);
            if (attempt != null) {
                attempts.add(attempt);
            }
        }
        return edit.step(new Planned(attempts, edit.hasChanges()));
    }

    private @Nullable PlannedAttempt plan(Campaign current, Contact contact, ListEdit edit, ListRules rules) {
        CommunicationUnit unit =
                LifeCycle.nextUnit(contact, current.type(), rules, now).orElse(null);
        if (unit == null) {
            return null;
        }
        int number = contact.lastAttempt().map(Attempt::number).orElse(0) + 1;
        AttemptPlanned event = new AttemptPlanned(campaign, unit.id(), number, leaseEnd, now);
        return edit.apply(contact, event) instanceof Transition.Accepted accepted
                ? new PlannedAttempt(
                        current.list(), accepted.contact(), campaign, unit, number, leaseEnd, event.beginBefore())
                : null;
    }
}
