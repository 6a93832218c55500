package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.Transition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What occurred in a run, and how often: so that nobody takes silence for proof. */
final class Distribution {

    private static final int ACCEPTED = Reason.values().length;

    private final Map<Class<?>, long[]> answers = new HashMap<>();
    private final Map<Class<?>, Long> effects = new HashMap<>();
    private final long[] inList = new long[ContactStatus.values().length];
    private final long[] onType = new long[ContactStatus.values().length];
    private long events;
    private long completions;

    void count(ContactEvent event, Transition transition) {
        events++;
        long[] answer = answers.computeIfAbsent(event.getClass(), kind -> new long[ACCEPTED + 1]);
        if (transition instanceof Transition.Rejected rejected) {
            answer[rejected.rejection().reason().ordinal()]++;
        } else if (transition instanceof Transition.Accepted accepted) {
            answer[ACCEPTED]++;
            accepted.effects().forEach(effect -> effects.merge(effect.getClass(), 1L, Long::sum));
        }
    }

    void stands(JudgedStatus reading) {
        inList[reading.inList().ordinal()]++;
        for (ChannelType type : ChannelType.values()) {
            onType[reading.onType().get(type).ordinal()]++;
        }
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
        long[] answer = answers.get(event);
        return answer == null ? 0 : answer[ACCEPTED];
    }

    long rejected(Reason reason) {
        return answers.values().stream()
                .mapToLong(answer -> answer[reason.ordinal()])
                .sum();
    }

    long effects(Class<?> effect) {
        return effects.getOrDefault(effect, 0L);
    }

    long standing(ContactStatus status) {
        return Math.min(inList[status.ordinal()], onType[status.ordinal()]);
    }

    /** One line an event kind, then effects and statuses. */
    @Override
    public String toString() {
        return answers.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().getSimpleName()))
                        .map(entry -> "  " + entry.getKey().getSimpleName() + ": " + line(entry.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\n  effects: "
                + effects.entrySet().stream()
                        .map(entry -> entry.getKey().getSimpleName() + " " + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "))
                + "\n  in the list: " + line(inList) + "\n  on a type: " + line(onType)
                + "\n  campaigns completed by themselves: " + completions;
    }

    private static String line(long[] counts) {
        StringBuilder line = new StringBuilder();
        boolean ofAnswers = counts.length == ACCEPTED + 1;
        for (int i = 0; i < counts.length; i++) {
            String name = !ofAnswers
                    ? ContactStatus.values()[i].name()
                    : i == ACCEPTED ? "accepted" : Reason.values()[i].name();
            line.append(counts[i] == 0 ? "" : (line.isEmpty() ? "" : ", ") + name + " " + counts[i]);
        }
        return line.toString();
    }
}
