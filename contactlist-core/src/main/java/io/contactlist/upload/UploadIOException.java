package io.contactlist.upload;

import java.io.IOException;

/**
 * The source of an upload couldn't be read any further, or the rejected rows couldn't be kept, after the
 * upload had begun. What was stored before stays, and the upload can be completed later (rule I8).
 */
public final class UploadIOException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient UploadReport report;

    /**
     * An upload that broke off.
     *
     * @param report the report up to the last stored record
     * @param cause what happened
     */
    public UploadIOException(UploadReport report, IOException cause) {
        super("the upload broke off after record " + report.lastStoredRecord() + ": " + cause.getMessage(), cause);
        this.report = report;
    }

    /**
     * What had been stored when the upload broke off.
     *
     * @return the report up to the last stored record
     */
    public UploadReport report() {
        return report;
    }
}
