package io.contactlist.upload;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The account of an upload (rule I7): every record up to the last one stored is created, updated,
 * unchanged, rejected or blank, and they add up.
 *
 * @param state whether the upload is complete
 * @param lastStoredRecord the number of the last stored record, from 1; 0, or where the upload started after, if
 *     none is. An upload that ended early is completed by one that starts after it (rule I8)
 * @param created records that became new contacts
 * @param updated records that changed a contact already there
 * @param unchanged records that left a contact already there as it was
 * @param rejected records that were not taken
 * @param blank records without content
 * @param problems how often each problem occurred, listed or not; those that did not are left out
 * @param issues the rejections and notes, in file order; at most as many as {@link
 *     UploadOptions#maxIssues()}
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

    /** The states of an upload. */
    public enum State {
        /** It continues: the report is preliminary. */
        RUNNING,
        /** Every record of the source is stored. */
        COMPLETE,
        /** The monitor cancelled it between two batches (rule I11). */
        CANCELLED,
        /** An error ended it (rule I8). */
        BROKEN
    }

    /**
     * @throws IllegalArgumentException if a number is negative, fewer records are stored than read, or more
     *     issues are listed than counted
     */
    public UploadReport {
        Objects.requireNonNull(state, "state");
        Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
        ordered.putAll(problems);
        problems = Collections.unmodifiableMap(ordered);
        issues = List.copyOf(issues);
        if ((created | updated | unchanged | rejected | blank) < 0
                || lastStoredRecord < created + updated + unchanged + rejected + blank) {
            throw new IllegalArgumentException(
                    "the numbers of a report must not be negative, nor their sum exceed the last stored record");
        }
        if (issues.size() > sum(problems)) {
            throw new IllegalArgumentException("a report must not list more issues than it counts problems");
        }
    }

    private static long sum(Map<RowProblem, Long> problems) {
        return problems.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many records were read, those read over at the start left out.
     *
     * @return the sum of created, updated, unchanged, rejected and blank
     */
    public long read() {
        return created + updated + unchanged + rejected + blank;
    }

    /**
     * How many rejections and notes are counted but not listed.
     *
     * @return the number, 0 if all are listed
     */
    public long unlisted() {
        return sum(problems) - issues.size();
    }

    /**
     * The account in one line.
     *
     * @return for example {@code read 9 = created 6 + updated 0 + unchanged 0 + rejected 2 + blank 1}
     */
    public String account() {
        return "read " + read() + " = created " + created + " + updated " + updated + " + unchanged " + unchanged
                + " + rejected " + rejected + " + blank " + blank;
    }

    /**
     * Why rows were rejected.
     *
     * @return the rejections that are listed, in file order
     */
    public List<RowIssue> rejections() {
        return issues.stream().filter(issue -> issue.problem().isRejection()).toList();
    }

    /**
     * What is to be said about rows that were kept.
     *
     * @return the notes that are listed, in file order
     */
    public List<RowIssue> notes() {
        return issues.stream().filter(issue -> !issue.problem().isRejection()).toList();
    }

    /** The account and the issues, a line each. */
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
                    .append(" more: in all ")
                    .append(problemsText());
        }
        return text.toString();
    }

    private String problemsText() {
        return problems.entrySet().stream()
                .map(problem -> problem.getKey().text() + "=" + problem.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
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
