package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Contacts and their snapshots, after every event of every life. */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class SnapshotProperties {

    private static final Duration MORE_THAN_ANY_DELAY = Duration.ofDays(4000);

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

    /** Lost or planned earlier, it would let a contact be tried more often than its limits allow (A4), or too soon (A6). */
    @Property(tries = 300)
    void a4_attemptsThatAreLostOrDoNotHoldTheContactAreRefused(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            for (Attempt attempt : contact.attempts()) {
                int number = attempt.number();
                boolean isLast = number == contact.attempts().size();
                if (!isLast) {
                    assertRefused(contact, edit -> edit.attempts.remove(number - 1));
                    assertRefused(contact, edit -> edit.attempt(number).become(AttemptState.PLANNED));
                }
                if (attempt.waitUntil() != null) {
                    assertRefused(contact, edit -> edit.attempt(number).waitUntil = null);
                    assertRefused(
                            contact,
                            edit -> edit.attempt(number).waitUntil =
                                    attempt.plannedAt().minusNanos(1));
                }
                if (attempt.failure().isPresent()) {
                    assertRefused(
                            contact,
                            edit -> edit.attempt(number).waitUntil =
                                    attempt.waitUntil().plus(MORE_THAN_ANY_DELAY));
                }
            }
        }
    }

    /** Forgotten, it would be carried out again, or never (L5, L10). */
    @Property(tries = 300)
    void l5_whatWasReportedOrIsStillToEndIsNotForgotten(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            for (Attempt attempt : contact.attempts()) {
                int number = attempt.number();
                attempt.outcomeAt()
                        .ifPresent(at -> assertRefused(contact, edit -> edit.attempt(number).reportedAt = null));
                attempt.failure()
                        .filter(failure -> failure == FailureCategory.OPTED_OUT)
                        .ifPresent(failure -> assertRefused(
                                contact, edit -> edit.attempt(number).lasting.clear()));
            }
            contact.planned().ifPresent(planned -> {
                assertRefused(contact, edit -> edit.nextEnd = null);
                assertRefused(contact, edit -> edit.nextEnd = planned.leaseEnd().plusNanos(1));
            });
            if (contact.planned().isEmpty() && contact.toSnapshot().nextEnd() != null) {
                assertRefused(contact, edit -> edit.nextEnd = edit.nextEnd.plus(MORE_THAN_ANY_DELAY));
            }
            assertRefused(contact, edit -> edit.closed = !edit.closed);
        }
    }

    /** Between two statuses only limits decide, and those are the list's (L1). */
    @Property(tries = 300)
    void l1_anotherStatusIsRefusedUnlessLimitsDecide(@ForAll Life life) {
        Set<ContactStatus> byLimits = EnumSet.of(ContactStatus.CALLABLE, ContactStatus.ATTEMPTED);
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            for (ChannelType type : ChannelType.values()) {
                for (ContactStatus other : ContactStatus.values()) {
                    boolean mayBe = other == contact.status(type)
                            || (byLimits.contains(other) && byLimits.contains(contact.status(type)));
                    boolean isPlannedTwice =
                            other == ContactStatus.PLANNING && contact.planned().isPresent();
                    if (!mayBe && !isPlannedTwice) {
                        assertRefused(contact, edit -> edit.setStatus(type, other));
                    }
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
