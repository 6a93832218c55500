/**
 * The JSON form of all values, for Jackson 2 and Jackson 3: {@link ContactListJson}. The text is the same for both, and
 * {@code JSON.md} has an example of each type. The form consists of mix-in annotations. It needs only Jackson's
 * annotations, an optional dependency of this module that comes with each Jackson.
 *
 * <p>The embedding service configures its mappers. These builders are as strict as possible:
 *
 * <pre>{@code
 * // Jackson 2, com.fasterxml.jackson.databind, with jackson-datatype-jsr310
 * JsonMapper.Builder builder = JsonMapper.builder()
 *         .addModule(new JavaTimeModule())
 *         .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
 *         .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
 *         .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
 *         .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
 *
 * // Jackson 3, tools.jackson.databind
 * JsonMapper.Builder builder = JsonMapper.builder()
 *         .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
 *         .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
 *         .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
 *         .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
 *         .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
 *
 * // both
 * ContactListJson.mixIns().forEach(builder::addMixIn);
 * }</pre>
 */
@NullMarked
package io.contactlist.json;

import org.jspecify.annotations.NullMarked;
