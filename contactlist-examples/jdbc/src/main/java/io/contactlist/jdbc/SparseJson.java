package io.contactlist.jdbc;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes and reads JSON objects field by field. Leaves out fields without information: null, false, 0, empty, or the
 * usual value.
 */
final class SparseJson {

    private static final int USUAL_LENGTH = 512;

    private final JsonGenerator json;

    private SparseJson(JsonGenerator json) {
        this.json = json;
    }

    /** Reads the value of a field. The parser is at this value. */
    @FunctionalInterface
    interface FieldReader {
        void take(String field, JsonParser value);
    }

    static <T> String write(T value, BiConsumer<T, SparseJson> fields) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = StoredJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new SparseJson(json).object(value, fields);
        }
        return text.toString();
    }

    /** Reads all objects of a text, one after the other. */
    static void read(String text, FieldReader reader) {
        try (JsonParser json = StoredJson.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            while (json.nextToken() != null) {
                fields(json, reader);
            }
        }
    }

    /** Reads the parser's current object to its end. */
    static void fields(JsonParser json, FieldReader reader) {
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            reader.take(field, json);
        }
    }

    /** Reads the parser's current array to its end. */
    static void each(JsonParser json, Consumer<JsonParser> reader) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            reader.accept(json);
        }
    }

    static IllegalStateException unknown(String field) {
        return new IllegalStateException("unknown field in the stored JSON: " + field);
    }

    SparseJson text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    SparseJson instant(String name, @Nullable Instant value) {
        if (value != null) {
            json.writeNumberProperty(name, ContactRow.seconds(value));
        }
        return this;
    }

    /** Writes the time between two instants in seconds, unless it is zero or there is no second instant. */
    SparseJson seconds(String name, Instant from, @Nullable Instant to) {
        if (to != null && !to.equals(from)) {
            BigDecimal seconds = ContactRow.seconds(to).subtract(ContactRow.seconds(from));
            json.writeNumberProperty(
                    name, new BigDecimal(seconds.stripTrailingZeros().toPlainString()));
        }
        return this;
    }

    /** Writes the value of an enum, unless it is the usual one. */
    <E extends Enum<E>> SparseJson value(String name, @Nullable E value, @Nullable E usual) {
        return text(name, value == null || value == usual ? null : value.name());
    }

    SparseJson count(String name, int value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
        return this;
    }

    SparseJson flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
        return this;
    }

    /** Writes an object with one field per name and the value at the same index. */
    SparseJson pairs(String name, List<String> names, List<String> values) {
        if (!names.isEmpty()) {
            json.writeObjectPropertyStart(name);
            for (int i = 0; i < names.size(); i++) {
                json.writeStringProperty(names.get(i), values.get(i));
            }
            json.writeEndObject();
        }
        return this;
    }

    /** Writes a list of texts, unless it is empty. */
    SparseJson texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    /** Writes an object with one instant per value of an enum, unless there is none. */
    <E extends Enum<E>> SparseJson instants(String name, Map<E, Instant> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(name);
            values.forEach((key, value) -> instant(key.name(), value));
            json.writeEndObject();
        }
        return this;
    }

    /** Writes an object field by field. */
    <T> SparseJson object(String name, T value, BiConsumer<T, SparseJson> fields) {
        json.writeName(name);
        object(value, fields);
        return this;
    }

    /** Writes a list of values of an enum. */
    SparseJson values(String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> json.writeString(value.name()));
            json.writeEndArray();
        }
        return this;
    }

    /** Writes a list of objects, each field by field. */
    <T> SparseJson objects(String name, List<T> values, BiConsumer<T, SparseJson> fields) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            for (T value : values) {
                object(value, fields);
            }
            json.writeEndArray();
        }
        return this;
    }

    /**
     * Writes an object with one field per object that has information. The field's name is the object's index, from 0.
     */
    <T> SparseJson places(String name, List<T> values, Predicate<T> hasSomething, BiConsumer<T, SparseJson> fields) {
        if (values.stream().anyMatch(hasSomething)) {
            json.writeObjectPropertyStart(name);
            for (int i = 0; i < values.size(); i++) {
                if (hasSomething.test(values.get(i))) {
                    json.writeName(Integer.toString(i));
                    object(values.get(i), fields);
                }
            }
            json.writeEndObject();
        }
        return this;
    }

    private <T> void object(T value, BiConsumer<T, SparseJson> fields) {
        json.writeStartObject();
        fields.accept(value, this);
        json.writeEndObject();
    }
}
