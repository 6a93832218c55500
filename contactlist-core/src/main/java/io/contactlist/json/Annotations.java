package io.contactlist.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotations of the mix-ins. */
final class Annotations {

    private Annotations() {}

    /**
     * Writes the value as an object with the fields that the mix-in names, in the order that it fixes, and leaves
     * out null. The value is made by its record's own constructor or by the mix-in's creator. Otherwise Jackson
     * would take a number for the argument of any constructor with one, even of a private one.
     */
    @JacksonAnnotationsInside
    @JsonAutoDetect(
            creatorVisibility = Visibility.NONE,
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE,
            scalarConstructorVisibility = Visibility.NONE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface AsObject {}

    /** Requires the field. Neither it nor, in a list or map, any element is null. */
    @JacksonAnnotationsInside
    @JsonProperty(required = true)
    @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Required {}

    /** Leaves the field out if there is no value. Null is read as absent. */
    @JacksonAnnotationsInside
    @JsonProperty
    @JsonSetter(contentNulls = Nulls.FAIL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface MayBeAbsent {}

    /** Writes an instant or duration as text such as {@code PT30M}, under any configuration of the mapper. */
    @JacksonAnnotationsInside
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Iso8601 {}

    /** Refuses null as the argument of a creator and, in a list or map, as an element. */
    @JacksonAnnotationsInside
    @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface NullsRefused {}
}
