package io.bellwether.benchmarks;

import io.bellwether.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The module keeps the rules of the house. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return HouseRules.forPrograms("io.bellwether.benchmarks");
  }
}
