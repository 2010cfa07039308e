package io.bellwether.timeseries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bellwether.house.HouseRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The module keeps the rules of the house. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return HouseRules.forLibrary("io.bellwether.timeseries");
  }

  @Test
  void contractsDoNotSeeTheFamilies() {
    noClasses()
        .that()
        .resideInAPackage("io.bellwether.timeseries")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.bellwether.timeseries.(*)..")
        .allowEmptyShould(true)
        .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
  }
}
