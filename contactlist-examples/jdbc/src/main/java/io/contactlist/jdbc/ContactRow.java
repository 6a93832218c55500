package io.contactlist.jdbc;

import io.contactlist.model.Attempt;
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
 * A contact as its row: the contact itself as JSON, and beside it what it is looked for by.
 *
 * @param list the number of its list
 * @param position its place in the order of storing
 * @param change the contact, and what the step did to it
 */
record ContactRow(long list, long position, ContactChange change) {

    /** Before any instant: from when on a contact is due that was never made to wait. */
    private static final BigDecimal EVER = BigDecimal.valueOf(-99_999_999_999_999_999L);

    private static final int NANOS = 9;

    Contact contact() {
        return change.contact();
    }

    String fullId() {
        return Keys.fullId(list, contact().id());
    }

    /** Null if the step left the data of the contact as they were. */
    @Nullable
    String newData() {
        boolean isNew = change.imported() != null
                || change.events().stream().anyMatch(event -> event instanceof ContactEvent.DataUpdated);
        return isNew ? StoredContact.data(contact().toSnapshot()) : null;
    }

    String progress() {
        return StoredContact.progress(contact().toSnapshot());
    }

    /** From when on an attempt may be planned on a type; null if none may. */
    @Nullable
    BigDecimal due(ChannelType type) {
        return contact()
                .dueFrom(type)
                .map(from -> from.equals(Instant.MIN) ? EVER : seconds(from))
                .orElse(null);
    }

    /** When the lease of the planned attempt ends; null if none is planned. */
    @Nullable
    BigDecimal leaseEnd() {
        return contact()
                .planned()
                .map(Attempt::leaseEnd)
                .map(ContactRow::seconds)
                .orElse(null);
    }

    @Nullable
    String plannedBy() {
        return contact()
                .planned()
                .map(attempt -> Keys.of(attempt.campaign().value()))
                .orElse(null);
    }

    /** What stands in the columns of {@link Table#CONTACT}. */
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
            leaseEnd(),
            plannedBy()
        };
    }

    /** An instant as seconds of the epoch, to the nanosecond. */
    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), NANOS));
    }

    /** The instant of {@link #seconds}. */
    static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(NANOS).longValueExact());
    }

    /** The column of {@link #due}. */
    static String dueColumn(ChannelType type) {
        return "due_" + type.name().toLowerCase(Locale.ROOT);
    }
}
