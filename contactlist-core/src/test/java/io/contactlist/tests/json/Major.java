package io.contactlist.tests.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.contactlist.json.ContactListJson;
import io.contactlist.selection.InvalidCriteriaException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Both majors of Jackson, with the builders that the package's page recommends. */
public enum Major {
    JACKSON_2 {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper = mapper();

        private static com.fasterxml.jackson.databind.ObjectMapper mapper() {
            com.fasterxml.jackson.databind.json.JsonMapper.Builder builder =
                    com.fasterxml.jackson.databind.json.JsonMapper.builder()
                            .addModule(new JavaTimeModule())
                            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .enable(
                                    com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                                    com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .disable(com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                            .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS);
            ContactListJson.mixIns().forEach(builder::addMixIn);
            return builder.build();
        }

        @Override
        public String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JsonMappingException e) {
                throw new Refused(
                        e.getPath().stream()
                                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                                .collect(Collectors.joining(".")),
                        e);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new Refused("", e);
            }
        }

        @Override
        String compact(String json) {
            try {
                return mapper.readTree(json).toString();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    },

    JACKSON_3 {
        private final tools.jackson.databind.ObjectMapper mapper = mapper();

        private static tools.jackson.databind.ObjectMapper mapper() {
            tools.jackson.databind.json.JsonMapper.Builder builder = tools.jackson.databind.json.JsonMapper.builder()
                    .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(tools.jackson.databind.cfg.EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(tools.jackson.databind.DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS);
            ContactListJson.mixIns().forEach(builder::addMixIn);
            return builder.build();
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JacksonException e) {
                throw new Refused(
                        e.getPath().stream()
                                .map(at ->
                                        at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
                                .collect(Collectors.joining(".")),
                        e);
            }
        }

        @Override
        String compact(String json) {
            return mapper.readTree(json).toString();
        }
    };

    public abstract String write(Object value);

    public abstract <T> T read(String json, Class<T> type);

    /** The same text without blanks between tokens. */
    abstract String compact(String json);

    /** A text that was refused. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String path;

        private Refused(String path, Exception cause) {
            super(path + ": " + cause.getMessage(), cause);
            String place = cause.getCause() instanceof InvalidCriteriaException criteria ? criteria.place() : "";
            this.path = (path.isEmpty() || place.isEmpty() ? path + place : path + "." + place).replace(".[", "[");
        }

        /** Where in the text, for example {@code units[2].address}, criteria included; empty for the whole. */
        String path() {
            return path;
        }
    }
}
