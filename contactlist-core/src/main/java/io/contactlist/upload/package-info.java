/**
 * Uploads of contacts: sources, options and reports. Rule numbers, such as I7, refer to the file {@code RULES.md} of
 * this module. In reading order:
 *
 * <ol>
 *   <li>An {@link UploadSource} is a CSV file, in the module contactlist-csv, or a {@link ConversationSelection}. It
 *       opens as an {@link UploadSource.RowReader}.
 *   <li>Each record is a {@link Row}: a contact, a conversation of a contact, a rejected row or a blank row.
 *   <li>{@link UploadOptions} have the policy for known identifiers, the start, the limits and the receivers.
 *   <li>{@link UploadReport} accounts for every record (rule I7).
 * </ol>
 *
 * <p>An embedder may implement an {@link UploadSource}, and the receivers {@link UploadMonitor}, {@link RejectedRows}
 * and {@link UploadEffects}.
 *
 * <h2>Errors</h2>
 *
 * <p>An invalid source is an {@link UploadException}. A source that cannot be read further is an {@link
 * UploadIOException}. The report of either has the last stored record, and another upload can start after it (rule
 * I8).
 *
 * <p>Unchecked exceptions of the store, the directory and the monitor reach the caller unchanged. Batches that were
 * stored before stay stored. To complete such an upload, upload again with {@link DuplicatePolicy#KEEP}. If record
 * numbers are the identifiers, start after the record given by {@link io.contactlist.list.ContactList#records} instead.
 */
@NullMarked
package io.contactlist.upload;

import org.jspecify.annotations.NullMarked;
