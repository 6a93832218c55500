/**
 * What goes into an upload and what comes back. A reader of some source (a CSV file, or conversations by
 * criteria: {@link io.contactlist.upload.ConversationSelection}) is an {@link io.contactlist.upload.UploadSource};
 * it opens as {@link io.contactlist.upload.UploadSource.RowReader}, each a {@link io.contactlist.upload.Row}: a contact,
 * a conversation of one, a rejected row or a blank one, with its position. {@link
 * io.contactlist.upload.UploadOptions} say how it is carried out: what becomes of repeated identifiers, where to
 * start, who is told of progress, of rejected rows and of attempts to cancel.
 * {@link io.contactlist.upload.UploadReport} is the account of what became of the records.
 *
 * <p>An upload that ends early loses nothing: the report in an {@link
 * io.contactlist.upload.UploadException} (the source isn't what it should be) or an {@link
 * io.contactlist.upload.UploadIOException} (it can't be read any further) says up to which record
 * everything is stored, and another upload can start after that one. An unchecked exception of the
 * store, the directory or the monitor passes through as it is; batches stored before it stay. So does a {@link
 * io.contactlist.spi.StoreUnavailableException}: uploading again with {@link
 * io.contactlist.upload.DuplicatePolicy#KEEP}, or where there is no identifier column after the record that the
 * list was uploaded up to ({@link io.contactlist.list.ContactList#records}), completes the job.
 */
@NullMarked
package io.contactlist.upload;

import org.jspecify.annotations.NullMarked;
