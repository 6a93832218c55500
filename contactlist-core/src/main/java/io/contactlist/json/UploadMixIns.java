package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.contactlist.json.Annotations.AsObject;
import io.contactlist.json.Annotations.MayBeAbsent;
import io.contactlist.json.Annotations.Required;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the JSON form of reports of uploads. */
final class UploadMixIns {

    private UploadMixIns() {}

    @AsObject
    @JsonPropertyOrder({
        "state",
        "lastStoredRecord",
        "created",
        "updated",
        "unchanged",
        "rejected",
        "blank",
        "problems",
        "issues"
    })
    interface UploadReportMixIn {
        @Required
        UploadReport.State state();

        @Required
        long lastStoredRecord();

        @Required
        long created();

        @Required
        long updated();

        @Required
        long unchanged();

        @Required
        long rejected();

        @Required
        long blank();

        @Required
        Map<RowProblem, Long> problems();

        @Required
        List<RowIssue> issues();
    }

    @AsObject
    @JsonPropertyOrder({"record", "line", "column", "problem", "expected"})
    interface RowIssueMixIn {
        @Required
        long record();

        @Required
        long line();

        @MayBeAbsent
        @Nullable
        String column();

        @Required
        RowProblem problem();

        @Required
        String expected();
    }

    @AsObject
    @JsonPropertyOrder({"kind", "column", "expected", "found"})
    interface FormatDifferenceMixIn {
        @Required
        FormatDifference.Kind kind();

        @Required
        String column();

        @Required
        String expected();

        @Required
        String found();
    }
}
