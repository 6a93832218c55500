package io.contactlist.upload;

import java.util.List;

/**
 * The account of an upload (rule I7): every record is created, updated, unchanged, rejected or blank,
 * and they add up.
 *
 * @param created records that became new contacts
 * @param updated records that changed a contact already there
 * @param unchanged records that left a contact already there as it was
 * @param rejected records that were not taken
 * @param blank records without content
 * @param issues the rejections and notes, in file order; at most as many as the upload's limit
 */
public record UploadReport(
        long created, long updated, long unchanged, long rejected, long blank, List<RowIssue> issues) {

    /**
     * Copies the issues.
     *
     * @param created records that became new contacts
     * @param updated records that changed a contact already there
     * @param unchanged records that left a contact already there as it was
     * @param rejected records that were not taken
     * @param blank records without content
     * @param issues the rejections and notes, in file order
     */
    public UploadReport {
        issues = List.copyOf(issues);
    }

    /**
     * How many records were read.
     *
     * @return the sum of all the others
     */
    public long read() {
        return created + updated + unchanged + rejected + blank;
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
     * @return the rejections, in file order
     */
    public List<RowIssue> rejections() {
        return issues.stream().filter(issue -> issue.problem().isRejection()).toList();
    }

    /**
     * What is to be said about rows that were kept.
     *
     * @return the notes, in file order
     */
    public List<RowIssue> notes() {
        return issues.stream().filter(issue -> !issue.problem().isRejection()).toList();
    }

    /** The account and the issues, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(account());
        issues.forEach(issue -> text.append(System.lineSeparator()).append(issue));
        return text.toString();
    }
}
