package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything can be written and read where core and Jackson are modules, though the core opens nothing to it. */
class ModulePathTest {

    private static final String CORE = "io.contactlist.core";
    private static final String JSR_310 = "com.fasterxml.jackson.datatype.jsr310";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ClassLoader modules = layer("com.fasterxml.jackson.databind", "tools.jackson.databind", JSR_310);

    /** The class path of the tests as a layer of modules. */
    private static ClassLoader layer(String... jackson) {
        Path[] paths = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith("classes")
                        || path.toString().contains("jackson")
                        || path.toString().contains("jspecify"))
                .toArray(Path[]::new);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(paths),
                        ModuleFinder.of(),
                        Stream.concat(Stream.of(CORE), Stream.of(jackson)).toList());
        return ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader(CORE);
    }

    /** Jackson 2 and 3 find the classes of what they tell apart by its fields by this one. */
    @BeforeEach
    void useModules() {
        Thread.currentThread().setContextClassLoader(modules);
    }

    @AfterEach
    void useClassPath() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void everyStoredTextIsReadAndWrittenByModules() throws ReflectiveOperationException {
        for (String databind : Set.of("com.fasterxml.jackson.databind", "tools.jackson.databind")) {
            Object mapper = mapper(databind);
            for (Corpus.Line line : Corpus.all()) {
                Class<?> type = modules.loadClass(line.type().getName());
                assertEquals(CORE, type.getModule().getName());
                Object value = mapper.getClass()
                        .getMethod("readValue", String.class, Class.class)
                        .invoke(mapper, line.json(), type);
                assertEquals(
                        line.json(),
                        mapper.getClass()
                                .getMethod("writeValueAsString", Object.class)
                                .invoke(mapper, value));
            }
        }
    }

    private Object mapper(String databind) throws ReflectiveOperationException {
        Class<?> type = modules.loadClass(databind + ".json.JsonMapper");
        assertTrue(type.getModule().isNamed());
        Object builder = type.getMethod("builder").invoke(null);
        Map<?, ?> mixIns = (Map<?, ?>) modules.loadClass("io.contactlist.json.ContactListJson")
                .getMethod("mixIns")
                .invoke(null);
        for (Map.Entry<?, ?> mixIn : mixIns.entrySet()) {
            builder.getClass()
                    .getMethod("addMixIn", Class.class, Class.class)
                    .invoke(builder, mixIn.getKey(), mixIn.getValue());
        }
        if (databind.startsWith("com.fasterxml")) {
            Object times = modules.loadClass(JSR_310 + ".JavaTimeModule")
                    .getConstructor()
                    .newInstance();
            builder.getClass()
                    .getMethod("addModule", modules.loadClass(databind + ".Module"))
                    .invoke(builder, times);
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
