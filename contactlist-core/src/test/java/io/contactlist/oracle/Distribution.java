package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.Transition;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What occurred in a run, and how often: so that nobody takes silence for proof. */
final class Distribution {

    private static final String ACCEPTED = "accepted";
    private static final String EFFECTS = "effects";
    private static final String IN_LIST = "status in the list";
    private static final String ON_TYPE = "status on a type";

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private long events;
    private long completions;

    void count(ContactEvent event, Transition transition) {
        events++;
        String kind = event.getClass().getSimpleName();
        if (transition instanceof Transition.Rejected rejected) {
            count(kind, rejected.rejection().reason().name());
        } else {
            count(kind, ACCEPTED);
            transition
                    .effects()
                    .forEach(effect -> count(EFFECTS, effect.getClass().getSimpleName()));
        }
    }

    void count(JudgedStatus reading) {
        count(IN_LIST, reading.inList().name());
        for (ChannelType type : ChannelType.values()) {
            count(ON_TYPE, reading.onType().get(type).name());
        }
    }

    private void count(String row, String column) {
        counts.computeIfAbsent(row, any -> new HashMap<>()).merge(column, 1L, Long::sum);
    }

    void completions(int more) {
        completions += more;
    }

    long events() {
        return events;
    }

    long completions() {
        return completions;
    }

    long accepted(Class<?> event) {
        return get(event.getSimpleName(), ACCEPTED);
    }

    long rejected(Reason reason) {
        return counts.keySet().stream()
                .mapToLong(row -> get(row, reason.name()))
                .sum();
    }

    long effects(Class<?> effect) {
        return get(EFFECTS, effect.getSimpleName());
    }

    /** How often the status occurred in the view in which it is rarer. */
    long statuses(ContactStatus status) {
        return Math.min(get(IN_LIST, status.name()), get(ON_TYPE, status.name()));
    }

    private long get(String row, String column) {
        return counts.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
    }

    /** One line per event kind, then effects and statuses. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                        .map(row -> "  " + row.getKey() + ": " + new TreeMap<>(row.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\n  campaigns completed by themselves: " + completions;
    }
}
