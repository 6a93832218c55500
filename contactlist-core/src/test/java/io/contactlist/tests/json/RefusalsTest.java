package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListState;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.Attributes;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.Effect;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.Rejection;
import io.contactlist.model.Transition;
import io.contactlist.tests.json.Major.Refused;
import io.contactlist.upload.UploadReport;
import org.junit.jupiter.api.Test;

/** What makes no sense is refused by both majors, at its place and with a message that says what would. */
class RefusalsTest {

    private static <T> void assertRefused(Class<T> type, String json, String path, String message) {
        for (Major major : Major.values()) {
            Refused e = assertThrows(Refused.class, () -> major.read(json, type), () -> major + " accepts " + json);
            assertEquals(path, e.path(), () -> major + ": " + e.getMessage());
            assertTrue(e.getMessage().contains(message), () -> major + ": " + e.getMessage());
        }
    }

    /** The first stored text of the type with one part in place of another. */
    private static <T> void assertRefused(Class<T> type, String part, String other, String path, String message) {
        String json = Corpus.of(type).get(0).json();
        assertTrue(json.contains(part), json);
        assertRefused(type, json.replace(part, other), path, message);
    }

    @Test
    void a1_limitsOutOfBounds() {
        assertRefused(
                ListDefinition.class,
                "\"perContact\":6",
                "\"perContact\":0",
                "rules.attempts",
                "limit per contact must be at least 1, but is 0");
        assertRefused(
                ListDefinition.class,
                "\"CALL\":3",
                "\"CALL\":-3",
                "rules.attempts",
                "limit per CALL must be at least 1, but is -3");
        assertRefused(
                ListDefinition.class,
                "\"type\":\"CALL\",\"limit\":3",
                "\"type\":\"CALL\",\"limit\":0",
                "rules.attempts.categories[1]",
                "category limit must be at least 1, but is 0");
        assertRefused(
                AttemptControl.class, "PT30M", "-PT30M", "", "a delay must lie between zero and ten years, but is");
    }

    @Test
    void a1_aCategorySetTwice() {
        assertRefused(
                AttemptControl.class,
                "\"category\":\"NO_ANSWER\"",
                "\"category\":\"BUSY\"",
                "",
                "categories 1 and 2 set BUSY on CALL twice");
    }

    @Test
    void wordsThatThereAreNot() {
        assertRefused(ListDefinition.class, "ALL_TYPES", "SOME_TYPES", "rules.closure", "ANY_TYPE");
        assertRefused(ListDefinition.class, "DUE_FIRST", "LAST_FIRST", "rules.order", "FRESH_FIRST");
        assertRefused(ListDefinition.class, "\"CALL\":3", "\"FAX\":3", "rules.attempts.perType", "CALL");
        assertRefused(Campaign.class, "\"CALL\"", "2", "type", "ChannelType");
        assertRefused(Campaign.class, "\"CALL\"", "\"call\"", "type", "CALL");
    }

    @Test
    void kindsThatThereAreNot() {
        assertRefused(ContactEvent.class, "attemptPlanned", "attemptDreamt", "", "attemptReleased");
        assertRefused(Effect.class, "cancelAttempt", "cancelEverything", "", "dueAgain");
        assertRefused(Transition.class, "accepted", "undecided", "", "rejected");
    }

    @Test
    void aListWithANegativeNumberOfRecords() {
        assertRefused(ContactList.class, "\"records\":12", "\"records\":-12", "", "records must not be negative");
    }

    @Test
    void numbersThatAreNone() {
        assertRefused(ContactList.class, "\"records\":12", "\"records\":12.5", "records", "");
        assertRefused(ContactList.class, "\"records\":12", "\"records\":\"12\"", "records", "");
        assertRefused(ContactList.class, "\"records\":12", "\"records\":99999999999999999999", "records", "");
        assertRefused(AttemptControl.class, "\"perContact\":6", "\"perContact\":6.5", "perContact", "");
    }

    @Test
    void timesThatAreNone() {
        assertRefused(ContactEvent.class, "2026-05-04T10:00:00Z", "tomorrow", "leaseEnd", "Instant");
        assertRefused(AttemptControl.class, "PT30M", "half an hour", "minimumDelay", "Duration");
    }

    @Test
    void blankIds() {
        assertRefused(Campaign.class, "\"list\":\"debtors\"", "\"list\":\" \"", "list", "list id must not be blank");
        assertRefused(ListDefinition.class, "Debtors in May", "\\t", "", "list name must not be blank");
    }

    /** What is wrong already with the text as JSON is told by its line and column, and by the message. */
    @Test
    void fieldsThatAreThereTwice() {
        for (Major major : Major.values()) {
            Refused e =
                    assertThrows(Refused.class, () -> major.read("{\"debt\":\"1\",\"debt\":\"2\"}", Attributes.class));
            assertTrue(e.getMessage().contains("debt"), e::getMessage);
        }
    }

    @Test
    void whatIsCutOffOrGoesOn() {
        assertRefused(Campaign.class, "{\"id\":\"a\"", "", "");
        assertRefused(Campaign.class, Corpus.of(Campaign.class).get(0).json() + "{}", "", "");
    }

    @Test
    void u1_attributesWithoutAValue() {
        assertRefused(Attributes.class, "{\"debt\":null}", "", "the value of attribute debt");
        assertRefused(
                ContactEvent.class,
                "{\"event\":\"dataUpdated\",\"units\":[],\"attributes\":{\"debt\":null},\"at\":\"2026-05-04T10:00:00Z\"}",
                "attributes",
                "the value of attribute debt");
    }

    @Test
    void u3_unitsThatAreTheSame() {
        String unit = Corpus.of(CommunicationUnit.class).get(0).json();
        assertRefused(
                ContactEvent.class,
                "{\"event\":\"dataUpdated\",\"units\":[" + unit + "," + unit
                        + "],\"attributes\":{},\"at\":\"2026-05-04T10:00:00Z\"}",
                "",
                "units[1] repeats units[0]");
    }

    @Test
    void u4_addressesThatAreNotAsTyped() {
        String malformed = Corpus.of(CommunicationUnit.class).get(2).json();
        assertRefused(
                CommunicationUnit.class,
                malformed.replace("\"address\":\"12\"", "\"address\":\"13\""),
                "",
                "a malformed address must equal the typed address without surrounding blanks");
        assertRefused(CommunicationUnit.class, "\"+380441234567\"", "\" \"", "", "address must not be blank");
        assertRefused(CommunicationUnit.class, "+380 (44) 123-45-67", "\\u00A0", "", "typed address must not be blank");
    }

    @Test
    void aContactWhoseValuesDoNotGoWithEachOther() {
        String contact = Corpus.of(Contact.class).get(1).json();
        assertRefused(
                Contact.class,
                contact.replace("\"lastReset\":0", "\"lastReset\":1"),
                "",
                "lastReset must be 0 or the number of an attempt, but is 1");
        assertRefused(
                Transition.class,
                "\"lastReset\":0",
                "\"lastReset\":1",
                "contact",
                "attempts[0].state must not be PLANNED");
    }

    @Test
    void aUnitThatNoEventFindsMalformed() {
        String contact = Corpus.of(Contact.class).get(1).json();
        assertRefused(
                Contact.class,
                contact.replaceFirst("\"removed\"", "\"unusable\":\"MALFORMED_ADDRESS\",\"removed\""),
                "units[0]",
                "unusable must not be MALFORMED_ADDRESS");
    }

    @Test
    void l2_aStandingThatNoContactHas() {
        assertRefused(
                ContactStatuses.class,
                "\"inList\":\"CALLABLE\"",
                "\"inList\":\"OPEN\"",
                "",
                "inList must be CALLABLE, but is OPEN");
        assertRefused(
                ContactStatuses.class,
                "{\"inList\":\"PLANNING\",\"byType\":{\"SOCIAL_MEDIA\":\"OPEN\",\"EMAIL\":\"PLANNING\",\"CALL\":\"PLANNING\"}}",
                "",
                "byType must have at most one PLANNING");
        assertRefused(ContactStatuses.class, ",\"CALL\":\"CALLABLE\"", "", "", "byType must have a status for CALL");
    }

    @Test
    void l3_countersThatDoNotAddUp() {
        assertRefused(
                Counters.class,
                "\"inList\":{\"total\":3",
                "\"inList\":{\"total\":4",
                "inList",
                "total must be 3, the sum of the other numbers, but is 4");
        assertRefused(
                Counters.class,
                "\"inList\":{\"total\":3,\"callable\":1,\"planning\":0",
                "\"inList\":{\"total\":3,\"callable\":2,\"planning\":-1",
                "inList",
                "must not be negative");
        assertRefused(
                Counters.class,
                "\"CALL\":{\"total\":3,\"callable\":1",
                "\"CALL\":{\"total\":4,\"callable\":2",
                "",
                "total of CALL must be the list's total 3, but is 4");
        assertRefused(
                Counters.class,
                "{\"inList\":" + tally() + ",\"byType\":{}}",
                "",
                "byType must have a tally for SOCIAL_MEDIA");
    }

    private static String tally() {
        return "{\"total\":0,\"callable\":0,\"planning\":0,\"open\":0,\"attempted\":0,\"flagged\":0,\"closed\":0}";
    }

    @Test
    void k3_campaignsThatAreNotTheLists() {
        assertRefused(
                ListState.class,
                "{\"calls\":{\"id\":\"calls\"",
                "{\"calls\":{\"id\":\"mails\"",
                "",
                "campaign mails must be stored under its own id, but is under calls");
        assertRefused(
                ListState.class,
                "\"list\":\"debtors\"",
                "\"list\":\"others\"",
                "",
                "list of campaign calls must be debtors, but is others");
    }

    @Test
    void i4_anIdentifierThatIsNoColumn() {
        assertRefused(
                ListFormat.class,
                "\"identifierColumn\":\"id\"",
                "\"identifierColumn\":\"ID\"",
                "",
                "identifier column must be one of the columns");
    }

    @Test
    void i4_addressesOfNoColumn() {
        assertRefused(
                ListFormat.class,
                "{\"columns\":[\"id\"],\"addresses\":[{\"column\":\"phone\",\"channel\":{\"id\":\"a\",\"type\":\"CALL\"},"
                        + "\"check\":\"PHONE\"}]}",
                "",
                "columns of addresses must be among the columns");
    }

    @Test
    void i7_aReportThatDoesNotAddUp() {
        assertRefused(UploadReport.class, "\"created\":9", "\"created\":10", "", "their sum at most lastStoredRecord");
        assertRefused(UploadReport.class, "\"blank\":1", "\"blank\":-1", "", "must be at least 0");
        assertRefused(UploadReport.class, "\"NO_UNIT\":2", "\"NO_UNIT\":0", "", "must be at most the counted problems");
    }

    @Test
    void a5_aRejectionWithoutWhatItsReasonSpeaksOf() {
        assertRefused(
                Rejection.class, "{\"reason\":\"STATUS\",\"limits\":[]}", "", "status must be set for reason STATUS");
        assertRefused(
                Rejection.class, "{\"reason\":\"LIMITS\",\"limits\":[]}", "", "limits must be set for reason LIMITS");
        assertRefused(
                Rejection.class, "{\"reason\":\"NOT_DUE\",\"limits\":[]}", "", "from must be set for reason NOT_DUE");
        assertRefused(
                Rejection.class,
                "\"STALE\"",
                "\"STALE\",\"status\":\"OPEN\"",
                "",
                "status must not be set for reason STALE");
        assertRefused(ReachedLimit.class, "{\"scope\":\"UNIT\",\"limit\":1}", "", "unit must be set for scope UNIT");
        assertRefused(ReachedLimit.class, "\"limit\":6", "\"limit\":0", "", "limit must be at least 1");
        assertRefused(
                ReachedLimit.class,
                "\"limit\":6",
                "\"limit\":6,\"category\":\"BUSY\"",
                "",
                "category must not be set for scope");
    }

    @Test
    void l5_anAttemptWithoutWhatItsStateSpeaksOf() {
        String contact = Corpus.of(Contact.class).get(3).json();
        assertRefused(
                Contact.class,
                contact.replace("\"state\":\"FAILED\",\"category\":\"BUSY\"", "\"state\":\"FAILED\""),
                "attempts[0]",
                "category, reached, reportedAt and waitUntil must be set as state FAILED requires");
        assertRefused(
                Contact.class,
                contact.replace("\"leaseEnd\":\"2026-05-04T10", "\"leaseEnd\":\"2026-05-04T09"),
                "attempts[0]",
                "lease end must be after the planning at 2026-05-04T09:00:00Z, but is 2026-05-04T09");
    }

    @Test
    void a9_anAnswerTimeThatDoesNotLast() {
        assertRefused(AttemptControl.class, "PT72H", "PT0S", "", "an answer time must be longer than zero");
    }

    @Test
    void a9_aConversationTakenAsStillOpenAtNoInstant() {
        assertRefused(
                AttemptConversation.class,
                "{\"id\":\"talk-17\",\"ended\":false,\"assumed\":true}",
                "",
                "assumed must be false, but is true: stillOpenAt is null");
        assertRefused(
                AttemptConversation.class,
                "{\"id\":\"talk-17\",\"ended\":false,\"assumed\":false,\"waitBefore\":\"2026-05-04T10:00:00Z\"}",
                "",
                "waitBefore must not be set for stillOpenAt null");
    }
}
