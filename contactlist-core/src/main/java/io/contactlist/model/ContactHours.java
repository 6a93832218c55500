package io.contactlist.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The local times at which contacts may be contacted, per channel type (rule W1). A channel type without openings is
 * always open.
 *
 * <pre>{@code
 * ContactHours.weekdays("08:00", "21:00").on(CALL).defaultZone("America/New_York")
 * }</pre>
 *
 * <p>This record is immutable and thread-safe. It reads no zone data: {@code io.contactlist.planning.OpenHours}
 * evaluates it.
 *
 * @param openings the openings of each channel type that has hours, at least one per type, in the order of the week
 * @param closedDays the days on which no opening begins, in ascending order
 * @param defaultZones the zones of contacts without zones; at least one if there are openings
 * @param margin the time before each closing in which nothing is planned any more, from zero to one day
 */
public record ContactHours(
        Map<ChannelType, List<Opening>> openings,
        List<ClosedDays> closedDays,
        TimeZones defaultZones,
        Duration margin) {

    private static final Duration MAX_MARGIN = Duration.ofDays(1);
    private static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());
    private static final List<DayOfWeek> WEEKDAYS = EVERY_DAY.subList(0, 5);

    /** Has no openings, so every channel type is always open. */
    public static final ContactHours ALWAYS = new ContactHours(Map.of(), List.of(), TimeZones.NONE, Duration.ZERO);

    public ContactHours {
        // JSON leaves out parts that are not set, so each may be null.
        Map<ChannelType, List<Opening>> sorted = new EnumMap<>(ChannelType.class);
        if (openings != null) {
            openings.forEach((type, ofType) -> sorted.put(type, sorted(type, ofType)));
        }
        openings = Collections.unmodifiableMap(sorted);
        closedDays = closedDays == null
                ? List.of()
                : closedDays.stream().sorted(ClosedDays.ORDER).distinct().toList();
        defaultZones = defaultZones == null ? TimeZones.NONE : defaultZones;
        margin = margin == null ? Duration.ZERO : margin;
        if (defaultZones.equals(TimeZones.ANY_TIME) || (defaultZones.isEmpty() && !openings.isEmpty())) {
            throw new IllegalArgumentException("contact hours must have at least one default zone");
        }
        if (margin.isNegative() || margin.compareTo(MAX_MARGIN) > 0) {
            throw new IllegalArgumentException("a margin must lie between zero and one day, but is " + margin);
        }
    }

    private static List<Opening> sorted(ChannelType type, List<Opening> openings) {
        if (openings.isEmpty()) {
            throw new IllegalArgumentException("contact hours must have at least one opening on " + type);
        }
        return openings.stream().sorted(Opening.ORDER).distinct().toList();
    }

    /**
     * Begins with an opening from Monday to Friday.
     *
     * @param from the first time that is open, for example {@code 08:00}
     * @param to the first time that is not open any more; {@code 24:00} is the end of the day
     * @return the opening, to be set on channel types
     * @throws IllegalArgumentException if a text is not a time
     */
    public static Openings weekdays(String from, String to) {
        return new Openings(ALWAYS.openings()).weekdays(from, to);
    }

    /**
     * Begins with an opening on every day of the week.
     *
     * @param from the first time that is open, for example {@code 08:00}
     * @param to the first time that is not open any more; {@code 24:00} is the end of the day
     * @return the opening, to be set on channel types
     * @throws IllegalArgumentException if a text is not a time
     */
    public static Openings daily(String from, String to) {
        return new Openings(ALWAYS.openings()).daily(from, to);
    }

    /**
     * Begins with an opening on one day of the week.
     *
     * @param day the day on which it begins
     * @param from the first time that is open, for example {@code 08:00}
     * @param to the first time that is not open any more; {@code 24:00} is the end of the day
     * @return the opening, to be set on channel types
     * @throws IllegalArgumentException if a text is not a time
     */
    public static Openings every(DayOfWeek day, String from, String to) {
        return new Openings(ALWAYS.openings()).every(day, from, to);
    }

    /**
     * Returns these hours with other closed days.
     *
     * @param days the closed days, in place of all that were set
     * @return the new hours
     */
    public ContactHours withClosedDays(Collection<ClosedDays> days) {
        return new ContactHours(openings, List.copyOf(days), defaultZones, margin);
    }

    /**
     * Returns these hours with another margin (rule W6).
     *
     * @param before the time before each closing in which nothing is planned any more, from zero to one day
     * @return the new hours
     * @throws IllegalArgumentException if the margin is out of bounds
     */
    public ContactHours withMargin(Duration before) {
        return new ContactHours(openings, closedDays, defaultZones, before);
    }

    /** {@return the hours in words, for example {@code contact hours: CALL MONDAY 08:00 to 21:00, default zones UTC}} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        openings.forEach((type, ofType) -> ofType.forEach(opening -> parts.add(type + " " + opening)));
        closedDays.forEach(days -> parts.add("closed " + days));
        parts.add("default zones " + (defaultZones.isEmpty() ? "none" : defaultZones));
        parts.add("margin " + margin);
        return "contact hours: " + String.join(", ", parts);
    }

    /** Collects openings that are not set on a channel type yet. */
    public static final class Openings {

        private final Map<ChannelType, List<Opening>> others;
        private final List<Opening> openings = new ArrayList<>();

        private Openings(Map<ChannelType, List<Opening>> others) {
            this.others = others;
        }

        /**
         * Adds an opening from Monday to Friday.
         *
         * @param from the first time that is open
         * @param to the first time that is not open any more; {@code 24:00} is the end of the day
         * @return this collector
         * @throws IllegalArgumentException if a text is not a time
         */
        public Openings weekdays(String from, String to) {
            return add(WEEKDAYS, from, to);
        }

        /**
         * Adds an opening on every day of the week.
         *
         * @param from the first time that is open
         * @param to the first time that is not open any more; {@code 24:00} is the end of the day
         * @return this collector
         * @throws IllegalArgumentException if a text is not a time
         */
        public Openings daily(String from, String to) {
            return add(EVERY_DAY, from, to);
        }

        /**
         * Adds an opening on one day of the week.
         *
         * @param day the day on which it begins
         * @param from the first time that is open
         * @param to the first time that is not open any more; {@code 24:00} is the end of the day
         * @return this collector
         * @throws IllegalArgumentException if a text is not a time
         */
        public Openings every(DayOfWeek day, String from, String to) {
            return add(List.of(day), from, to);
        }

        private Openings add(List<DayOfWeek> days, String from, String to) {
            days.forEach(day -> openings.add(Opening.of(day, from, to)));
            return this;
        }

        /**
         * Sets the openings on channel types, in place of openings that were set on them.
         *
         * @param type a channel type
         * @param more further channel types with the same openings
         * @return the hours without default zones
         */
        public ByType on(ChannelType type, ChannelType... more) {
            Map<ChannelType, List<Opening>> byType = new EnumMap<>(ChannelType.class);
            byType.putAll(others);
            byType.put(type, openings);
            for (ChannelType other : more) {
                byType.put(other, openings);
            }
            return new ByType(byType);
        }
    }

    /** Collects the openings of channel types. The default zones complete the hours. */
    public static final class ByType {

        private final Map<ChannelType, List<Opening>> openings;

        private ByType(Map<ChannelType, List<Opening>> openings) {
            this.openings = openings;
        }

        /** {@return a collector of the openings of further channel types} */
        public Openings and() {
            return new Openings(openings);
        }

        /**
         * Sets the zone of contacts without zones.
         *
         * @param id an id of the IANA time zone database
         * @return the hours, without closed days and margin
         * @throws IllegalArgumentException if the text does not have the form of an id
         */
        public ContactHours defaultZone(String id) {
            return defaultZones(TimeZones.of(id));
        }

        /**
         * Sets the zones of contacts without zones. All of them must be open (rule W5).
         *
         * @param zones the zones, at least one
         * @return the hours, without closed days and margin
         * @throws IllegalArgumentException if there is no zone
         */
        public ContactHours defaultZones(TimeZones zones) {
            return new ContactHours(openings, List.of(), zones, Duration.ZERO);
        }
    }
}
