package io.contactlist.list;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ListRules;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of one contact list, without its contacts; the service over all lists is {@link
 * io.contactlist.ContactLists}. The contacts are in a store.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id the list's id
 * @param definition its name and rules
 * @param uploadFormat the format of its uploads, or null before the first one (rule I4)
 * @param records the number of records uploaded so far, at least 0; record numbers go on from here (rule I5)
 */
public record ContactList(
        ListId id, ListDefinition definition, @Nullable ListFormat uploadFormat, long records) {

    public ContactList {
        Objects.requireNonNull(id, "list id");
        Objects.requireNonNull(definition, "definition");
        if (records < 0) {
            throw new IllegalArgumentException("records must not be negative, but is " + records);
        }
    }

    /**
     * Starts the definition of a list. By default, contacts close by any type and are tried without limit or delay.
     *
     * @param name the list's name, not blank
     * @return the definition
     * @throws IllegalArgumentException if the name is blank
     */
    public static ListDefinition named(String name) {
        return new ListDefinition(name, ListRules.DEFAULT);
    }

    /**
     * Creates a list without uploads.
     *
     * @param id the list's id
     * @param definition its name and rules
     * @return the list
     */
    public static ContactList of(ListId id, ListDefinition definition) {
        return new ContactList(id, definition, null, 0);
    }

    /** {@return the list's name, not blank} */
    public String name() {
        return definition.name();
    }

    /** {@return the rules of the list for its contacts} */
    public ListRules rules() {
        return definition.rules();
    }

    /** {@return the format of the list's uploads, or empty before the first one (rule I4)} */
    public Optional<ListFormat> format() {
        return Optional.ofNullable(uploadFormat);
    }

    /**
     * Returns this list with other rules. Each contact then needs the event {@link ContactEvent.RulesChanged} (rule
     * L9).
     *
     * @param rules the rules
     * @return the list
     */
    public ContactList withRules(ListRules rules) {
        return new ContactList(id, new ListDefinition(name(), rules), uploadFormat, records);
    }

    /**
     * Returns this list after some records of an upload.
     *
     * @param format the upload's format
     * @param recordsSoFar the number of records uploaded so far, over all uploads, at least 0
     * @return the list
     */
    public ContactList uploaded(ListFormat format, long recordsSoFar) {
        return new ContactList(id, definition, format, recordsSoFar);
    }
}
