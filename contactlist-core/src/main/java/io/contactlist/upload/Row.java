package io.contactlist.upload;

import io.contactlist.model.Contact;
import java.util.List;
import java.util.Objects;

/** One record of an upload: a contact, a rejected row or a blank one (rule I7). */
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
         * Copies notes and cells.
         *
         * @param record the number of the record
         * @param line the line it starts on
         * @param contact the contact, as imported
         * @param notes what is to be said about it though it is accepted
         * @param cells what stands in its cells
         */
        public ContactRow {
            Objects.requireNonNull(contact, "contact");
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
     * A row that is no contact.
     *
     * @param record the number of the record
     * @param line the line it starts on
     * @param issue why
     * @param cells what stands in its cells, more or fewer than there are columns where it is rejected for
     *     that; empty where a source has none
     */
    record RejectedRow(long record, long line, RowIssue issue, List<String> cells) implements Row {

        /**
         * Copies the cells.
         *
         * @param record the number of the record
         * @param line the line it starts on
         * @param issue why
         * @param cells what stands in its cells
         */
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
