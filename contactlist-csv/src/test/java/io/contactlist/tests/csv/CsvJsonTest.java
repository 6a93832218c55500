package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvColumn;
import io.contactlist.csv.CsvJson;
import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.csv.NotAfterColumn;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.csv.ZoneSources;
import io.contactlist.json.ContactListJson;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.TimeZones;
import io.contactlist.tests.csv.Major.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappings as JSON, on both majors of Jackson. */
class CsvJsonTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    /** Values and their JSON, which must never change. */
    private static final Map<Object, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put(CsvMapping.builder().build(), "{\"units\":[]}");
        TEXTS.put(
                CsvMapping.builder()
                        .identifier("id")
                        .name("full_name")
                        .unit("phone", TRUNK, PhoneNumbers.in("UA"))
                        .unit("phone", Channel.socialMedia("viber"), AddressKind.PHONE)
                        .unit("email", Channel.email("billing"))
                        .build(),
                "{\"identifierColumn\":\"id\",\"nameColumns\":[\"full_name\"],\"units\":["
                        + "{\"column\":\"phone\",\"channel\":{\"id\":\"trunk-1\",\"type\":\"CALL\"},\"region\":\"UA\"},"
                        + "{\"column\":\"phone\",\"channel\":{\"id\":\"viber\",\"type\":\"SOCIAL_MEDIA\"},"
                        + "\"kind\":\"PHONE\"},"
                        + "{\"column\":\"email\",\"channel\":{\"id\":\"billing\",\"type\":\"EMAIL\"},"
                        + "\"kind\":\"EMAIL\"}]}");
        TEXTS.put(
                UnitColumn.of("messenger", Channel.socialMedia("viber")),
                "{\"column\":\"messenger\",\"channel\":{\"id\":\"viber\",\"type\":\"SOCIAL_MEDIA\"},\"kind\":\"ID\"}");
        TEXTS.put(
                UnitColumn.of(CsvColumn.of("Phone", 2), TRUNK).withSeparator(";"),
                "{\"column\":{\"name\":\"Phone\",\"place\":2},\"channel\":{\"id\":\"trunk-1\",\"type\":\"CALL\"},"
                        + "\"kind\":\"PHONE\",\"separator\":\";\"}");
        TEXTS.put(
                CsvMapping.builder()
                        .zones("tz")
                        .priority("rank")
                        .notAfter("until", ZoneId.of("Europe/Kyiv"))
                        .build(),
                "{\"units\":[],\"zones\":{\"column\":\"tz\",\"phoneNumbers\":false},\"priorityColumn\":\"rank\","
                        + "\"notAfter\":{\"column\":\"until\",\"zone\":\"Europe/Kyiv\"}}");
        TEXTS.put(
                ZoneSources.column(CsvColumn.of("tz", 2)).withSeparator(";").withPhoneNumbers(),
                "{\"column\":{\"name\":\"tz\",\"place\":2},\"separator\":\";\",\"phoneNumbers\":true}");
        TEXTS.put(ZoneSources.ofPhoneNumbers(), "{\"phoneNumbers\":true}");
        TEXTS.put(
                new NotAfterColumn(CsvColumn.of("until"), ZoneId.of("UTC")), "{\"column\":\"until\",\"zone\":\"UTC\"}");
        TEXTS.put(CsvColumn.of("Phone"), "\"Phone\"");
        TEXTS.put(CsvLimits.DEFAULT, "{\"columns\":512,\"charactersPerCell\":65536,\"records\":10000000}");
        TEXTS.put(
                new HeaderProblem(HeaderProblem.Kind.MISSING_COLUMN, "phone", "in the header", "only id"),
                "{\"kind\":\"MISSING_COLUMN\",\"column\":\"phone\",\"expected\":\"in the header\",\"found\":\"only id\"}");
        TEXTS.put(
                new HeaderProblem(HeaderProblem.Kind.NO_HEADER, null, "a header", "nothing"),
                "{\"kind\":\"NO_HEADER\",\"expected\":\"a header\",\"found\":\"nothing\"}");
    }

    @ParameterizedTest
    @EnumSource
    void everyStoredJsonIsReadAsItsValueAndWrittenAgain(Major major) {
        TEXTS.forEach((value, json) -> {
            assertEquals(json, major.write(value));
            assertEquals(value, major.read(json, value.getClass()));
        });
    }

    @Test
    void everyTypeThatTheModuleAddsHasAnExample() {
        Map<Class<?>, Class<?>> added = new HashMap<>(CsvJson.mixIns());
        added.keySet().removeAll(ContactListJson.mixIns().keySet());
        TEXTS.keySet().forEach(value -> added.remove(value.getClass()));
        assertEquals(Map.of(), added);
    }

    @ParameterizedTest
    @EnumSource
    void u5_withoutKindAndRegionTheChannelTypeSelectsTheCheck(Major major) {
        for (Channel channel : List.of(TRUNK, Channel.email("billing"), Channel.socialMedia("viber"))) {
            String json = "{\"column\":\"a\",\"channel\":" + major.write(channel) + "}";
            assertEquals(UnitColumn.of("a", channel), major.read(json, UnitColumn.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCustomCheckCannotBeWritten(Major major) {
        AddressCheck own = new AddressCheck() {
            @Override
            public String normalise(String typed) {
                return typed;
            }

            @Override
            public String expected() {
                return "anything";
            }
        };
        CsvMapping mapping = CsvMapping.builder()
                .unit("phone", TRUNK)
                .unit("extension", TRUNK, own)
                .build();
        Refused e = assertThrows(Refused.class, () -> major.write(mapping));
        assertTrue(e.getMessage().contains("column extension has a check of your own, which has no JSON form"));
        assertTrue(e.path().startsWith("units[1]"), e.path());
    }

    @ParameterizedTest
    @EnumSource
    void w4_aCustomFunctionCannotBeWritten(Major major) {
        CsvMapping mapping = CsvMapping.builder()
                .zones(ZoneSources.function(contact -> TimeZones.NONE))
                .build();
        Refused e = assertThrows(Refused.class, () -> major.write(mapping));
        assertTrue(e.getMessage().contains("time zones by a function of your own have no JSON form"), e::getMessage);
        assertTrue(e.path().startsWith("zones"), e.path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"units":[{"channel":{"id":"a","type":"CALL"}}]}                                  | units[0].column  | column
            {"units":[{"column":"a"}]}                                                        | units[0].channel | channel
            {"units":[{"column":"a","channel":null}]}                                         | units[0].channel | null
            {"units":[{"column":"a","channel":{"id":"a"}}]}                                   | units[0].channel.type | type
            {"units":[{"column":" ","channel":{"id":"a","type":"CALL"}}]}                     | units[0].column | must not be blank
            {"units":[{"column":"a","channel":{"id":"a","type":"CALL"},"kind":"FAX"}]}        | units[0].kind | PHONE
            {"units":[{"column":"a","channel":{"id":"a","type":"CALL"},"region":"XX"}]}       | units[0] | region must be two upper-case letters, such as UA, but is XX
            {"units":[{"column":"a","channel":{"id":"a","type":"CALL"},"kind":"ID","region":"UA"}]} | units[0] | both a kind and a region
            {"units":[{"column":{"name":"a","place":0},"channel":{"id":"a","type":"CALL"}}]}  | units[0].column | at least 1
            {"units":[{"column":{"place":1},"channel":{"id":"a","type":"CALL"}}]}             | units[0].column.name | name
            {"units":[{"column":"a","channel":{"id":"a","type":"CALL"},"separator":"7"}]}     | units[0] | no address contains
            {"units":[],"zones":{"phoneNumbers":false}}                                       | zones | at least one source
            {"units":[],"zones":{"column":"tz"}}                                              | zones.phoneNumbers | phoneNumbers
            {"units":[],"zones":{"separator":";","phoneNumbers":true}}                        | zones | must have a column
            {"units":[],"zones":{"column":"tz","separator":"/","phoneNumbers":true}}          | zones | no id contains
            {"units":[],"priorityColumn":" "}                                                 | priorityColumn | must not be blank
            {"units":[],"notAfter":{"column":"until"}}                                        | notAfter.zone | zone
            {"units":[],"notAfter":{"column":"until","zone":"Kyiv"}}                          | notAfter | must be known to the Java runtime
            {"nameColumns":[null],"units":[]}                                                 | nameColumns[0] | null
            {"units":[null]}                                                                  | units[0] | null
            {"identifierColumn":" ","units":[]}                                               | identifierColumn | must not be blank
            {"identifierColumn":"id"}                                                         | units | units
            """)
    void invalidJsonIsRejectedWithItsPath(String json, String path, String message) {
        for (Major major : Major.values()) {
            Refused e = assertThrows(Refused.class, () -> major.read(json, CsvMapping.class), major::name);
            assertEquals(path, e.path(), e::getMessage);
            assertTrue(e.getMessage().contains(message), e::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnMappedTwiceToOneChannelIsRejected(Major major) {
        String column = "{\"column\":\"a\",\"channel\":{\"id\":\"b\",\"type\":\"CALL\"}}";
        Refused e = assertThrows(
                Refused.class, () -> major.read("{\"units\":[" + column + "," + column + "]}", CsvMapping.class));
        assertTrue(e.getMessage().contains("column a is mapped twice"), e::getMessage);
    }

    @ParameterizedTest
    @EnumSource
    void limitsBelowOneAreRejected(Major major) {
        String json = "{\"columns\":0,\"charactersPerCell\":1,\"records\":1}";
        assertThrows(Refused.class, () -> major.read(json, CsvLimits.class));
        assertThrows(Refused.class, () -> major.read("{\"columns\":1,\"charactersPerCell\":1}", CsvLimits.class));
    }

    /** Checks the examples in the README of the module. */
    @ParameterizedTest
    @EnumSource
    void theExamplesOfTheReadmeAreReadAndWrittenUnchanged(Major major) throws IOException {
        Map<String, Class<?>> types = Map.of("CsvMapping", CsvMapping.class, "CsvLimits", CsvLimits.class);
        Pattern example = Pattern.compile("<!-- json: (\\w+) -->\\R```json\\R(.*?)```", Pattern.DOTALL);
        List<MatchResult> examples = example.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertEquals(types.size(), examples.size());
        for (MatchResult found : examples) {
            assertEquals(
                    major.compact(found.group(2)), major.write(major.read(found.group(2), types.get(found.group(1)))));
        }
    }
}
