package io.contactlist.upload;

/** Is told how far an upload has come, and may cancel it (rule I11). */
@FunctionalInterface
public interface UploadMonitor {

    /** Looks on and never cancels. */
    UploadMonitor NONE = progress -> Decision.GO_ON;

    /**
     * Called after each batch has been stored, by the thread that uploads.
     *
     * @param progress how far the upload has come
     * @return whether to go on; what was stored stays, and the upload can be completed later (rule I8)
     */
    Decision afterBatch(UploadProgress progress);

    /** Whether to go on. */
    enum Decision {
        /** Go on with the next batch. */
        GO_ON,
        /** Read no further; the report is {@link UploadReport.State#CANCELLED}, unless that was known to be the last batch. */
        CANCEL
    }
}
