package io.contactlist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Normalizer;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/** Which package may use which, and that the model is pure, criteria included. */
@AnalyzeClasses(packages = "io.contactlist", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String MODEL = "io.contactlist.model";
    private static final String LIST = "io.contactlist.list";
    private static final String PLANNING = "io.contactlist.planning";
    private static final String REFRESH = "io.contactlist.refresh";
    private static final String SELECTION = "io.contactlist.selection";
    private static final String SPI = "io.contactlist.spi";
    private static final String UPLOAD = "io.contactlist.upload";
    private static final String JSON = "io.contactlist.json";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation";
    private static final String JSPECIFY = "org.jspecify.annotations";

    @ArchTest
    static final ArchRule theModelUsesTheLanguageOnly = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            MODEL,
                            JSPECIFY,
                            "java.lang",
                            "java.lang.invoke",
                            "java.lang.runtime",
                            "java.time",
                            "java.util",
                            "java.util.function",
                            "java.util.stream")
                    // Of java.text, whose other classes depend on a locale, only the one that normalises Unicode.
                    .or(belongToAnyOf(Normalizer.class)));

    @ArchTest
    static final ArchRule listsUseTheModelOnly = classes()
            .that()
            .resideInAPackage(LIST)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(LIST, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule planningUsesListsOnly = classes()
            .that()
            .resideInAPackage(PLANNING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PLANNING, LIST, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule refreshesUseListsOnly = classes()
            .that()
            .resideInAPackage(REFRESH)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(REFRESH, LIST, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule criteriaUseTheModelOnly = classes()
            .that()
            .resideInAPackage(SELECTION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SELECTION, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule interfacesUseListsAndCriteriaOnly = classes()
            .that()
            .resideInAPackage(SPI)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SPI, SELECTION, LIST, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule uploadsUseListsCriteriaAndInterfacesOnly = classes()
            .that()
            .resideInAPackage(UPLOAD)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(UPLOAD, SPI, SELECTION, LIST, MODEL, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule jsonIsNothingButAnnotations = classes()
            .that()
            .resideInAPackage(JSON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JSON,
                    "io.contactlist",
                    UPLOAD,
                    REFRESH,
                    SELECTION,
                    LIST,
                    MODEL,
                    JACKSON_ANNOTATIONS,
                    JSPECIFY,
                    "java..");

    @ArchTest
    static final ArchRule theCoreUsesNothingElse = classes()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.contactlist", MODEL, LIST, PLANNING, SELECTION, REFRESH, SPI, UPLOAD, JSPECIFY, "java..");

    @ArchTest
    static final ArchRule theCoreStartsNoThread = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(
                    Executors.class, ThreadPoolExecutor.class, ForkJoinPool.class, CompletableFuture.class))
            .orShould()
            .callMethod(Thread.class, "start");

    @ArchTest
    static final ArchRule theModelReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage(MODEL, LIST, SELECTION)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethodWhere(describe(
                    "the current time is read",
                    (JavaCall<?> call) -> call.getName().equals("now")
                            || call.getName().equals("currentTimeMillis")
                            || call.getName().equals("nanoTime")));

    @ArchTest
    static final ArchRule theModelIsNotRandom = noClasses()
            .that()
            .resideInAnyPackage(MODEL, LIST, SELECTION)
            .should()
            .dependOnClassesThat(belongToAnyOf(UUID.class))
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameContaining("Random")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "identityHashCode", Object.class);

    @ArchTest
    static final ArchRule theModelHasNoThreadsNorEnvironment = noClasses()
            .that()
            .resideInAnyPackage(MODEL, LIST, SELECTION)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat(belongToAnyOf(ThreadLocal.class, Process.class, Runtime.class))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule theModelHasNoStaticStateThatChanges = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MODEL, LIST, SELECTION)
            .and()
            .areStatic()
            .should()
            .beFinal();
}
