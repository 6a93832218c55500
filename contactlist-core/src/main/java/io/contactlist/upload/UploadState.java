package io.contactlist.upload;

/** How far an upload came. */
public enum UploadState {
    /** It goes on: this is a report so far. */
    RUNNING,
    /** Every record of the source is stored. */
    COMPLETE,
    /** The monitor cancelled it between two batches (rule I11). */
    CANCELLED,
    /** An error ended it (rule I8). */
    BROKEN
}
