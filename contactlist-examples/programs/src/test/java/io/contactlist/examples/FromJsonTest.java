package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.ContactLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FromJsonTest {

    private static final String DEFINITION = """
            {
              "name": "Debtors in May",
              "rules": {
                "closure": "ALL_TYPES",
                "order": "DUE_FIRST",
                "attempts": {"perContact": 6, "perType": {"CALL": 3}, "minimumDelay": "PT30M"}
              }
            }
            """;

    private static final String MAPPING = """
            {
              "identifierColumn": "id",
              "nameColumns": ["full_name"],
              "units": [
                {"column": "email", "channel": {"id": "billing@example.org", "type": "EMAIL"}},
                {"column": "phone", "channel": {"id": "trunk-1", "type": "CALL"}, "kind": "PHONE"}
              ]
            }
            """;

    private final ContactLists lists = ContactLists.inMemory(Clock.systemUTC());
    private Path contacts;

    @BeforeEach
    void writeContacts(@TempDir Path folder) throws IOException {
        contacts = Files.writeString(folder.resolve("contacts.csv"), """
                id,email,full_name,debt,phone
                1,one@example.org,One,75.25,12025550101
                2,,Two,150.5,12025550102
                2,,Again,0,12025550103
                """);
    }

    @Test
    void importsByWhatTheTextsSay() throws IOException {
        String report = FromJson.importBy(DEFINITION, MAPPING, contacts, lists);
        assertEquals(
                "{\"state\":\"COMPLETE\",\"lastStoredRecord\":3,\"created\":2,\"updated\":0,\"unchanged\":0,\"rejected\":1,"
                        + "\"blank\":0,\"problems\":{\"REPEATED_IDENTIFIER\":1},\"issues\":[{\"record\":3,\"line\":4,"
                        + "\"column\":\"id\",\"problem\":\"REPEATED_IDENTIFIER\","
                        + "\"expected\":\"an identifier that no other contact of the list has\"}]}",
                report);
    }

    @Test
    void saysWhereADefinitionIsWrong() {
        assertRefused(
                DEFINITION.replace("\"perContact\": 6", "\"perContact\": 0"),
                MAPPING,
                "ListDefinition[\"rules\"]->ListRules[\"attempts\"]: limit per contact must be at least 1, but is 0");
        assertRefused(
                DEFINITION.replace("perContact", "perContcat"),
                MAPPING,
                "ListDefinition[\"rules\"]->ListRules[\"attempts\"]->AttemptControl[\"perContcat\"]:"
                        + " UnrecognizedPropertyException");
    }

    @Test
    void saysWhereAMappingIsWrong() {
        assertRefused(
                DEFINITION,
                MAPPING.replace("\"phone\"", "\" \""),
                "CsvMapping[\"units\"]->ArrayList[1]->UnitColumn[\"column\"]: the name of a mapped column must not be blank");
    }

    @Test
    void showsNothingThatMayBePersonal() {
        assertRefused(
                DEFINITION,
                MAPPING.replace("\"PHONE\"", "\"+1 202 555 0101\""),
                "CsvMapping[\"units\"]->" + "ArrayList[1]->UnitColumn[\"kind\"]: InvalidFormatException");
        assertRefused(DEFINITION, "Ann " + MAPPING, ": StreamReadException");
    }

    /** Asserts the message of a refusal, with shortened class names. */
    private void assertRefused(String definition, String mapping, String message) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> FromJson.importBy(definition, mapping, contacts, lists));
        assertEquals(message, String.valueOf(e.getMessage()).replaceAll("(?:[\\w]+[.$])+(?=\\w+\\[)", ""));
        assertFalse(String.valueOf(e.getMessage()).contains("555"));
    }
}
