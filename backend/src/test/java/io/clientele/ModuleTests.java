package io.clientele;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clientele.access.FilterGate;
import io.clientele.access.Grants;
import io.clientele.access.PermittedFields;
import io.clientele.index.filter.Filter;
import io.clientele.index.filter.PermittedFilter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The walls of the house. */
class ModuleTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.clientele");

    @Test
    void modulesUseOnlyTheFriendsThatTheyState() {
        ApplicationModules.of(ClienteleApplication.class).verify();
    }

    @Test
    void onlyTheIndexKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clientele.index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..", "org.springframework.data.elasticsearch..")
                .check(CLASSES);
    }

    @Test
    void theIndexKnowsNothingElseOfOurs() {
        classes()
                .that()
                .resideInAPackage("io.clientele.index..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage("io.clientele.index..").or(not(resideInAPackage("io.clientele.."))))
                .check(CLASSES);
    }

    @Test
    void onlyAccessPermitsFilters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.clientele.access", "io.clientele.index.filter")
                .should()
                .callMethod(PermittedFilter.class, "of", Filter.class, Filter.class, String.class)
                .check(CLASSES);
    }

    @Test
    void onlyAccessPermitsFields() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clientele.access")
                .should()
                .callConstructor(PermittedFields.class, Map.class, Grants.class)
                .check(CLASSES);
    }

    @Test
    void onlySegmentsAskAsTheInstallation() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clientele.segment")
                .should()
                .callMethod(FilterGate.class, "permitInstallation", Filter.class)
                .check(CLASSES);
    }

    @Test
    void controllersHoldNoSql() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data.jdbc..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void graphQlIsSpokenByControllersOnly() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.graphql.data.method.annotation")
                .check(CLASSES);
    }
}
