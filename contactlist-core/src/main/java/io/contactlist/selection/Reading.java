package io.contactlist.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the value of one attribute as a Java value, or null if it is missing. */
@FunctionalInterface
interface Reading<T> {

    @Nullable
    T of(Conversation conversation);

    static Reading<String> text(Attribute attribute) {
        if (attribute instanceof StandardAttribute standard) {
            return switch (standard) {
                case ID -> conversation -> conversation.id().value();
                case CONTACT -> conversation -> conversation.contact().value();
                case NAME -> Conversation::contactName;
                case CHANNEL -> conversation -> conversation.channel().id();
                case CHANNEL_TYPE ->
                    conversation -> conversation.channel().type().name();
                case STATUS -> conversation -> conversation.status().name();
                case LABELS, CREATED, LAST_ACTIVITY -> throw new IllegalArgumentException(standard + " is not a text");
            };
        }
        String name = nameOf(attribute);
        return conversation ->
                conversation.attributes().get(name) instanceof AttributeValue.Text text ? text.value() : null;
    }

    /** Reads empty labels as a missing attribute. */
    static Reading<Set<String>> labels() {
        return conversation -> conversation.labels().isEmpty() ? null : conversation.labels();
    }

    static Reading<BigDecimal> number(Attribute attribute) {
        String name = nameOf(attribute);
        return conversation ->
                conversation.attributes().get(name) instanceof AttributeValue.Decimal number ? number.value() : null;
    }

    static Reading<Boolean> truth(Attribute attribute) {
        String name = nameOf(attribute);
        return conversation ->
                conversation.attributes().get(name) instanceof AttributeValue.Truth truth ? truth.value() : null;
    }

    static Reading<LocalDate> date(Attribute attribute) {
        String name = nameOf(attribute);
        return conversation ->
                conversation.attributes().get(name) instanceof AttributeValue.Date date ? date.value() : null;
    }

    static Reading<Instant> instant(Attribute attribute) {
        if (attribute == StandardAttribute.CREATED) {
            return Conversation::created;
        } else if (attribute == StandardAttribute.LAST_ACTIVITY) {
            return Conversation::lastActivityAt;
        }
        String name = nameOf(attribute);
        return conversation ->
                conversation.attributes().get(name) instanceof AttributeValue.Moment moment ? moment.value() : null;
    }

    private static String nameOf(Attribute attribute) {
        return ((CustomAttribute) attribute).name();
    }
}
