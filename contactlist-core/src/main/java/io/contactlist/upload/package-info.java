/**
 * What goes into an upload and what comes back. A reader of some source (a CSV file, a selection of
 * conversations) is an {@link io.contactlist.upload.Upload}; it opens as {@link
 * io.contactlist.upload.Rows}, each a {@link io.contactlist.upload.Row}: a contact, a rejected row or a
 * blank one, with its position. {@link io.contactlist.upload.UploadReport} is the account of what became
 * of them.
 */
@NullMarked
package io.contactlist.upload;

import org.jspecify.annotations.NullMarked;
