/**
 * The entry point: {@link io.contactlist.ContactLists}, over a {@link io.contactlist.spi.ContactStore}.
 *
 * <p>In reading order: define a list ({@link io.contactlist.list.ContactList#named}), upload contacts from
 * files or conversations ({@link io.contactlist.upload.UploadSource}, {@link
 * io.contactlist.upload.ConversationSelection}), launch a {@link io.contactlist.list.Campaign}, plan ({@link
 * io.contactlist.PlannedAttempt}), record what happened ({@link io.contactlist.ReportedEvent}), read the {@link
 * io.contactlist.list.Counters}.
 *
 * <p>Three kinds of failure are kept apart. A refusal that the rules know is a value: {@link
 * io.contactlist.model.Transition.Rejected}. Misuse by the programmer is a standard exception. The outside
 * world failing is {@link java.io.IOException} for reading, {@link io.contactlist.upload.UploadException} for
 * sources that aren't what they should be, and {@link io.contactlist.spi.StoreUnavailableException} for what
 * stores stand on: any method of the entry point may end with it.
 */
@NullMarked
package io.contactlist;

import org.jspecify.annotations.NullMarked;
