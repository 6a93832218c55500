package io.contactlist.upload;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * The progress of an upload (rule I11).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param report the account of every record stored so far, in state {@link UploadReport.State#RUNNING}
 * @param bytesRead the number of bytes read, slightly more than the stored records take; 0 for a source without bytes
 * @param totalBytes the number of bytes of the source, or empty if unknown
 */
public record UploadProgress(UploadReport report, long bytesRead, OptionalLong totalBytes) {

    public UploadProgress {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(totalBytes, "total bytes");
    }

    /** Shows the progress, for example {@code record 2000, 131072 of 1048576 bytes}. */
    @Override
    public String toString() {
        String of = totalBytes.isPresent() ? " of " + totalBytes.getAsLong() : "";
        return "record " + report.lastStoredRecord() + ", " + bytesRead + of + " bytes";
    }
}
