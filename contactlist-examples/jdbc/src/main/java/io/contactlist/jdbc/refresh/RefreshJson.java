package io.contactlist.jdbc.refresh;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.contactlist.json.ContactListJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON in rows. It has ASCII characters only, so that any list id can be read back. */
final class RefreshJson implements Serializer {

    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII);
        ContactListJson.mixIns().forEach(builder::addMixIn);
        return builder.build();
    }

    @Override
    public byte[] serialize(Object data) {
        // Jackson's byte output would lose halves of surrogate pairs.
        return MAPPER.writeValueAsString(data).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] json) {
        return MAPPER.readValue(json, type);
    }
}
