package io.contactlist.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.contactlist.json.ContactListJson;
import io.contactlist.list.ListState;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ListRules;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads values as JSON in columns. The JSON has ASCII characters only, since no database stores every Java
 * string. A NUL character becomes an escape sequence.
 */
final class StoredJson<T> {

    /** Reads field names and texts of any length. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper MAPPER = mapper();

    static final StoredJson<ListState> STATE = new StoredJson<>(ListState.class);
    static final StoredJson<ListRules> RULES = new StoredJson<>(ListRules.class);
    static final StoredJson<ContactEvent> EVENT = new StoredJson<>(ContactEvent.class);

    private final ObjectReader reader;
    private final ObjectWriter writer;

    private StoredJson(Class<T> type) {
        this.reader = MAPPER.readerFor(type);
        this.writer = MAPPER.writerFor(type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(FACTORY)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
        ContactListJson.mixIns().forEach(builder::addMixIn);
        return builder.build();
    }

    T read(String json) {
        return reader.readValue(json);
    }

    String write(T value) {
        return writer.writeValueAsString(value);
    }
}
