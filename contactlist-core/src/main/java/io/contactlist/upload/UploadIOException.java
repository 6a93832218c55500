package io.contactlist.upload;

import java.io.IOException;

/**
 * Signals that an upload ended early: the source could not be read, or the rejected rows could not be written.
 * Everything stored before stays, and the upload can be completed later (rule I8).
 */
public final class UploadIOException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient UploadReport report;

    /**
     * Creates an exception.
     *
     * @param report the report up to the last stored record
     * @param cause the failure
     */
    public UploadIOException(UploadReport report, IOException cause) {
        super("the upload broke off after record " + report.lastStoredRecord() + ": " + cause.getMessage(), cause);
        this.report = report;
    }

    /** {@return the report up to the last stored record} */
    public UploadReport report() {
        return report;
    }
}
