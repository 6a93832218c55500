/**
 * Reads contacts from CSV files and writes them. Rule numbers, such as I1, refer to the file {@code RULES.md} of
 * contactlist-core.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link CsvMapping} names the columns of the identifier, the name and the communication units. Every other
 *       column is an attribute. {@link PhoneNumbers} checks phone numbers by the numbering plan of a region.
 *   <li>{@link CsvFile} is a file with its mapping, delimiter, charset and {@link CsvLimits}, and with the policies for
 *       short rows and malformed lines. Give it to {@link io.contactlist.ContactLists#upload}.
 *   <li>{@link CsvSample} shows the first rows as an upload would import them. It stores nothing.
 *   <li>{@link CsvRejectedRows} writes the rejected rows to a file. Correct that file and upload it as it is.
 *   <li>{@link CsvExport} writes the contacts of a list with their status.
 *   <li>{@link CsvJson} gives mappings, limits and header problems a JSON form.
 * </ol>
 *
 * <h2>What an embedder may implement</h2>
 *
 * <p>A {@link CsvFile.ByteSource}, for files that are not on a disk, and an {@link io.contactlist.model.AddressCheck}.
 * Two threads may call a check at the same time.
 *
 * <h2>Errors</h2>
 *
 * <ul>
 *   <li>A bad row never stops an upload. It is a value: a {@link io.contactlist.upload.Row.RejectedRow}, or a note on a
 *       contact.
 *   <li>A header that does not fit stops the upload before the first row, with a {@link CsvHeaderException}. It lists
 *       all {@link HeaderProblem}s.
 *   <li>Undecodable bytes, broken quotes and exceeded limits stop the upload at their position, with a {@link
 *       CsvFormatException}. The upload stores the rows before that position. With {@link MalformedLinePolicy#REJECT},
 *       their lines are rejected instead.
 *   <li>Both are {@link io.contactlist.upload.UploadException}s, which say what was stored before.
 *   <li>A file that cannot be read is an {@link java.io.IOException}.
 * </ul>
 *
 * <p>No message contains the text of a data cell. Messages about the header show names of columns.
 *
 * <h2>On the module path</h2>
 *
 * <p>This is an automatic module named {@code io.contactlist.csv}. It has no module descriptor, because
 * univocity-parsers has no module name of its own. A module that uses it requires {@code io.contactlist.csv} and {@code
 * io.contactlist.core}. The tool {@code jlink} does not accept automatic modules.
 */
@NullMarked
package io.contactlist.csv;

import org.jspecify.annotations.NullMarked;
