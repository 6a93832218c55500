/**
 * When planning is allowed. The rules of a list hold {@linkplain io.contactlist.model.ContactHours contact hours} as a
 * value. {@link OpenHours} evaluates them with the time zone data of the Java runtime. {@link
 * Violations} finds the attempts of a history that rules would have forbidden. {@link Forecast} counts the contacts that
 * become due per hour. Rule numbers, such as W2, refer to
 * the file {@code RULES.md} of this module.
 */
@NullMarked
package io.contactlist.planning;

import org.jspecify.annotations.NullMarked;
