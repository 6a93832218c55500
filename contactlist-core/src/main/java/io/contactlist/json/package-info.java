/**
 * The JSON form of every value, for Jackson 2 and Jackson 3: {@link io.contactlist.json.ContactListJson}. It
 * consists of annotations that are mixed into the values and needs nothing but Jackson's annotations, an
 * optional dependency of this module that each Jackson brings with it. The text is the same on both majors;
 * {@code JSON.md} shows it, an example for each type.
 *
 * <p>Mappers are the embedding service's own. These builders refuse all that they can:
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
