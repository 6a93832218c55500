package io.contactlist.upload;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of an upload: a contact, a conversation of a contact, a rejected row or a blank row (rule I7).
 *
 * <p>All rows are records, immutable and thread-safe.
 */
public sealed interface Row {

    /** {@return the record number, from 1; the header is not counted, blank records are} */
    long record();

    /**
     * {@return the physical line on which the record starts, from 1, header included; the record number without lines}
     */
    long line();

    /**
     * A row that is a contact.
     *
     * @param record the record number
     * @param line the line on which it starts
     * @param contact the contact as imported, without events
     * @param notes problems of the accepted row
     * @param cells the cells as read; empty if the source has no cells
     */
    record ContactRow(long record, long line, Contact contact, List<RowIssue> notes, List<String> cells)
            implements Row {

        public ContactRow {
            if (!contact.isAsImported()) {
                throw new IllegalArgumentException("contact of an upload must be as imported, but has events");
            }
            notes = List.copyOf(notes);
            cells = List.copyOf(cells);
        }

        /** Leaves out the cells, which are personal data. */
        @Override
        public String toString() {
            return "record " + record + ", line " + line + ": " + contact + ", notes " + notes;
        }
    }

    /**
     * A conversation of a contact, which may have more rows in this and other uploads (rule S4).
     *
     * <p>The first row creates the contact. Each row appends its unit, unless the contact has a unit with this address,
     * on any channel (rule S6). Nothing is removed, so no {@link DuplicatePolicy} applies. A contact keeps its name,
     * and a contact without a name gets this one. The name is the embedding system's, so no contact directory is asked.
     *
     * @param record the record number
     * @param contact the contact's identifier
     * @param name the contact's name, or null if there is none
     * @param unit the conversation's channel with its id as the address
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

        /** Leaves out contact, name and conversation, which are personal data. */
        @Override
        public String toString() {
            return "record " + record + ": conversation on " + unit.type();
        }
    }

    /**
     * A row that is not accepted.
     *
     * @param record the record number
     * @param line the line on which it starts
     * @param issue the reason
     * @param cells the cells as read, possibly more or fewer than the columns; empty if the source has no cells
     * @param lines the lines as they were, if they could not be read as cells (rule I8); otherwise null
     */
    record RejectedRow(
            long record,
            long line,
            RowIssue issue,
            List<String> cells,
            @Nullable RejectedLines lines) implements Row {

        /**
         * Creates a row whose cells could be read.
         *
         * @param record the record number
         * @param line the line on which it starts
         * @param issue the reason
         * @param cells the cells as read
         */
        public RejectedRow(long record, long line, RowIssue issue, List<String> cells) {
            this(record, line, issue, cells, null);
        }

        public RejectedRow {
            Objects.requireNonNull(issue, "issue");
            cells = List.copyOf(cells);
        }

        /** Leaves out the cells and lines, which are personal data. */
        @Override
        public String toString() {
            return "rejected " + issue;
        }
    }

    /**
     * A row without content.
     *
     * @param record the record number
     * @param line the line on which it starts
     */
    record BlankRow(long record, long line) implements Row {}
}
