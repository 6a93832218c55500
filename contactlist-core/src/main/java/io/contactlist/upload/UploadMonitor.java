package io.contactlist.upload;

/** Observes the progress of an upload, and may cancel it (rule I11). */
@FunctionalInterface
public interface UploadMonitor {

    /** Never cancels. */
    UploadMonitor NONE = progress -> Decision.GO_ON;

    /**
     * Decides whether to continue, on the uploading thread after each stored batch.
     *
     * @param progress the progress of the upload
     * @return the decision; what was stored stays, and the upload can be completed later (rule I8)
     */
    Decision afterBatch(UploadProgress progress);

    /** The decision of a monitor. */
    enum Decision {
        /** Continue with the next batch. */
        GO_ON,
        /** Stop. The report is {@link UploadReport.State#CANCELLED}, unless the source is known to have ended. */
        CANCEL
    }
}
