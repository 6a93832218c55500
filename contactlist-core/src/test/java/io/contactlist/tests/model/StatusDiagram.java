package io.contactlist.tests.model;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.StatusMove;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the table of legal moves: as a diagram what attempts and conversations do, as a table everything. */
final class StatusDiagram {

    private static final Map<Class<? extends ContactEvent>, String> ACTIVITY = activity();

    private StatusDiagram() {}

    private static Map<Class<? extends ContactEvent>, String> activity() {
        Map<Class<? extends ContactEvent>, String> words = new LinkedHashMap<>();
        words.put(AttemptPlanned.class, "planned");
        words.put(AttemptReleased.class, "released");
        words.put(AttemptHandedBack.class, "handed back");
        words.put(AttemptFailed.class, "failed");
        words.put(AttemptSucceeded.class, "succeeded");
        words.put(ConversationStillOpen.class, "still open");
        words.put(AnswerTimeEnded.class, "answer time ended");
        words.put(ConversationResolved.class, "resolved");
        return words;
    }

    /** A Mermaid state diagram of what attempts and conversations do. */
    static String mermaid() {
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2", "    [*] --> CALLABLE", "    [*] --> FLAGGED"));
        for (ContactStatus from : ContactStatus.values()) {
            for (ContactStatus to : ContactStatus.values()) {
                String events = StatusMove.LEGAL.stream()
                        .filter(move -> move.from() == from && move.to() == to && ACTIVITY.containsKey(move.event()))
                        .map(move -> ACTIVITY.get(move.event()))
                        .collect(Collectors.joining(", "));
                if (!events.isEmpty()) {
                    lines.add("    " + from + " --> " + to + " : " + events);
                }
            }
        }
        return String.join("\n", lines);
    }

    /** A Markdown table: a line an event, a column a status before, in the cell the statuses after. */
    static String table() {
        List<ContactStatus> statuses = List.of(ContactStatus.values());
        List<String> lines = new ArrayList<>();
        lines.add(
                "| event | " + statuses.stream().map(from -> "from " + from).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(statuses.size() + 1) + "|");
        StatusMove.LEGAL.stream().map(StatusMove::event).distinct().forEach(event -> {
            String cells = statuses.stream().map(from -> targets(event, from)).collect(Collectors.joining(" | "));
            lines.add("| " + words(event) + " | " + cells + " |");
        });
        return String.join("\n", lines);
    }

    private static String targets(Class<? extends ContactEvent> event, ContactStatus from) {
        return StatusMove.LEGAL.stream()
                .filter(move -> move.event() == event && move.from() == from)
                .map(move -> move.to().toString())
                .collect(Collectors.joining(", "));
    }

    /** {@code AttemptPlanned} becomes {@code attempt planned}. */
    private static String words(Class<? extends ContactEvent> event) {
        return event.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
