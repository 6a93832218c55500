package io.contactlist.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that operators and values fit their attributes, and that the tree is not too large. */
final class CriteriaCheck {

    private int size;

    private CriteriaCheck() {}

    static void check(Condition root) {
        new CriteriaCheck().check(root, "", 1);
    }

    private void check(Condition condition, String place, int depth) {
        if (depth > Criteria.MAX_DEPTH) {
            throw new InvalidCriteriaException(
                    place, "conditions may be nested at most " + Criteria.MAX_DEPTH + " deep");
        }
        count(1, place);
        if (condition instanceof Condition.And and) {
            check(and.conditions(), place, "and", depth);
        } else if (condition instanceof Condition.Or or) {
            check(or.conditions(), place, "or", depth);
        } else if (condition instanceof Condition.Not not) {
            check(not.condition(), step(place, "not"), depth + 1);
        } else if (condition instanceof Comparison comparison) {
            count(comparison.values().size(), place);
            check(comparison, place);
        }
    }

    private void count(int more, String place) {
        size += more;
        if (size > Criteria.MAX_CONDITIONS) {
            throw new InvalidCriteriaException(
                    place, "there may be at most " + Criteria.MAX_CONDITIONS + " conditions and values in all");
        }
    }

    private void check(List<Condition> conditions, String place, String word, int depth) {
        if (conditions.isEmpty()) {
            throw new InvalidCriteriaException(step(place, word), "expected at least 1 condition, found none");
        }
        for (int i = 0; i < conditions.size(); i++) {
            check(conditions.get(i), step(place, word + "[" + i + "]"), depth + 1);
        }
    }

    /** Returns the path from the root to a part of a place. */
    static String step(String place, String next) {
        return place.isEmpty() ? next : place + "." + next;
    }

    private static void check(Comparison comparison, String place) {
        Attribute attribute = comparison.attribute();
        Operator operator = comparison.operator();
        List<AttributeValue> values = comparison.values();
        if (!attribute.type().operators().contains(operator)) {
            throw new InvalidCriteriaException(
                    place,
                    "\"" + operator.text() + "\" does not fit " + attribute + ", expected one of "
                            + attribute.type().operators().stream()
                                    .map(Operator::text)
                                    .collect(Collectors.joining(", ")));
        }
        if (!operator.takes(values.size())) {
            throw new InvalidCriteriaException(
                    place,
                    "\"" + operator.text() + "\" on " + attribute + " takes " + operator.expected() + ", found "
                            + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            if (!takes(comparison, values.get(i))) {
                throw new InvalidCriteriaException(
                        place,
                        "value " + (i + 1) + " of \"" + operator.text() + "\" on " + attribute
                                + " does not fit, expected " + expected(comparison));
            }
        }
    }

    private static boolean takes(Comparison comparison, AttributeValue value) {
        return comparison.operator() == Operator.WITHIN_LAST_DAYS
                ? isDays(value)
                : comparison.attribute().type().takes(value);
    }

    private static boolean isDays(AttributeValue value) {
        return value instanceof AttributeValue.Decimal number
                && number.value().scale() <= 0
                && number.value().signum() >= 0
                && number.value().compareTo(BigDecimal.valueOf(Comparison.MAX_DAYS)) <= 0;
    }

    private static String expected(Comparison comparison) {
        return comparison.operator() == Operator.WITHIN_LAST_DAYS
                ? "a whole number from 0 to " + Comparison.MAX_DAYS
                : comparison.attribute().type().expected();
    }
}
