package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.ReleaseReason.CAMPAIGN_STOPPED;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.TimeZones;
import io.contactlist.model.UnusableReason;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Java 17 has no exhaustive switch over sealed types; this stands in for it. */
class EventKindsTest {

    private static final Story FRESH = Story.of(MAIL, MOBILE);
    private static final Story PLANNED = FRESH.planned(EMAIL);
    private static final Story OPEN = PLANNED.succeeded("m");

    /** Every kind of event at least once, where it applies. */
    private static final List<Story> STORIES = List.of(
            PLANNED.released(CAMPAIGN_STOPPED),
            PLANNED.prolonged(Story.LEASE.multipliedBy(2)),
            PLANNED.handedBack(),
            PLANNED.failed(BUSY),
            OPEN.stillOpen("m"),
            OPEN.completed("m"),
            FRESH.limited(limits -> limits.answerTime(EMAIL, Story.LEASE))
                    .planned(EMAIL)
                    .succeeded("m")
                    .after(Story.LEASE)
                    .noticed(),
            FRESH.elsewhere(EMAIL, ContactedElsewhere.Kind.ATTEMPT),
            FRESH.agreed(EMAIL, Story.LEASE, Story.LEASE.multipliedBy(2))
                    .after(Story.LEASE)
                    .callbackCancelled(),
            FRESH.agreed(EMAIL, Story.LEASE, Story.LEASE.multipliedBy(2))
                    .after(Story.LEASE.multipliedBy(2))
                    .noticed(),
            FRESH.expiring(Story.LEASE).after(Story.LEASE).noticed(),
            FRESH.madeUnusable(MAIL, UnusableReason.BOUNCED).madeUsable(MAIL),
            FRESH.updated(MAIL),
            FRESH.barred().barLifted(),
            FRESH.reset(),
            FRESH.rulesChanged(ClosurePolicy.ALL_TYPES),
            FRESH.closedByHand());

    @Test
    void theLifeCycleHandlesEveryKindOfEvent() {
        Set<Class<?>> handled = STORIES.stream()
                .flatMap(story -> story.events().stream())
                .map(ContactEvent::getClass)
                .collect(Collectors.toSet());

        assertEquals(Set.copyOf(Arrays.asList(ContactEvent.class.getPermittedSubclasses())), handled);
    }

    @Test
    void everyEventRefusesNull() throws ReflectiveOperationException {
        for (Story story : STORIES) {
            for (ContactEvent event : story.events()) {
                assertRefusesNull(event);
            }
        }
    }

    private static void assertRefusesNull(ContactEvent event) throws ReflectiveOperationException {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = event.getClass().getConstructor(types);
        for (int i = 0; i < components.length; i++) {
            // JSON leaves out empty zones.
            if (!types[i].isPrimitive()
                    && types[i] != TimeZones.class
                    && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                @Nullable Object[] values = valuesOf(event, components);
                values[i] = null;
                Throwable refusal =
                        assertThrows(InvocationTargetException.class, () -> constructor.newInstance(values));
                assertInstanceOf(NullPointerException.class, refusal.getCause(), components[i].toString());
            }
        }
    }

    private static @Nullable Object[] valuesOf(ContactEvent event, RecordComponent[] components)
            throws ReflectiveOperationException {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(event);
        }
        return values;
    }
}
