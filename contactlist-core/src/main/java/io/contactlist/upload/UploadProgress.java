package io.contactlist.upload;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How far an upload has come (rule I11).
 *
 * @param report the account of every record stored so far, {@link UploadReport.State#RUNNING}
 * @param bytesRead how many bytes of the source have been read, somewhat more than the records settled take;
 *     0 where a source has no bytes
 * @param totalBytes how many bytes the source has, where that is known
 */
public record UploadProgress(UploadReport report, long bytesRead, OptionalLong totalBytes) {

    public UploadProgress {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(totalBytes, "total bytes");
    }

    /** For example {@code record 2000, 131072 of 1048576 bytes}. */
    @Override
    public String toString() {
        String of = totalBytes.isPresent() ? " of " + totalBytes.getAsLong() : "";
        return "record " + report.lastStoredRecord() + ", " + bytesRead + of + " bytes";
    }
}
