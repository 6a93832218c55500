package io.contactlist.selection;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the conversations that a list is fed from: which ones, and whether and how often new
 * ones are added (rules S1, S5). It is data, to be kept with the list; a process that starts makes a selection
 * of it and schedules it.
 *
 * @param criteria which conversations
 * @param refresh how often new ones are added, or null if they are not
 */
public record SelectionDefinition(
        Criteria criteria, @Nullable Frequency refresh) {

    /**
     * Checks the components.
     *
     * @param criteria which conversations
     * @param refresh how often new ones are added, or null if they are not
     */
    public SelectionDefinition {
        Objects.requireNonNull(criteria, "criteria");
    }

    /**
     * How often new conversations are added.
     *
     * @return the frequency, or empty if they are not
     */
    public Optional<Frequency> frequency() {
        return Optional.ofNullable(refresh);
    }
}
