package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.contactlist.json.ContactListJson;
import io.contactlist.list.ListFormat;
import io.contactlist.model.ContactEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;

/** The text does not depend on how a mapper is set otherwise, and neither does what must not be missing. */
class AnyMapperTest {

    private static com.fasterxml.jackson.databind.ObjectMapper jackson2(
            com.fasterxml.jackson.databind.json.JsonMapper.Builder builder) {
        ContactListJson.mixIns().forEach(builder::addMixIn);
        return builder.addModule(new JavaTimeModule()).build();
    }

    private static tools.jackson.databind.ObjectMapper jackson3(
            tools.jackson.databind.json.JsonMapper.Builder builder) {
        ContactListJson.mixIns().forEach(builder::addMixIn);
        return builder.build();
    }

    private static final com.fasterxml.jackson.databind.ObjectMapper PLAIN_2 =
            jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder());
    private static final tools.jackson.databind.ObjectMapper PLAIN_3 =
            jackson3(tools.jackson.databind.json.JsonMapper.builder());

    /** Every setting of a mapper's that would change the text of ordinary values. */
    private static final com.fasterxml.jackson.databind.ObjectMapper OTHERWISE_2 =
            jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .enable(com.fasterxml.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(com.fasterxml.jackson.databind.MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)));

    private static final tools.jackson.databind.ObjectMapper OTHERWISE_3 =
            jackson3(tools.jackson.databind.json.JsonMapper.builder()
                    .disable(tools.jackson.databind.MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(tools.jackson.databind.DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
                    .disable(tools.jackson.databind.cfg.EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY)));

    @Test
    void theTextIsTheSameHoweverTheMapperIsSet() throws Exception {
        for (Corpus.Line line : Corpus.all()) {
            for (com.fasterxml.jackson.databind.ObjectMapper mapper :
                    new com.fasterxml.jackson.databind.ObjectMapper[] {PLAIN_2, OTHERWISE_2}) {
                assertEquals(line.json(), mapper.writeValueAsString(mapper.readValue(line.json(), line.type())));
            }
            for (tools.jackson.databind.ObjectMapper mapper :
                    new tools.jackson.databind.ObjectMapper[] {PLAIN_3, OTHERWISE_3}) {
                assertEquals(line.json(), mapper.writeValueAsString(mapper.readValue(line.json(), line.type())));
            }
        }
    }

    /** The page says so, since Jackson would leave out the kinds if it were not told the type. */
    @Test
    void aListOfEventsWrittenWithItsTypeSaysTheirKinds() throws Exception {
        List<ContactEvent> events = Stream.concat(Samples.EVENTS.stream(), TimingSamples.EVENTS.stream())
                .toList();
        String json = "["
                + Corpus.of(ContactEvent.class).stream().map(Corpus.Line::json).collect(Collectors.joining(",")) + "]";
        assertEquals(
                json,
                PLAIN_2.writerFor(new com.fasterxml.jackson.core.type.TypeReference<List<ContactEvent>>() {})
                        .writeValueAsString(events));
        assertEquals(
                json,
                PLAIN_3.writerFor(new tools.jackson.core.type.TypeReference<List<ContactEvent>>() {})
                        .writeValueAsString(events));
    }

    @Test
    void whatIsMissingOrNullIsRefusedByPlainMappersToo() {
        for (String json : new String[] {
            "{\"event\":\"attemptReleased\",\"reason\":\"CAMPAIGN_STOPPED\",\"at\":\"2026-05-04T09:00:00Z\"}",
            "{\"event\":\"attemptReleased\",\"number\":null,\"reason\":\"CAMPAIGN_STOPPED\",\"at\":\"2026-05-04T09:00:00Z\"}"
        }) {
            JsonMappingException e2 =
                    assertThrows(JsonMappingException.class, () -> PLAIN_2.readValue(json, ContactEvent.class));
            assertEquals("number", e2.getPath().get(0).getFieldName());
            DatabindException e3 =
                    assertThrows(DatabindException.class, () -> PLAIN_3.readValue(json, ContactEvent.class));
            assertEquals("number", e3.getPath().get(0).getPropertyName());
        }
        String json = "{\"columns\":[\"id\",null]}";
        assertThrows(JsonMappingException.class, () -> PLAIN_2.readValue(json, ListFormat.class));
        assertThrows(DatabindException.class, () -> PLAIN_3.readValue(json, ListFormat.class));
    }
}
