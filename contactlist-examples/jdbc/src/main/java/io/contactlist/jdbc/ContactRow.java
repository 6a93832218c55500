package io.contactlist.jdbc;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.spi.ContactChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds a contact as its row: the contact as JSON, and the columns by which queries find it.
 *
 * @param list the number of its list
 * @param position its place in the order of storing
 * @param change the contact, and the changes that the step made to it
 */
record ContactRow(long list, long position, ContactChange change) {

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

    /** {@return the second of the epoch from which an attempt on a type may be planned, or null if none may} */
    @Nullable
    BigDecimal due(ChannelType type) {
        return contact()
                .dueFrom(type)
                .map(from -> from.equals(Instant.MIN) ? EVER : seconds(from))
                .orElse(null);
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
        return new @Nullable Object[] {
            list,
            position,
            fullId(),
            StoredContact.data(snapshot),
            StoredContact.progress(snapshot),
            due(ChannelType.SOCIAL_MEDIA),
            due(ChannelType.EMAIL),
            due(ChannelType.CALL),
            contact().isHandedBack(),
            nextEnd(),
            plannedBy()
        };
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

    /** {@return the column of {@link #due}} */
    static String dueColumn(ChannelType type) {
        return "due_" + type.name().toLowerCase(Locale.ROOT);
    }
}
