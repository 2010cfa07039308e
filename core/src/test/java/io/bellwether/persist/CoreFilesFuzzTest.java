package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damaged and forged files of the kinds of core end in the documented exception. */
class CoreFilesFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedFiles() {
    return ModelFileFuzz.ofGoldenFiles(
        CoreFilesFuzzTest.class, model -> assertThat(model.toString()).isNotEmpty());
  }
}
