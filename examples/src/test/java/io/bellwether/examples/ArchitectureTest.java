package io.bellwether.examples;

import io.bellwether.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The module keeps the rules of the house. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return HouseRules.forPrograms("io.bellwether.examples");
  }

  /** Here, as no other module sees them all. */
  @TestFactory
  Stream<DynamicTest> moduleDirections() {
    return HouseRules.forModuleDirections();
  }
}
