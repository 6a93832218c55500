package io.contactlist.list;

import io.contactlist.model.Channel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes the addresses of a column, and so the units and identifiers of contacts (rules I4, U5). An upload that made
 * other addresses of the same cells would double contacts or change whom they reach.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param column the column's name in the list's format
 * @param channel the channel that uses the addresses
 * @param check a stable name of the address check, such as {@code PHONE}, {@code PHONE UA} or {@code OWN}
 * @param separator the text between two addresses in a cell, or null if a cell has one address
 */
public record AddressFormat(
        String column,
        Channel channel,
        String check,
        @Nullable String separator) {

    public AddressFormat {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(check, "check");
    }

    /** Shows everything except the column, such as {@code PHONE UA for CALL trunk-1, separated by ";"}. */
    @Override
    public String toString() {
        String separated = separator == null ? "" : ", separated by \"" + separator.replace("\n", "\\n") + '"';
        return check + " for " + channel.type() + " " + channel.id() + separated;
    }
}
