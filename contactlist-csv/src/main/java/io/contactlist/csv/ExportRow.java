package io.contactlist.csv;

import io.contactlist.model.Attempt;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.UnusableReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the cells of exported contacts. */
final class ExportRow {

    private final List<String> attributes;

    ExportRow(Set<String> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    /** Returns the column names. Each is unique, so that the file can be uploaded into another list. */
    List<String> header() {
        List<String> names = new ArrayList<>(List.of("contact", "name", "status", "attempts", "last outcome"));
        for (ChannelType type : ChannelType.values()) {
            names.add(type + " status");
            names.add(type + " attempts");
            names.add(type + " last outcome");
            names.add(type + " units");
        }
        for (String attribute : attributes) {
            String name = attribute;
            while (containsAnyCase(names, name)) {
                name += " (attribute)";
            }
            names.add(name);
        }
        return names;
    }

    private static boolean containsAnyCase(List<String> names, String name) {
        return names.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    List<String> of(Contact contact) {
        List<String> cells = new ArrayList<>();
        cells.add(contact.id().value());
        cells.add(contact.name().orElse(""));
        cells.add(contact.status().name());
        cells.add(Integer.toString(contact.attemptCount()));
        cells.add(lastOutcome(contact.attempts()));
        for (ChannelType type : ChannelType.values()) {
            cells.add(contact.status(type).name());
            cells.add(Integer.toString(contact.attemptCount(type)));
            cells.add(lastOutcome(contact.attempts().stream()
                    .filter(attempt -> attempt.unit().type() == type)
                    .toList()));
            cells.add(units(contact, type));
        }
        for (String attribute : attributes) {
            cells.add(contact.attributes().get(attribute).orElse(""));
        }
        return cells;
    }

    /** Returns the latest known outcome. Planned and released attempts have none. */
    private static String lastOutcome(List<Attempt> attempts) {
        for (int i = attempts.size() - 1; i >= 0; i--) {
            Attempt attempt = attempts.get(i);
            switch (attempt.state()) {
                case FAILED -> {
                    return attempt.failure().map(Enum::name).orElse("FAILED");
                }
                case SUCCEEDED -> {
                    return "SUCCEEDED";
                }
                case PLANNED, HANDED_BACK, LEASE_ENDED, CAMPAIGN_STOPPED, CANCELLED -> {}
            }
        }
        return "";
    }

    /** Returns the addresses, such as {@code none (MALFORMED_ADDRESS)}. Several are separated by {@code "; "}. */
    private static String units(Contact contact, ChannelType type) {
        return contact.units().stream()
                .filter(unit -> unit.type() == type)
                .map(unit -> unit.address() + unusable(contact, unit))
                .collect(Collectors.joining("; "));
    }

    private static String unusable(Contact contact, CommunicationUnit unit) {
        return contact.unit(unit.id())
                .unusableReason()
                .map(UnusableReason::name)
                .map(reason -> " (" + reason + ")")
                .orElse("");
    }
}
