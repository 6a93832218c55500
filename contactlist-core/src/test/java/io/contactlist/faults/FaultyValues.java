package io.contactlist.faults;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.spi.ContactStore.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ways in which a store alters the values of a contact. */
enum FaultyValues {
    /** Cuts names at the first NUL character. */
    NAMES_END_AT_NUL(name -> name.replaceFirst("(?s)\u0000.*", ""), instant -> instant),
    /** Cuts names after 255 characters. */
    SHORT_NAMES(name -> name.substring(0, Math.min(255, name.length())), instant -> instant),
    /** Replaces characters outside of Latin-1 by question marks. */
    LATIN_NAMES(name -> name.replaceAll("[^\u0000-\u00FF]", "?"), instant -> instant),
    /** Cuts instants to microseconds. */
    MICROSECONDS(name -> name, instant -> instant.truncatedTo(ChronoUnit.MICROS)),
    /** Keeps the name that a contact had first. */
    FIRST_NAMES(name -> name, instant -> instant) {
        @Override
        Contact of(Contact given, View view) {
            return view.find(List.of(given.id())).stream()
                    .map(first ->
                            with(first.name().orElse(null), given.notDueBefore().orElse(null), given.toSnapshot()))
                    .findFirst()
                    .orElse(given);
        }
    };

    private final UnaryOperator<String> names;
    private final UnaryOperator<Instant> instants;

    FaultyValues(UnaryOperator<String> names, UnaryOperator<Instant> instants) {
        this.names = names;
        this.instants = instants;
    }

    Contact of(Contact given, View view) {
        ContactSnapshot snapshot = given.toSnapshot();
        return with(applied(names, snapshot.name()), applied(instants, snapshot.notDueBefore()), snapshot);
    }

    private static Contact with(@Nullable String name, @Nullable Instant notDueBefore, ContactSnapshot snapshot) {
        return Contact.of(new ContactSnapshot(
                snapshot.id(),
                name,
                snapshot.attributes(),
                snapshot.units(),
                snapshot.attempts(),
                snapshot.lastReset(),
                snapshot.ended(),
                snapshot.done(),
                snapshot.barred(),
                snapshot.closed(),
                notDueBefore,
                snapshot.statuses()));
    }

    private static <T> @Nullable T applied(UnaryOperator<T> fault, @Nullable T value) {
        return value == null ? null : fault.apply(value);
    }
}
