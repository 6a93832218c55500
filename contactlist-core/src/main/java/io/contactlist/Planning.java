package io.contactlist;

import io.contactlist.list.Campaign;
import io.contactlist.model.Attempt;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.DueQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans attempts for one campaign at one instant. */
final class Planning {

    /** How many contacts a call looks at for each attempt wanted (rule T4). */
    private static final int LOOKED_AT_PER_ATTEMPT = 10;

    private static final int MIN_LOOKED_AT = 100;

    private final ContactStore store;
    private final PlanningHours.Evaluations evaluations;
    private final CampaignId campaign;
    private final @Nullable String agent;
    private final Instant now;
    private final Instant leaseEnd;

    /**
     * Creates a planning.
     *
     * @param agent the agent for whom it plans, or null for nobody in particular (rule B4)
     */
    Planning(
            ContactStore store,
            PlanningHours.Evaluations evaluations,
            CampaignId campaign,
            @Nullable String agent,
            Instant now,
            Duration lease) {
        if (lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException("the lease must be longer than zero, but is " + lease);
        }
        this.store = store;
        this.evaluations = evaluations;
        this.campaign = campaign;
        this.agent = agent;
        this.now = now;
        this.leaseEnd = now.plus(lease);
    }

    /** The result of one step. A step that only recorded what was overdue has looked at nobody. */
    private record Planned(
            List<PlannedAttempt> attempts, List<Transition.Accepted> withEffects, int lookedAt, boolean goOn) {}

    /**
     * Plans attempts in steps.
     *
     * @param effects takes the transitions with effects of each step
     */
    List<PlannedAttempt> run(int limit, Consumer<List<Transition.Accepted>> effects) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1, but is " + limit);
        }
        List<PlannedAttempt> attempts = new ArrayList<>();
        long toLookAt = Math.max(MIN_LOOKED_AT, LOOKED_AT_PER_ATTEMPT * (long) limit);
        boolean isFirst = true;
        boolean goOn = true;
        while (goOn && attempts.size() < limit && toLookAt > 0) {
            int wanted = (int) Math.min(limit - attempts.size(), toLookAt);
            boolean recordsOverdue = isFirst;
            Planned step = store.atomically(campaign, view -> step(view, wanted, recordsOverdue));
            attempts.addAll(step.attempts());
            if (!step.withEffects().isEmpty()) {
                effects.accept(step.withEffects());
            }
            toLookAt -= step.lookedAt();
            goOn = step.goOn();
            isFirst = false;
        }
        return List.copyOf(attempts);
    }

    /** Records what is overdue, or plans if nothing is, so that the contacts released here keep their place. */
    private ContactStore.StepResult<Planned> step(ContactStore.View view, int wanted, boolean recordsOverdue) {
        Campaign current = view.state().campaign(campaign).orElseThrow();
        ListEdit edit = new ListEdit(view.state());
        if (!current.isActive()) {
            return edit.step(new Planned(List.of(), List.of(), 0, false));
        }
        if (recordsOverdue) {
            edit.recordOverdue(view.overdue(now, ListEdit.PAGE_SIZE), now);
            if (edit.hasChanges()) {
                return edit.step(new Planned(List.of(), edit.withEffects(), 0, true));
            }
        }
        ListRules rules = view.state().list().rules();
        PlanningHours hours = evaluations.of(rules, current.type());
        Set<TimeZones> keys = new HashSet<>(view.timeKeys());
        keys.add(TimeZones.ANY_TIME);
        DueQuery query = new DueQuery(current.type(), rules.order(), hours.open(keys, now), agent, now, wanted);
        List<Contact> due = view.due(query);
        List<PlannedAttempt> attempts = new ArrayList<>();
        for (Contact contact : due) {
            PlannedAttempt attempt = plan(current, contact, query, hours, edit);
            if (attempt != null) {
                attempts.add(attempt);
            }
        }
        boolean moreAreDue = due.size() == wanted || attempts.size() < due.size();
        return edit.step(new Planned(attempts, edit.withEffects(), due.size(), moreAreDue && edit.hasChanges()));
    }

    /** Plans an attempt, unless something has ended on the contact, which may then stand elsewhere in the order. */
    private @Nullable PlannedAttempt plan(
            Campaign current, Contact contact, DueQuery query, PlanningHours hours, ListEdit edit) {
        if (edit.recordOverdue(contact, now)) {
            return null;
        }
        PlanningPlace place = contact.places(current.type()).stream()
                .filter(query::includes)
                .min(Comparator.comparing(PlanningPlace::from))
                .orElse(null);
        CommunicationUnit unit =
                LifeCycle.nextUnit(contact, current.type(), edit.rules(), now).orElse(null);
        if (place == null || unit == null) {
            return null;
        }
        Instant beginBefore = beginBefore(current, contact, hours.closing(place.zones(), now));
        if (beginBefore != null && !beginBefore.isAfter(now)) {
            return null;
        }
        int number = contact.lastAttempt().map(Attempt::number).orElse(0) + 1;
        AttemptPlanned event = new AttemptPlanned(campaign, unit.id(), number, leaseEnd, beginBefore, now);
        return edit.apply(contact, event) instanceof Transition.Accepted accepted
                ? new PlannedAttempt(current.list(), accepted.contact(), campaign, unit, number, leaseEnd, beginBefore)
                : null;
    }

    /** Returns the instant before which an attempt must begin, or null if nothing of that kind lies ahead (rule W6). */
    private @Nullable Instant beginBefore(Campaign current, Contact contact, Optional<Instant> closing) {
        Optional<Instant> callbackEnd = contact.callback()
                .filter(callback ->
                        callback.type() == current.type() && !callback.from().isAfter(now))
                .map(Callback::until);
        return Stream.of(closing, contact.notAfter(), callbackEnd)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
