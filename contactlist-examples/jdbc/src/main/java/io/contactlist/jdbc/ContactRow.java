package io.contactlist.jdbc;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.PlanningPlace;
import io.contactlist.spi.ContactChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a contact as its row: the contact as JSON, and the columns by which queries find it.
 *
 * @param list the number of its list
 * @param position its place in the order of storing
 * @param change the contact, and the changes that the step made to it
 * @param keys the time keys of the list
 */
record ContactRow(long list, long position, ContactChange change, TimeKeys keys) {

    /** The due time of a contact that never had to wait. It is before every instant. */
    static final BigDecimal EVER = BigDecimal.valueOf(-99_999_999_999_999_999L);

    private static final int NANOS = 9;

    Contact contact() {
        return change.contact();
    }

    String fullId() {
        return Keys.fullId(list, contact().id());
    }

    /** {@return the identity data as JSON, or null if the step did not change them} */
    @Nullable
    String newData() {
        boolean isNew = change.imported() != null
                || change.events().stream().anyMatch(event -> event instanceof ContactEvent.DataUpdated);
        return isNew ? StoredContact.data(contact().toSnapshot()) : null;
    }

    String progress() {
        return StoredContact.progress(contact().toSnapshot());
    }

    /** {@return the second of the epoch at which the next thing ends by itself, or null if nothing does} */
    @Nullable
    BigDecimal nextEnd() {
        return contact().nextEnd().map(ContactRow::seconds).orElse(null);
    }

    @Nullable
    String plannedBy() {
        return contact()
                .planned()
                .map(attempt -> Keys.of(attempt.campaign().value()))
                .orElse(null);
    }

    /** {@return the cells of the row, in the order of the columns of {@link Table#CONTACT}} */
    @Nullable
    Object[] cells() {
        ContactSnapshot snapshot = contact().toSnapshot();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(list);
        cells.add(position);
        cells.add(fullId());
        cells.add(StoredContact.data(snapshot));
        cells.add(StoredContact.progress(snapshot));
        addSearched(cells);
        return cells.toArray();
    }

    /** {@return the cells that a step changes, and the contact's key} */
    @Nullable
    Object[] updatedCells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(newData());
        cells.add(progress());
        addSearched(cells);
        cells.add(fullId());
        return cells.toArray();
    }

    /**
     * Adds the cells by which queries find the contact: its place per type, and its place for one agent. There is at most
     * one of each, since at most one callback is pending.
     */
    private void addSearched(List<@Nullable Object> cells) {
        PlanningPlace reserved = null;
        String agent = null;
        for (ChannelType type : ChannelType.values()) {
            PlanningPlace forAnybody = null;
            for (PlanningPlace place : contact().places(type)) {
                if (place.agent() == null) {
                    forAnybody = place;
                } else {
                    reserved = place;
                    agent = PlaceIndex.agentKey(type, place.agent());
                }
            }
            addPlace(forAnybody, cells);
        }
        cells.add(agent);
        addPlace(reserved, cells);
        cells.add(nextEnd());
        cells.add(plannedBy());
    }

    private void addPlace(@Nullable PlanningPlace place, List<@Nullable Object> cells) {
        cells.add(place == null ? null : PlaceIndex.number(keys.number(place.zones()), place));
        cells.add(place == null ? null : place.from().equals(Instant.MIN) ? EVER : seconds(place.from()));
    }

    /** {@return an instant as seconds of the epoch, to the nanosecond} */
    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), NANOS));
    }

    /** {@return the instant that {@link #seconds} converted} */
    static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(NANOS).longValueExact());
    }
}
