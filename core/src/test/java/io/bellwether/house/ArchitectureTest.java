package io.bellwether.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> upstairs =
        List.of(
            "io.bellwether.pipeline..",
            "io.bellwether.selection..",
            "io.bellwether.search..",
            "io.bellwether.explain..");
    List<String> aboveData = new ArrayList<>(upstairs);
    aboveData.add("io.bellwether.model..");
    noClasses()
        .that()
        .resideInAPackage("io.bellwether.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(upstairs.toArray(new String[0]))
        .allowEmptyShould(true)
        .check(core);
    noClasses()
        .that()
        .resideInAnyPackage("io.bellwether.data..", "io.bellwether.metrics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(aboveData.toArray(new String[0]))
        .allowEmptyShould(true)
        .check(core);
  }
}
