package io.contactlist.upload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signals that the source of an upload is invalid, so that the upload ended (rules I2, I8). Either nothing was stored,
 * or everything before the error was. The message says what to do and never has the text of a cell. Readers have
 * subclasses with more detail.
 */
public class UploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private transient @Nullable UploadReport report;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do; without personal data
     */
    public UploadException(String message) {
        super(message);
    }

    /** {@return the report up to the last stored record, or empty if the source could not be opened} */
    public Optional<UploadReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * Sets the report of what was stored before the error. Only the uploading code calls this.
     *
     * @param stored the report up to the last stored record
     * @return this exception
     */
    public UploadException after(UploadReport stored) {
        this.report = stored;
        return this;
    }
}
