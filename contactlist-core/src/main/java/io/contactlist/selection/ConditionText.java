package io.contactlist.selection;

import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions in words, with or without values that may be personal data. */
final class ConditionText {

    private static final String LEFT_OUT = "\u2026";

    private final boolean showsAll;

    private ConditionText(boolean showsAll) {
        this.showsAll = showsAll;
    }

    static String withoutValues(Condition condition) {
        return new ConditionText(false).of(condition);
    }

    static String withValues(Condition condition) {
        return new ConditionText(true).of(condition);
    }

    private String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.conditions(), " and ");
        } else if (condition instanceof Condition.Or or) {
            return joined(or.conditions(), " or ");
        } else if (condition instanceof Condition.Not not) {
            String inner = of(not.condition());
            return inner.startsWith("(") ? "not " + inner : "not (" + inner + ")";
        }
        return of((Comparison) condition);
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String of(Comparison comparison) {
        String values = values(comparison);
        if (comparison.operator() == Operator.WITHIN_LAST_DAYS) {
            return comparison.attribute() + " within the last " + values + " days";
        }
        return comparison.attribute() + " " + comparison.operator().text() + (values.isEmpty() ? "" : " " + values);
    }

    private String values(Comparison comparison) {
        boolean isShown = showsAll || !mayBePersonal(comparison);
        return comparison.values().stream()
                .map(value -> isShown ? shown(comparison.attribute().type(), value) : LEFT_OUT)
                .collect(Collectors.joining(" or "));
    }

    private static String shown(AttributeType type, AttributeValue value) {
        return type == AttributeType.TEXT || type == AttributeType.LABELS ? '"' + value.toText() + '"' : value.toText();
    }

    /** Returns whether the values may identify a person. */
    private static boolean mayBePersonal(Comparison comparison) {
        if (comparison.operator() == Operator.WITHIN_LAST_DAYS) {
            return false;
        }
        return !(comparison.attribute() instanceof StandardAttribute standard)
                || switch (standard) {
                    case ID, CONTACT, NAME, LABELS -> true;
                    case CHANNEL, CHANNEL_TYPE, STATUS, CREATED, LAST_ACTIVITY -> false;
                };
    }
}
