package io.contactlist;

import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the records of a batch, or of the whole upload, to which batches are added. */
final class UploadAccount {

    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long blank;
    private final Map<RowProblem, Long> problems = new EnumMap<>(RowProblem.class);
    private final List<RowIssue> issues = new ArrayList<>();
    private final int maxIssues;

    /** Creates an empty account. Issues beyond the maximum are counted, not listed. */
    UploadAccount(int maxIssues) {
        this.maxIssues = maxIssues;
    }

    void created(List<RowIssue> notes) {
        created++;
        note(notes);
    }

    void updated(List<RowIssue> notes) {
        updated++;
        note(notes);
    }

    void unchanged(List<RowIssue> notes) {
        unchanged++;
        note(notes);
    }

    void rejected(RowIssue issue) {
        rejected++;
        note(List.of(issue));
    }

    void blank() {
        blank++;
    }

    /** Counts and lists notes or the reason of a rejection. */
    void note(List<RowIssue> notes) {
        for (RowIssue note : notes) {
            problems.merge(note.problem(), 1L, Long::sum);
            list(note);
        }
    }

    private void list(RowIssue issue) {
        if (issues.size() < maxIssues) {
            issues.add(issue);
        }
    }

    void add(UploadAccount batch) {
        created += batch.created;
        updated += batch.updated;
        unchanged += batch.unchanged;
        rejected += batch.rejected;
        blank += batch.blank;
        batch.problems.forEach((problem, count) -> problems.merge(problem, count, Long::sum));
        batch.issues.forEach(this::list);
    }

    long rejected() {
        return rejected;
    }

    long read() {
        return created + updated + unchanged + rejected + blank;
    }

    UploadReport toReport(UploadReport.State state, long startAfter) {
        return new UploadReport(
                state, startAfter + read(), created, updated, unchanged, rejected, blank, problems, issues);
    }
}
