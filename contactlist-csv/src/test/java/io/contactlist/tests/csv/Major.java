package io.contactlist.tests.csv;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.contactlist.csv.CsvJson;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Both majors of Jackson with the mix-ins of this module. */
enum Major {
    JACKSON_2 {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper = mapper();

        private static com.fasterxml.jackson.databind.ObjectMapper mapper() {
            com.fasterxml.jackson.databind.json.JsonMapper.Builder builder =
                    com.fasterxml.jackson.databind.json.JsonMapper.builder();
            CsvJson.mixIns().forEach(builder::addMixIn);
            return builder.build();
        }

        @Override
        String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (JsonMappingException e) {
                throw new Refused(path(e), e);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new Refused("", e);
            }
        }

        @Override
        <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JsonMappingException e) {
                throw new Refused(path(e), e);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new Refused("", e);
            }
        }

        private static String path(JsonMappingException e) {
            return e.getPath().stream()
                    .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                    .collect(Collectors.joining("."));
        }

        @Override
        String compact(String json) {
            try {
                return mapper.readTree(json).toString();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new Refused("", e);
            }
        }
    },

    JACKSON_3 {
        private final tools.jackson.databind.ObjectMapper mapper = mapper();

        private static tools.jackson.databind.ObjectMapper mapper() {
            tools.jackson.databind.json.JsonMapper.Builder builder = tools.jackson.databind.json.JsonMapper.builder();
            CsvJson.mixIns().forEach(builder::addMixIn);
            return builder.build();
        }

        @Override
        String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (JacksonException e) {
                throw new Refused(path(e), e);
            }
        }

        @Override
        <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JacksonException e) {
                throw new Refused(path(e), e);
            }
        }

        private static String path(JacksonException e) {
            return e.getPath().stream()
                    .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
                    .collect(Collectors.joining("."));
        }

        @Override
        String compact(String json) {
            return mapper.readTree(json).toString();
        }
    };

    abstract String write(Object value);

    abstract <T> T read(String json, Class<T> type);

    /** Returns JSON without blanks between its tokens. */
    abstract String compact(String json);

    /** Thrown if a value or JSON is rejected. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String path;

        private Refused(String path, Exception cause) {
            super(cause.getMessage(), cause);
            this.path = path.replace(".[", "[");
        }

        /** Returns the path, such as {@code units[2].column}; empty for the whole value. */
        String path() {
            return path;
        }
    }
}
