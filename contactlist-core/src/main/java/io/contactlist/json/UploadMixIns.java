package io.contactlist.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.contactlist.upload.FormatDifference;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of what is said of uploads. */
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

    /** By name, since Jackson 3 would take the text for people. */
    enum RowProblemMixIn {
        @JsonProperty("WRONG_CELL_COUNT")
        WRONG_CELL_COUNT,
        @JsonProperty("BLANK_IDENTIFIER")
        BLANK_IDENTIFIER,
        @JsonProperty("REPEATED_IDENTIFIER")
        REPEATED_IDENTIFIER,
        @JsonProperty("MALFORMED_ADDRESS")
        MALFORMED_ADDRESS,
        @JsonProperty("REPEATED_UNIT")
        REPEATED_UNIT,
        @JsonProperty("NO_UNIT")
        NO_UNIT,
        @JsonProperty("SEVERAL_KNOWN_CONTACTS")
        SEVERAL_KNOWN_CONTACTS
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
