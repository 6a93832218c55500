package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.PlannedAttempt;
import io.contactlist.csv.CsvExport;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.FormulaPolicy;
import io.contactlist.list.Campaign;
import io.contactlist.list.ListId;
import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.upload.UploadOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export has the status of each contact, and no cell of it runs as a formula (I14). */
class CsvExportTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .unit("email", Channel.email("billing"))
            .build();

    private static final String HEADER = "contact,name,status,attempts,last outcome,"
            + "SOCIAL_MEDIA status,SOCIAL_MEDIA attempts,SOCIAL_MEDIA last outcome,SOCIAL_MEDIA units,"
            + "EMAIL status,EMAIL attempts,EMAIL last outcome,EMAIL units,"
            + "CALL status,CALL attempts,CALL last outcome,CALL units";

    private final Uploads uploads = new Uploads();

    @Test
    void i14_anUnknownListIsRejected() {
        assertThrows(
                NoSuchElementException.class,
                () -> CsvExport.DEFAULT.write(uploads.store, ListId.of("nowhere"), new StringWriter()));
        assertThrows(IllegalArgumentException.class, () -> CsvExport.DEFAULT.withDelimiter('"'));
    }

    @Test
    void i14_anEmptyListGivesAHeader() throws IOException {
        assertEquals(HEADER + "\n", exported(CsvExport.DEFAULT));
    }

    @Test
    void i14_eachContactHasStatusAttemptsAndLastOutcome() throws IOException {
        upload("id,name,phone,email,debt\nA1,Anna,11111,anna@example.org,10\nA2,,22222,,20\nA3,Olha,,none,\n");
        Campaign calls = uploads.lists.launch(Uploads.LIST, ChannelType.CALL);
        for (PlannedAttempt attempt : uploads.lists.plan(calls.id(), 10)) {
            boolean first = attempt.contact().id().value().equals("A1");
            uploads.lists.record(
                    first
                            ? attempt.succeeded(ConversationId.of("c"), Instant.EPOCH)
                            : attempt.failed(FailureCategory.NO_ANSWER, Instant.EPOCH));
        }
        uploads.lists.plan(calls.id(), 10);
        assertEquals(
                HEADER + ",debt\n"
                        + "A1,Anna,OPEN,1,SUCCEEDED,FLAGGED,0,,,CALLABLE,0,,anna@example.org,OPEN,1,SUCCEEDED,11111,10\n"
                        + "A2,,PLANNING,1,NO_ANSWER,FLAGGED,0,,,FLAGGED,0,,,PLANNING,1,NO_ANSWER,22222,20\n"
                        + "A3,Olha,FLAGGED,0,,FLAGGED,0,,,FLAGGED,0,,none (MALFORMED_ADDRESS),FLAGGED,0,,,\n",
                exported(CsvExport.DEFAULT));
    }

    @Test
    void i14_cellsThatASpreadsheetWouldRunAreHarmless() throws IOException {
        upload("id,name,phone,email,=1,+x,-x,@x,tab,plain\n"
                + "=A1,@Anna,+380441234567,,=cmd|' /C calc'!A0,+1,-1,@SUM(1),\"\t=1\",a=b\n");
        String row = exported(CsvExport.DEFAULT).lines().skip(1).findFirst().orElseThrow();
        assertEquals(
                "\"'=A1\",\"'@Anna\",CALLABLE,0,,FLAGGED,0,,,FLAGGED,0,,,CALLABLE,0,,\"'+380441234567\","
                        + "\"'=cmd|' /C calc'!A0\",\"'+1\",\"'-1\",\"'@SUM(1)\",\"'\t=1\",a=b",
                row);
        String header = exported(CsvExport.DEFAULT).lines().findFirst().orElseThrow();
        assertEquals(HEADER + ",\"'=1\",\"'+x\",\"'-x\",\"'@x\",tab,plain", header);
    }

    @Test
    void i14_aValueThatStartsWithACarriageReturnIsHarmless() throws IOException {
        Attributes.Names names = new Attributes.Names(List.of("note"));
        Contact contact = Contact.of(ContactId.of("A1"), null, List.of(), names.with(List.of("\r=1")));
        uploads.upload(new OneContact(contact), UploadOptions.DEFAULT);
        assertEquals(
                "A1,,FLAGGED,0,,FLAGGED,0,,,FLAGGED,0,,,FLAGGED,0,,,\"'\r=1\"\n",
                exported(CsvExport.DEFAULT).substring((HEADER + ",note\n").length()));
    }

    @Test
    void i14_asIsLeavesCellsUnchanged() throws IOException {
        upload("id,name,phone,email\n=A1,,+380441234567,\n");
        assertEquals(
                "=A1;;CALLABLE;0;;FLAGGED;0;;;FLAGGED;0;;;CALLABLE;0;;+380441234567",
                exported(CsvExport.DEFAULT.withFormulas(FormulaPolicy.AS_IS).withDelimiter(';'))
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void i14_anAttributeNamedLikeAFixedColumnHasItsOwnColumn(@TempDir Path directory) throws IOException {
        upload("id,name,phone,email,Status\nA1,,11111,,gold\n");
        Path path = directory.resolve("export.csv");
        assertEquals(1, CsvExport.DEFAULT.write(uploads.store, Uploads.LIST, path));
        assertEquals(HEADER + ",Status (attribute)", Files.readAllLines(path).get(0));
        CsvMapping mapping = CsvMapping.builder().identifier("contact").build();
        assertEquals(1, ReadFile.of(CsvFile.of(path, mapping)).rows.size());
    }

    private void upload(String text) throws IOException {
        uploads.upload(ReadFile.file(MAPPING, text), UploadOptions.DEFAULT);
    }

    private String exported(CsvExport export) throws IOException {
        StringWriter out = new StringWriter();
        export.write(uploads.store, Uploads.LIST, out);
        return out.toString();
    }
}
