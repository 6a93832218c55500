package io.contactlist;

import io.contactlist.upload.RowIssue;
import io.contactlist.upload.UploadReport;
import java.util.ArrayList;
import java.util.List;

/** The account of an upload while it is being made. A batch adds to a copy, which counts once it is stored. */
final class UploadAccount {

    /** More issues than this are counted, not listed. */
    private static final int MOST_ISSUES = 10_000;

    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long blank;
    private final List<RowIssue> issues;

    UploadAccount() {
        this.issues = new ArrayList<>();
    }

    private UploadAccount(UploadAccount other) {
        this.created = other.created;
        this.updated = other.updated;
        this.unchanged = other.unchanged;
        this.rejected = other.rejected;
        this.blank = other.blank;
        this.issues = new ArrayList<>(other.issues);
    }

    UploadAccount copy() {
        return new UploadAccount(this);
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

    private void note(List<RowIssue> notes) {
        for (RowIssue note : notes) {
            if (issues.size() < MOST_ISSUES) {
                issues.add(note);
            }
        }
    }

    UploadReport toReport() {
        return new UploadReport(created, updated, unchanged, rejected, blank, issues);
    }
}
