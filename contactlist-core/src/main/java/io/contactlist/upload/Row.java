package io.contactlist.upload;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One record of an upload: a contact, a conversation of one, a rejected row or a blank one (rule I7). */
public sealed interface Row {

    /**
     * The number of the record, from 1, the header not counted; blank records are counted.
     *
     * @return the record number
     */
    long record();

    /**
     * The physical line the record starts on, from 1, the header's included.
     *
     * @return the line number; the same as the record number where a source has no lines
     */
    long line();

    /**
     * A row that is a contact.
     *
     * @param record the number of the record
     * @param line the line it starts on
     * @param contact the contact, as imported
     * @param notes what is to be said about it though it is accepted
     * @param cells what stands in its cells, as they were read; empty where a source has none
     */
    record ContactRow(long record, long line, Contact contact, List<RowIssue> notes, List<String> cells)
            implements Row {

        /**
         * @throws IllegalArgumentException if something has happened to the contact
         */
        public ContactRow {
            if (!contact.isAsImported()) {
                throw new IllegalArgumentException("an upload has contacts to which nothing has happened yet");
            }
            notes = List.copyOf(notes);
            cells = List.copyOf(cells);
        }

        /** Where it is; the cells are personal data and left out. */
        @Override
        public String toString() {
            return "record " + record + ", line " + line + ": " + contact + ", notes " + notes;
        }
    }

    /**
     * A row that is one conversation of a contact, of which there may be more rows, in this upload and in
     * others (rule S4). The first makes the contact; each adds its unit behind those that the contact has,
     * unless the contact has one with that address on whatever channel: conversation ids decide (rule S6).
     * Nothing is taken away, so no {@link DuplicatePolicy} is asked; nor is a contact directory, since the
     * name is that of the embedding system. A contact keeps its name; one without a name gets this one.
     *
     * @param record the number of the record
     * @param contact the contact's identifier
     * @param name the contact's name, or null if there is none
     * @param unit the conversation's own channel with its id
     */
    record ConversationRow(
            long record, ContactId contact, @Nullable String name, CommunicationUnit unit) implements Row {

        public ConversationRow {
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public long line() {
            return record;
        }

        /** Where it is; contact, name and conversation are personal data and left out. */
        @Override
        public String toString() {
            return "record " + record + ": conversation on " + unit.type();
        }
    }

    /**
     * A row that is no contact.
     *
     * @param record the number of the record
     * @param line the line it starts on
     * @param issue why
     * @param cells what stands in its cells, more or fewer than there are columns where it is rejected for
     *     that; empty where a source has none
     */
    record RejectedRow(long record, long line, RowIssue issue, List<String> cells) implements Row {

        public RejectedRow {
            Objects.requireNonNull(issue, "issue");
            cells = List.copyOf(cells);
        }

        /** Why; the cells are personal data and left out. */
        @Override
        public String toString() {
            return "rejected " + issue;
        }
    }

    /**
     * A row without content.
     *
     * @param record the number of the record
     * @param line the line it starts on
     */
    record BlankRow(long record, long line) implements Row {}
}
