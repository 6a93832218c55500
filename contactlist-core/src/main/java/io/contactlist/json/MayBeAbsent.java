package io.contactlist.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field is left out where there is no value; null is read as absent. */
@JacksonAnnotationsInside
@JsonProperty
@JsonSetter(contentNulls = Nulls.FAIL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface MayBeAbsent {}
