package io.contactlist.selection;

import static io.contactlist.selection.CriteriaCheck.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates conditions from maps, lists and texts. JSON libraries read those without recursion and copies. Nested JSON of
 * any depth therefore cannot exhaust the stack.
 */
final class ConditionForm {

    private static final Set<String> JOINING = Set.of("and", "or", "not");
    private static final Set<String> COMPARING = Set.of("attribute", "operator", "values");

    private ConditionForm() {}

    static Condition parse(Map<String, ?> form) {
        return condition(form, "", 1);
    }

    private static Condition condition(@Nullable Object form, String place, int depth) {
        if (depth > Criteria.MAX_DEPTH) {
            throw new InvalidCriteriaException(
                    place, "conditions may be nested at most " + Criteria.MAX_DEPTH + " deep");
        }
        if (!(form instanceof Map<?, ?> fields)) {
            throw new InvalidCriteriaException(place, "expected an object with the fields of a condition");
        }
        String kind = kind(fields, place);
        return switch (kind) {
            case "and" -> new Condition.And(conditions(fields.get(kind), step(place, kind), depth + 1));
            case "or" -> new Condition.Or(conditions(fields.get(kind), step(place, kind), depth + 1));
            case "not" -> new Condition.Not(condition(fields.get(kind), step(place, kind), depth + 1));
            default -> comparison(fields, place);
        };
    }

    /** Returns the first known field, and checks that the others fit. */
    private static String kind(Map<?, ?> fields, String place) {
        Object first = fields.keySet().stream()
                .filter(field -> JOINING.contains(field) || COMPARING.contains(field))
                .findFirst()
                .orElseThrow(() -> new InvalidCriteriaException(
                        place, "expected and, or, not, or an attribute with its operator and values"));
        Set<?> known = JOINING.contains(first) ? Set.of(first) : COMPARING;
        fields.keySet().stream()
                .filter(field -> !known.contains(field))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidCriteriaException(
                            step(place, other.toString()), "unexpected field beside " + first);
                });
        return first.toString();
    }

    private static List<Condition> conditions(@Nullable Object form, String place, int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (Object one : list(form, place, "conditions")) {
            conditions.add(condition(one, place + "[" + conditions.size() + "]", depth));
        }
        return conditions;
    }

    private static Comparison comparison(Map<?, ?> fields, String place) {
        Attribute attribute = parsed(fields, place, "attribute", Attribute::parse);
        Operator operator = parsed(fields, place, "operator", ConditionForm::operator);
        List<String> values = values(fields.get("values"), step(place, "values"));
        try {
            return Comparison.parse(attribute, operator, values);
        } catch (IllegalArgumentException e) {
            throw refused(place, e);
        }
    }

    private static <T> T parsed(Map<?, ?> fields, String place, String field, Function<String, T> parse) {
        String at = step(place, field);
        String text = text(fields.get(field), at);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused(at, e);
        }
    }

    private static Operator operator(String name) {
        return Stream.of(Operator.values())
                .filter(operator -> operator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Stream.of(Operator.values()).map(Operator::name).toList()));
    }

    private static List<String> values(@Nullable Object form, String place) {
        List<String> values = new ArrayList<>();
        for (Object one : form == null ? List.of() : list(form, place, "texts")) {
            values.add(text(one, place + "[" + values.size() + "]"));
        }
        return values;
    }

    /** Accepts arrays too, since mappers can be configured to read them. */
    private static List<?> list(@Nullable Object form, String place, String what) {
        if (form instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (form instanceof List<?> list) {
            return list;
        }
        throw new InvalidCriteriaException(place, "expected a list of " + what);
    }

    private static String text(@Nullable Object form, String place) {
        if (form instanceof String text) {
            return text;
        }
        throw new InvalidCriteriaException(place, "expected a text");
    }

    private static InvalidCriteriaException refused(String place, IllegalArgumentException problem) {
        return new InvalidCriteriaException(place, String.valueOf(problem.getMessage()));
    }
}
