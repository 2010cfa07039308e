package io.bellwether.ml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.persist.ModelFileFuzz;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damaged and forged files of the kinds of ml end in the documented exception. */
class MlFilesFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedFiles() {
    return ModelFileFuzz.ofGoldenFiles(
        MlFilesFuzzTest.class, model -> assertThat(model.toString()).isNotEmpty());
  }
}
