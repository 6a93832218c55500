package io.contactlist.list;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ListRules;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact list, without its contacts: those are in a store.
 *
 * @param id the list's id
 * @param definition its name and rules
 * @param uploadFormat the format of its uploads, or null before the first one (rule I4)
 * @param records how many records were uploaded so far; record numbers go on from here (rule I5)
 */
public record ContactList(
        ListId id, ListDefinition definition, @Nullable ListFormat uploadFormat, long records) {

    /**
     * @throws IllegalArgumentException if the number of records is negative
     */
    public ContactList {
        Objects.requireNonNull(id, "list id");
        Objects.requireNonNull(definition, "definition");
        if (records < 0) {
            throw new IllegalArgumentException("records must not be negative, but is " + records);
        }
    }

    /**
     * Starts the definition of a list: contacts close by any type and are tried without limit or delay
     * unless it is told otherwise.
     *
     * @param name the list's name, not blank
     * @return the definition
     * @throws IllegalArgumentException if the name is blank
     */
    public static ListDefinition named(String name) {
        return new ListDefinition(name, ListRules.DEFAULT);
    }

    /**
     * A new list without uploads.
     *
     * @param id the list's id
     * @param definition its name and rules
     * @return the list
     */
    public static ContactList of(ListId id, ListDefinition definition) {
        return new ContactList(id, definition, null, 0);
    }

    /**
     * The list's name.
     *
     * @return the name, not blank
     */
    public String name() {
        return definition.name();
    }

    /**
     * The rules by which the list judges its contacts.
     *
     * @return the rules
     */
    public ListRules rules() {
        return definition.rules();
    }

    /**
     * The format of the list's uploads.
     *
     * @return the format, from the first upload on
     */
    public Optional<ListFormat> format() {
        return Optional.ofNullable(uploadFormat);
    }

    /**
     * The list with other rules; its contacts must be told with {@link ContactEvent.RulesChanged} (rule
     * L9).
     *
     * @param rules the rules
     * @return the list
     */
    public ContactList withRules(ListRules rules) {
        return new ContactList(id, new ListDefinition(name(), rules), uploadFormat, records);
    }

    /**
     * The list after some records of an upload.
     *
     * @param format the upload's format
     * @param recordsSoFar how many records were uploaded by now, over all uploads
     * @return the list
     */
    public ContactList uploaded(ListFormat format, long recordsSoFar) {
        return new ContactList(id, definition, format, recordsSoFar);
    }
}
