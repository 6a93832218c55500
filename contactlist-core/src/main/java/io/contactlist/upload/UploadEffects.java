package io.contactlist.upload;

import io.contactlist.model.Transition;
import java.io.IOException;
import java.util.List;

/**
 * Receives the effects of an upload on contacts, for the embedding service to carry out. An upload can cancel an
 * attempt, close a contact, or make it due again (rules A6, C6, L6).
 */
@FunctionalInterface
public interface UploadEffects {

    /** Ignores the effects, if an upload changes no contact or no dialer works on the list. */
    UploadEffects IGNORED = transitions -> {};

    /**
     * Receives effects after their batch was stored and before the monitor is called. A batch without effects makes no
     * call.
     *
     * @param transitions the transitions in the order of the records, each with at least one effect
     * @throws IOException if they cannot be passed on; this ends the upload
     */
    void add(List<Transition.Accepted> transitions) throws IOException;
}
