package io.contactlist.upload;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The account of an upload (rule I7). Every record up to the last stored one is created, updated, unchanged, rejected
 * or blank, and these numbers add up.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param state the state of the upload
 * @param lastStoredRecord the number of the last stored record, from 1. If there is none, the record after which the
 *     upload started, usually 0. An upload that ended early is completed by one that starts after this record (rule I8)
 * @param created the number of records that became new contacts, at least 0, as for all numbers
 * @param updated the number of records that changed a contact of the list
 * @param unchanged the number of records that left a contact of the list unchanged
 * @param rejected the number of rejected records
 * @param blank the number of records without content; the five numbers sum to at most lastStoredRecord
 * @param problems the number of occurrences of each problem, listed or not; problems that did not occur are absent
 * @param issues the rejections and notes in file order, at most {@link UploadOptions#maxIssues()} and the counted problems
 */
public record UploadReport(
        State state,
        long lastStoredRecord,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long blank,
        Map<RowProblem, Long> problems,
        List<RowIssue> issues) {

    /** Says whether an upload has ended, and how. */
    public enum State {
        /** The upload continues, and the report is preliminary. */
        RUNNING,
        /** Every record of the source is stored. */
        COMPLETE,
        /** The monitor cancelled the upload between two batches (rule I11). */
        CANCELLED,
        /** An error ended the upload (rule I8). */
        BROKEN
    }

    public UploadReport {
        Objects.requireNonNull(state, "state");
        Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
        ordered.putAll(problems);
        problems = Collections.unmodifiableMap(ordered);
        issues = List.copyOf(issues);
        long read = created + updated + unchanged + rejected + blank;
        if ((created | updated | unchanged | rejected | blank) < 0 || lastStoredRecord < read) {
            throw new IllegalArgumentException("created, updated, unchanged, rejected and blank must be at least 0,"
                    + " and their sum at most lastStoredRecord " + lastStoredRecord + ", but are "
                    + List.of(created, updated, unchanged, rejected, blank));
        }
        if (issues.size() > sum(problems)) {
            throw new IllegalArgumentException("issues of a report must be at most the counted problems "
                    + sum(problems) + ", but are " + issues.size());
        }
    }

    private static long sum(Map<RowProblem, Long> problems) {
        return problems.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the number of records read, without those skipped at the start: the sum of the five numbers} */
    public long read() {
        return created + updated + unchanged + rejected + blank;
    }

    /** {@return the number of issues that are counted but not listed} */
    public long unlisted() {
        return sum(problems) - issues.size();
    }

    /**
     * Returns the numbers in one line.
     *
     * @return for example {@code read 9 = created 6 + updated 0 + unchanged 0 + rejected 2 + blank 1}
     */
    public String account() {
        return "read " + read() + " = created " + created + " + updated " + updated + " + unchanged " + unchanged
                + " + rejected " + rejected + " + blank " + blank;
    }

    /** {@return the listed issues that are rejections, in file order} */
    public List<RowIssue> rejections() {
        return issues.stream().filter(issue -> issue.problem().isRejection()).toList();
    }

    /** {@return the listed issues that are notes on the header and on accepted rows, in file order} */
    public List<RowIssue> notes() {
        return issues.stream().filter(issue -> !issue.problem().isRejection()).toList();
    }

    /** Shows the account, then one line per issue. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(account());
        if (state != State.COMPLETE) {
            text.append(System.lineSeparator()).append(ending());
        }
        issues.forEach(issue -> text.append(System.lineSeparator()).append(issue));
        if (unlisted() > 0) {
            text.append(System.lineSeparator())
                    .append("and ")
                    .append(unlisted())
                    .append(" more issues; by problem: ")
                    .append(problemsText());
        }
        return text.toString();
    }

    private String problemsText() {
        return problems.entrySet().stream()
                .map(problem -> problem.getKey().text() + " " + problem.getValue())
                .collect(Collectors.joining(", "));
    }

    private String ending() {
        return switch (state) {
            case RUNNING -> "so far, up to record " + lastStoredRecord;
            case COMPLETE -> "complete, up to record " + lastStoredRecord;
            case CANCELLED -> "cancelled after record " + lastStoredRecord;
            case BROKEN -> "broken off by an error after record " + lastStoredRecord;
        };
    }
}
