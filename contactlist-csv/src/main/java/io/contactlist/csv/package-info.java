/**
 * Reads contacts from CSV files, and writes them. In reading order:
 *
 * <ol>
 *   <li>{@link io.contactlist.csv.CsvMapping} says which column is the identifier, the name, and which
 *       columns are communication units on which channel; every other column is an attribute. {@link
 *       io.contactlist.csv.PhoneNumbers} checks phone numbers as people write them in a region.
 *   <li>{@link io.contactlist.csv.CsvFile} is a file with its mapping, delimiter, charset and {@link
 *       io.contactlist.csv.CsvLimits limits}: an {@link io.contactlist.upload.UploadSource}, to be given to
 *       whoever stores contacts.
 *   <li>{@link io.contactlist.csv.CsvSample} shows the first rows as they would be imported and stores
 *       nothing.
 *   <li>{@link io.contactlist.csv.CsvRejectedRows} writes the rejected rows to a file that, once mended, can
 *       be uploaded as it is.
 *   <li>{@link io.contactlist.csv.CsvExport} writes the contacts of a list with what has become of them.
 *   <li>{@link io.contactlist.csv.CsvJson} gives mappings their JSON form.
 * </ol>
 *
 * <p>Errors are told in three ways. A bad row is a value, a {@link
 * io.contactlist.upload.Row.RejectedRow} or a note on a contact, and never stops the file. A file that
 * isn't what it should be stops with an {@link io.contactlist.upload.UploadException}: {@link
 * io.contactlist.csv.CsvHeaderException} before the first row, with everything that is wrong with the
 * header; {@link io.contactlist.csv.CsvFormatException} at a position, if the file is no CSV in its
 * charset or exceeds a limit. A file that can't be read is an {@link java.io.IOException}. No message
 * holds a cell's text.
 */
@NullMarked
package io.contactlist.csv;

import org.jspecify.annotations.NullMarked;
