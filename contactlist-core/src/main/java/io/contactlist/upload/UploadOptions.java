package io.contactlist.upload;

import io.contactlist.spi.ContactDirectory;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of an upload; start from {@link #DEFAULT}.
 *
 * <pre>{@code
 * UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE).withStartAfter(report.lastStoredRecord())
 * }</pre>
 *
 * <p>This class is immutable, and thread-safe if its four interfaces are.
 *
 * @param duplicates the policy for rows with a known identifier (rule I6)
 * @param startAfter the record after which the upload starts, at least 0 (rule I8); see {@link #withStartAfter}
 * @param maxRejected the maximum number of rejected rows, at least 0; one more ends the upload (rule I9)
 * @param maxIssues the maximum number of issues that the report lists, at least 0; the others are only counted
 * @param monitor observes the progress and may cancel (rule I11)
 * @param rejectedRows receives the rejected rows, for example to write a file (rule I7)
 * @param effects receives the effects for the embedding service to carry out
 * @param directory knows contacts by their units (rule I12), or null if there is none
 */
public record UploadOptions(
        DuplicatePolicy duplicates,
        long startAfter,
        long maxRejected,
        int maxIssues,
        UploadMonitor monitor,
        RejectedRows rejectedRows,
        UploadEffects effects,
        @Nullable ContactDirectory directory) {

    /**
     * The default: reject known identifiers, start at the first record, at most 100,000 rejected rows and 10,000 listed
     * issues. It has no monitor, directory, or receiver of rejected rows and effects.
     */
    public static final UploadOptions DEFAULT = new UploadOptions(
            DuplicatePolicy.REJECT,
            0,
            100_000,
            10_000,
            UploadMonitor.NONE,
            RejectedRows.IGNORED,
            UploadEffects.IGNORED,
            null);

    public UploadOptions {
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(monitor, "monitor");
        Objects.requireNonNull(rejectedRows, "rejected rows");
        Objects.requireNonNull(effects, "effects");
        if (startAfter < 0 || maxRejected < 0 || maxIssues < 0) {
            throw new IllegalArgumentException("startAfter, maxRejected and maxIssues must be at least 0, but are "
                    + startAfter + ", " + maxRejected + " and " + maxIssues);
        }
    }

    /** {@return these options with another policy for rows with a known identifier (rule I6)} */
    public UploadOptions withDuplicates(DuplicatePolicy policy) {
        return with(parts -> parts.duplicates = policy);
    }

    /**
     * Returns these options for completing an upload that ended early (rule I8). Records up to the given one are
     * skipped, not counted. Record numbers as identifiers are then the same as in one upload, unless the list had other
     * uploads in between.
     *
     * @param record the last stored record according to the report, at least 0. If the process died without a report,
     *     it is {@link io.contactlist.list.ContactList#records()} minus its value before that upload
     * @return the options
     */
    public UploadOptions withStartAfter(long record) {
        return with(parts -> parts.startAfter = record);
    }

    /**
     * Returns these options with another maximum number of rejected rows (rule I9). The next rejected row ends the
     * upload with an {@link UploadException}, after every record before it was stored.
     *
     * @param limit the maximum number, at least 0
     * @return the options
     */
    public UploadOptions withMaxRejected(long limit) {
        return with(parts -> parts.maxRejected = limit);
    }

    /**
     * {@return these options with another maximum number of listed issues, at least 0, which limits the report's size}
     */
    public UploadOptions withMaxIssues(int limit) {
        return with(parts -> parts.maxIssues = limit);
    }

    /** {@return these options with a monitor (rule I11)} */
    public UploadOptions withMonitor(UploadMonitor other) {
        return with(parts -> parts.monitor = other);
    }

    /** {@return these options with a receiver of rejected rows (rule I7)} */
    public UploadOptions withRejectedRows(RejectedRows other) {
        return with(parts -> parts.rejectedRows = other);
    }

    /**
     * {@return these options with a receiver of effects, such as attempts to cancel when an upload updates contacts}
     */
    public UploadOptions withEffects(UploadEffects other) {
        return with(parts -> parts.effects = other);
    }

    /** {@return these options with a contact directory (rule I12)} */
    public UploadOptions withDirectory(ContactDirectory other) {
        return with(parts -> parts.directory = other);
    }

    private UploadOptions with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.toOptions();
    }

    /** A mutable copy of the options. */
    private static final class Parts {

        DuplicatePolicy duplicates;
        long startAfter;
        long maxRejected;
        int maxIssues;
        UploadMonitor monitor;
        RejectedRows rejectedRows;
        UploadEffects effects;

        @Nullable
        ContactDirectory directory;

        Parts(UploadOptions options) {
            duplicates = options.duplicates;
            startAfter = options.startAfter;
            maxRejected = options.maxRejected;
            maxIssues = options.maxIssues;
            monitor = options.monitor;
            rejectedRows = options.rejectedRows;
            effects = options.effects;
            directory = options.directory;
        }

        UploadOptions toOptions() {
            return new UploadOptions(
                    duplicates, startAfter, maxRejected, maxIssues, monitor, rejectedRows, effects, directory);
        }
    }
}
