package io.contactlist.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.jdbc.JdbcContactStore;
import io.contactlist.list.ContactList;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Tests that a Spring Boot project with contactlist-jdbc and a data source starts, and that Flyway runs the scripts of
 * the jar.
 */
class SpringBootTest {

    @SpringBootApplication
    static class Service {

        @Bean
        ContactLists contactLists(DataSource database) {
            return ContactLists.of(JdbcContactStore.h2(database), Clock.systemUTC());
        }
    }

    @Test
    void aServiceStartsWithTheTablesThatFlywayMade() {
        try (ConfigurableApplicationContext service = SpringApplication.run(
                Service.class,
                "--spring.datasource.url=jdbc:h2:mem:spring;LOCK_TIMEOUT=60000",
                "--spring.flyway.locations=classpath:io/contactlist/jdbc/h2",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error")) {
            MigrationInfo[] applied = service.getBean(Flyway.class).info().applied();
            assertEquals(
                    List.of("contact lists", "refresh schedule"),
                    Arrays.stream(applied).map(MigrationInfo::getDescription).toList());

            ContactLists lists = service.getBean(ContactLists.class);
            ContactList debtors = lists.create(ContactList.named("Debtors"));
            assertEquals(0, lists.counters(debtors.id()).inList().total());
        }
    }
}
