package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.contactlist.ContactLists;
import io.contactlist.json.ContactListJson;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactHours;
import io.contactlist.model.Effect;
import io.contactlist.model.JudgedAttempt;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.StatusMove;
import io.contactlist.model.Text;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitState;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Condition;
import io.contactlist.selection.CustomAttribute;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.upload.ConversationSelection;
import io.contactlist.upload.RejectedLines;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadProgress;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing public is forgotten, and no mix-in speaks of what is not there. */
class MixInsTest {

    /** Those with values; what the embedding service supplies is its own. */
    private static final Set<String> PACKAGES = Set.of(
            "io.contactlist",
            "io.contactlist.list",
            "io.contactlist.model",
            "io.contactlist.refresh",
            "io.contactlist.selection",
            "io.contactlist.upload");

    private static final Set<Class<?>> WITHOUT_JSON = Set.of(
            // what does something rather than being something
            ContactLists.class,
            LifeCycle.class,
            Text.class,
            ManualRefreshScheduler.class,
            AttemptControlBuilder.class,
            ContactHours.ByType.class,
            ContactHours.Openings.class,
            UploadOptions.class,
            // follows from the contact, which has a form
            UnitState.class,
            PlanningPlace.class,
            // follows from the events and rules, which have a form
            ContactHistory.class,
            JudgedAttempt.class,
            // documentation
            StatusMove.class,
            // written and read as the sealed type they are of
            StandardAttribute.class,
            CustomAttribute.class,
            AttributeValue.Text.class,
            AttributeValue.Decimal.class,
            AttributeValue.Truth.class,
            AttributeValue.Date.class,
            AttributeValue.Moment.class,
            Frequency.Computed.class,
            // on its way from its source into the store
            ConversationSelection.class,
            RejectedLines.class,
            Row.ConversationRow.class,
            Row.class,
            Row.ContactRow.class,
            Row.RejectedRow.class,
            Row.BlankRow.class,
            UploadProgress.class);

    @Test
    void everyPublicValueHasAJsonFormOrAReasonToHaveNone() {
        Set<Class<?>> values = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.contactlist").stream()
                        .filter(type -> PACKAGES.contains(type.getPackageName()))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::reflect)
                        .filter(MixInsTest::isValue)
                        .collect(Collectors.toSet());
        Set<Class<?>> known = new HashSet<>(ContactListJson.mixIns().keySet());
        known.addAll(WITHOUT_JSON);
        assertEquals(names(known), names(values));
    }

    private static boolean isValue(Class<?> type) {
        if (type.isEnum()) {
            // Jackson 3 writes an enum by its toString
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals("toString"));
        }
        return !Throwable.class.isAssignableFrom(type) && (!type.isInterface() || type.isSealed());
    }

    private static Set<String> names(Set<Class<?>> types) {
        return types.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Jackson ignores a mix-in's method that the value doesn't have, so a slip would go unseen. */
    @Test
    void everyMethodOfAMixInIsOneOfItsValues() {
        Map<Class<?>, Set<Class<?>>> targets = ContactListJson.mixIns().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        targets.forEach((mixIn, values) -> Stream.of(mixIn.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .forEach(method -> assertTrue(
                        values.stream().anyMatch(value -> has(value, method)), () -> method + " is not in " + values)));
    }

    private static boolean has(Class<?> value, Executable method) {
        return Stream.of(value.getMethods())
                .filter(own -> own.getName().equals(method.getName()))
                .map(Method::getParameterTypes)
                .anyMatch(types -> Arrays.equals(types, method.getParameterTypes()));
    }

    /** Every property is asked of values of every type. */
    @Test
    void thereAreArbitraryValuesOfEveryType() {
        Set<Class<?>> expected = new HashSet<>(ContactListJson.mixIns().keySet());
        expected.removeAll(
                Set.of(ContactEvent.class, Effect.class, Transition.class, Condition.class, Frequency.class));
        assertEquals(names(expected), names(AnyValue.byType().keySet()));
    }
}
