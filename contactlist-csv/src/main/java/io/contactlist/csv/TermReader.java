package io.contactlist.csv;

import io.contactlist.csv.ColumnLayout.TermCells;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.Text;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.OpenHours;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time zones, the priority and the end of contacting of a row (rules W4, O2). Not thread-safe. Rows with equal
 * zones share them.
 */
final class TermReader {

    private static final String ZONES = "ids of the IANA time zone database, such as Europe/Kyiv";
    private static final String NUMBERS = "phone numbers with a country code whose time zone is known";
    private static final int MAX_PRIORITY = 9;
    private static final int DATE_LENGTH = "2026-05-31".length();
    /** The end of contacts whose end cannot be read: they are not contacted. */
    private static final Instant EXPIRED = Instant.EPOCH;

    private static final int MAX_KNOWN = 10_000;

    private final TermCells cells;
    private final @Nullable ZoneSources sources;
    private final @Nullable ZoneId zoneOfDates;
    private final Map<String, Zones> byCell = new HashMap<>();
    private final Map<TimeZones, TimeZones> shared = new HashMap<>();

    /** Zones, and whether another id is not a zone. */
    private record Zones(TimeZones known, boolean hasUnknown) {}

    TermReader(TermCells cells, CsvMapping mapping) {
        this.cells = cells;
        this.sources = mapping.zones();
        NotAfterColumn notAfter = mapping.notAfter();
        this.zoneOfDates = notAfter == null ? null : notAfter.zone();
    }

    /** Returns the contact with its terms, and adds notes about cells that cannot be read. */
    Contact read(Contact contact, String[] row, long record, long line, List<RowIssue> notes) {
        Contact read = contact;
        if (cells.priority() >= 0) {
            Integer priority = priority(Blanks.strip(row[cells.priority()]));
            if (priority == null) {
                String expected = "a whole number from -9 to 9";
                notes.add(new RowIssue(record, line, cells.priorityName(), RowProblem.INVALID_PRIORITY, expected));
            } else {
                read = read.withPriority(priority);
            }
        }
        if (zoneOfDates != null) {
            String text = Blanks.strip(row[cells.notAfter()]);
            Instant end = text.isEmpty() ? null : notAfter(text, zoneOfDates);
            if (EXPIRED.equals(end)) {
                String expected = "an instant such as 2026-05-31T18:00:00Z or a date such as 2026-05-31";
                notes.add(new RowIssue(record, line, cells.notAfterName(), RowProblem.INVALID_NOT_AFTER, expected));
            }
            read = read.withNotAfter(end);
        }
        return sources == null ? read : read.withZones(zones(sources, contact, row, record, line, notes));
    }

    private TimeZones zones(
            ZoneSources from, Contact contact, String[] row, long record, long line, List<RowIssue> notes) {
        if (cells.zones() >= 0) {
            Zones zones = ofCell(row[cells.zones()], from.separator());
            if (zones.hasUnknown) {
                notes.add(new RowIssue(record, line, cells.zonesName(), RowProblem.UNKNOWN_TIME_ZONE, ZONES));
            }
            if (!zones.known.isEmpty()) {
                return zones.known;
            }
        }
        ZoneFunction function = from.function();
        if (function != null) {
            Zones zones = known(function.zonesOf(contact).ids());
            if (zones.hasUnknown) {
                notes.add(new RowIssue(record, line, null, RowProblem.UNKNOWN_TIME_ZONE, ZONES));
            }
            if (!zones.known.isEmpty()) {
                return zones.known;
            }
        }
        if (from.phoneNumbers()) {
            Zones zones = ofNumbers(contact);
            if (zones.hasUnknown) {
                notes.add(new RowIssue(record, line, null, RowProblem.UNKNOWN_TIME_ZONE, NUMBERS));
            }
            return zones.known;
        }
        return TimeZones.NONE;
    }

    private Zones ofCell(String cell, @Nullable String separator) {
        Zones zones = byCell.get(cell);
        if (zones == null) {
            List<String> ids = new ArrayList<>();
            int start = 0;
            int end = separator == null ? -1 : cell.indexOf(separator);
            while (separator != null && end >= 0) {
                ids.add(Blanks.strip(cell.substring(start, end)));
                start = end + separator.length();
                end = cell.indexOf(separator, start);
            }
            ids.add(Blanks.strip(cell.substring(start)));
            ids.removeIf(String::isEmpty);
            zones = known(ids);
            if (byCell.size() >= MAX_KNOWN) {
                byCell.clear();
            }
            byCell.put(cell, zones);
        }
        return zones;
    }

    /** Returns all zones of all phone numbers; none is picked. */
    private Zones ofNumbers(Contact contact) {
        List<String> ids = new ArrayList<>();
        for (CommunicationUnit unit : contact.units()) {
            if (unit.isWellFormed() && (unit.type() == ChannelType.CALL || isInternational(unit.address()))) {
                ids.addAll(PhoneZones.of(unit.address()));
            }
        }
        return known(ids);
    }

    private static boolean isInternational(String address) {
        return address.length() > 1
                && address.charAt(0) == '+'
                && address.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private Zones known(List<String> ids) {
        TreeSet<String> known = new TreeSet<>();
        boolean hasUnknown = false;
        for (String id : ids) {
            if (OpenHours.isZone(id)) {
                known.add(id);
            } else {
                hasUnknown = true;
            }
        }
        TimeZones zones = TimeZones.of(known);
        if (shared.size() >= MAX_KNOWN) {
            shared.clear();
        }
        TimeZones earlier = shared.putIfAbsent(zones, zones);
        return new Zones(earlier == null ? zones : earlier, hasUnknown);
    }

    /** Returns the priority, 0 for a blank cell; null if it is not a whole number within bounds. */
    private static @Nullable Integer priority(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int priority = Integer.parseInt(Text.ascii(text));
            return Math.abs(priority) <= MAX_PRIORITY ? priority : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant notAfter(String text, ZoneId zone) {
        try {
            return text.length() == DATE_LENGTH
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return EXPIRED;
        }
    }
}
