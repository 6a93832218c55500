package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Contact;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Contacts and their snapshots, after every event of every life. */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class SnapshotProperties {

    @Property
    void aContactMadeFromASnapshotIsTheSameAndGoesOnTheSame(@ForAll Life life) {
        Contact contact = life.imported();
        for (Life.Moment moment : life.moments()) {
            Contact again = Contact.of(contact.toSnapshot());

            assertEquals(contact, again);
            assertEquals(moment.transition(), LifeCycle.apply(again, moment.event(), moment.rulesBefore()));
            contact = moment.after();
        }
    }

    /**
     * Lost or forged, they would let a contact be tried more often than its limits allow (A4), or too soon (A6).
     * Of those that were busy some are conversations still open, which leave no other trace.
     */
    @Property(tries = 300)
    void a4_countsThatDoNotGoWithTheAttemptsAreRefused(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            for (int i = 0; i < contact.toSnapshot().units().size(); i++) {
                int unit = i;
                for (int by : List.of(-1, 1)) {
                    assertRefused(contact, edit -> edit.units.get(unit).plannings += by);
                    assertRefused(contact, edit -> edit.units.get(unit).attempts += by);
                    for (FailureCategory category : EnumSet.complementOf(EnumSet.of(FailureCategory.BUSY))) {
                        assertRefused(contact, edit -> edit.units.get(unit).addFailures(category, by));
                    }
                }
            }
            if (!contact.attempts().isEmpty()) {
                assertRefused(contact, edit -> edit.attempts.remove(0));
            }
            if (contact.attemptCount() > 0) {
                assertRefused(contact, edit -> edit.notDueBefore = null);
                assertRefused(
                        contact, edit -> edit.lastReset = contact.attempts().size());
            }
        }
    }

    /** Outcomes that go missing could be delivered twice (L5). */
    @Property(tries = 300)
    void l5_outcomesThatDoNotGoWithTheCountsAreRefused(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            int reset = contact.toSnapshot().lastReset() == null
                    ? 0
                    : contact.toSnapshot().lastReset();
            for (int i = reset; i < contact.attempts().size(); i++) {
                int attempt = i;
                boolean counts = contact.attempts().get(i).conversation().isPresent()
                        || contact.attempts().get(i).failure().stream()
                                .anyMatch(failure -> failure == FailureCategory.NO_ANSWER);
                if (counts) {
                    assertRefused(contact, edit -> edit.attempts.get(attempt).released(AttemptState.LEASE_ENDED));
                }
            }
        }
    }

    private static void assertRefused(Contact contact, Consumer<SnapshotEdit> change) {
        SnapshotEdit edit = new SnapshotEdit(contact);
        change.accept(edit);
        assertThrows(IllegalArgumentException.class, edit::toContact);
    }
}
