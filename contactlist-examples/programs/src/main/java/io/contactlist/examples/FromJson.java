package io.contactlist.examples;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListDefinition;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/**
 * Answers: how do I import with settings from a web page? List definition and mapping come as JSON, and so does the
 * report.
 */
final class FromJson {

    private FromJson() {}

    /**
     * Creates a list and uploads a file into it.
     *
     * @return the report as JSON
     * @throws IllegalArgumentException if one of the texts is invalid; the message says where and why
     */
    static String importBy(String definitionJson, String mappingJson, Path contacts, ContactLists lists)
            throws IOException {
        ListDefinition definition = read(definitionJson, ListDefinition.class);
        CsvMapping mapping = read(mappingJson, CsvMapping.class);
        ContactList list = lists.create(definition);
        UploadReport report = lists.upload(list.id(), CsvFile.of(contacts, mapping));
        return Json.MAPPER.writeValueAsString(report);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            // No cause, since a log would show the cause's message too.
            throw new IllegalArgumentException(Json.explain(e));
        }
    }
}
