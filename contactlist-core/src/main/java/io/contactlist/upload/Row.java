package io.contactlist.upload;

import io.contactlist.model.Contact;
import java.util.List;

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
     */
    record ContactRow(long record, long line, Contact contact, List<RowIssue> notes) implements Row {}

    /**
     * A row that is no contact.
     *
     * @param record the number of the record
     * @param line the line it starts on
     * @param issue why
     */
    record RejectedRow(long record, long line, RowIssue issue) implements Row {}

    /**
     * A row without content.
     *
     * @param record the number of the record
     * @param line the line it starts on
     */
    record BlankRow(long record, long line) implements Row {}
}
