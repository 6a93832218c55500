package io.contactlist.upload;

import io.contactlist.spi.ContactDirectory;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an upload is carried out. Immutable; start from {@link #DEFAULT}.
 *
 * <pre>{@code
 * UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE).withStartAfter(report.lastStoredRecord())
 * }</pre>
 *
 * @param duplicates what becomes of rows whose identifier is known already (rule I6)
 * @param startAfter the record after which the upload starts (rule I8), at least 0, which is the first one's
 *     predecessor; see {@link #withStartAfter}
 * @param maxRejected how many rows may be rejected before the upload is given up (rule I9), at least 0
 * @param maxIssues how many rejections and notes the report lists; the others are only counted; at least 0
 * @param monitor is told of progress and may cancel (rule I11)
 * @param rejectedRows takes the rejected rows, for example to a file (rule I7)
 * @param effects takes what the embedding service has to carry out
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
     * Rejects repeated identifiers, starts at the first record, gives up after 100,000 rejected rows, lists
     * 10,000 issues, and has neither monitor nor directory nor a place for rejected rows or effects.
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

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public UploadOptions {
        Objects.requireNonNull(duplicates, "duplicates");
        Objects.requireNonNull(monitor, "monitor");
        Objects.requireNonNull(rejectedRows, "rejected rows");
        Objects.requireNonNull(effects, "effects");
        if (startAfter < 0 || maxRejected < 0 || maxIssues < 0) {
            throw new IllegalArgumentException("the numbers of an upload's options must be at least 0");
        }
    }

    /**
     * These options with another policy for repeated identifiers.
     *
     * @param policy what becomes of rows whose identifier is known already (rule I6)
     * @return the options
     */
    public UploadOptions withDuplicates(DuplicatePolicy policy) {
        return with(parts -> parts.duplicates = policy);
    }

    /**
     * These options, to complete an upload that ended early (rule I8): records up to this one are read over,
     * not counted. Where record numbers serve as identifiers every record gets the number it would have got
     * in one upload, as long as nothing else was uploaded into the list in between.
     *
     * @param record the last stored record, as the report of the upload that ended early says, at least 0;
     *     if there is no report because the process died, {@link
     *     io.contactlist.list.ContactList#records()} minus what it was before
     * @return the options
     * @throws IllegalArgumentException if it is negative
     */
    public UploadOptions withStartAfter(long record) {
        return with(parts -> parts.startAfter = record);
    }

    /**
     * These options with another limit of rejected rows (rule I9). At the first one too many the upload ends
     * with an {@link UploadException}; every record before it is stored.
     *
     * @param limit how many rows may be rejected, at least 0
     * @return the options
     * @throws IllegalArgumentException if it is negative
     */
    public UploadOptions withMaxRejected(long limit) {
        return with(parts -> parts.maxRejected = limit);
    }

    /**
     * These options with another number of issues listed in the report, so that its size is bounded.
     *
     * @param limit how many rejections and notes the report lists, at least 0; the others are counted
     * @return the options
     * @throws IllegalArgumentException if it is negative
     */
    public UploadOptions withMaxIssues(int limit) {
        return with(parts -> parts.maxIssues = limit);
    }

    /**
     * These options with a monitor (rule I11).
     *
     * @param other is told of progress and may cancel
     * @return the options
     */
    public UploadOptions withMonitor(UploadMonitor other) {
        return with(parts -> parts.monitor = other);
    }

    /**
     * These options with a place for the rejected rows (rule I7).
     *
     * @param other takes the rejected rows
     * @return the options
     */
    public UploadOptions withRejectedRows(RejectedRows other) {
        return with(parts -> parts.rejectedRows = other);
    }

    /**
     * These options with a place for effects: whoever updates a list on which a dialer is at work wants to know
     * which of its attempts to cancel.
     *
     * @param other takes what the embedding service has to carry out
     * @return the options
     */
    public UploadOptions withEffects(UploadEffects other) {
        return with(parts -> parts.effects = other);
    }

    /**
     * These options with a contact directory (rule I12).
     *
     * @param other knows contacts by their units
     * @return the options
     */
    public UploadOptions withDirectory(ContactDirectory other) {
        return with(parts -> parts.directory = other);
    }

    private UploadOptions with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.toOptions();
    }

    /** The options while one of them is changed. */
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
