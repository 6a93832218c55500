package io.contactlist.examples;

import io.contactlist.csv.CsvJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Creates a strict mapper and explains its errors. */
final class Json {

    static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        CsvJson.mixIns().forEach(builder::addMixIn);
        return builder.build();
    }

    /**
     * Explains where a text is wrong and why, without personal data. Messages of the library have none, but some of
     * Jackson's quote the text.
     */
    static String explain(JacksonException e) {
        Throwable cause = e.getCause();
        String what = e instanceof ValueInstantiationException && cause != null
                ? String.valueOf(cause.getMessage())
                : e.getClass().getSimpleName();
        return e.getPathReference() + ": " + what;
    }
}
