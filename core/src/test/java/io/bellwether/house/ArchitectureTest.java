package io.bellwether.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core module keeps the rules of the house. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return HouseRules.forLibrary("io.bellwether");
  }

  @Test
  void packagesPointDown() {
    JavaClasses core = new ClassFileImporter().importPath(Path.of("target", "classes"));
    String[] upstairs = {"io.bellwether.pipeline..", "io.bellwether.selection.."};
    noClasses()
        .that()
        .resideInAPackage("io.bellwether.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(upstairs)
        .allowEmptyShould(true)
        .check(core);
    noClasses()
        .that()
        .resideInAnyPackage("io.bellwether.data..", "io.bellwether.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.bellwether.model..", upstairs[0], upstairs[1])
        .allowEmptyShould(true)
        .check(core);
  }
}
