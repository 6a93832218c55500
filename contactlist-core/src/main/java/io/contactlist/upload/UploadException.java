package io.contactlist.upload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The source of an upload isn't what it should be, so the upload ended: before the first row, with
 * nothing stored, or at some position, with everything before it stored (rules I2, I8). The message says
 * what to do and holds no cell's text; readers have subclasses with more detail.
 */
public class UploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private transient @Nullable UploadReport report;

    /**
     * An error of the source.
     *
     * @param message what is wrong, where, and what to do; no personal data
     */
    public UploadException(String message) {
        super(message);
    }

    /**
     * What had been stored when the upload ended.
     *
     * @return the report up to the last stored record; nothing if the source could not even be opened
     */
    public Optional<UploadReport> report() {
        return Optional.ofNullable(report);
    }

    /**
     * Says what had been stored; called by whoever stores.
     *
     * @param stored the report up to the last stored record
     * @return this exception
     */
    public UploadException after(UploadReport stored) {
        this.report = stored;
        return this;
    }
}
