package io.contactlist.upload;

import io.contactlist.model.Transition;
import java.io.IOException;
import java.util.List;

/**
 * Takes what an upload did to contacts of the list and the embedding service has to carry out, as it does after any
 * event: an attempt to cancel, since the upload took its unit away; a contact that closed, or can be planned again
 * (rules A6, C6, L6).
 */
@FunctionalInterface
public interface UploadEffects {

    /** Nobody carries them out: for uploads that change no contact, or where no dialer is at work on the list. */
    UploadEffects IGNORED = transitions -> {};

    /**
     * Takes effects. Called after the batch they are of has been stored, before the monitor is told; a batch without
     * any is not told.
     *
     * @param transitions contacts after the upload, in the order of its records, each with at least one effect
     * @throws IOException if they can't be passed on; the upload ends with it
     */
    void add(List<Transition.Accepted> transitions) throws IOException;
}
