package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.persist.ModelFileFuzz;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Damaged and forged files of the kinds of timeseries end in the documented exception. */
class TimeSeriesFilesFuzzTest {

  @TestFactory
  Stream<DynamicTest> damagedFiles() {
    return ModelFileFuzz.ofGoldenFiles(
        TimeSeriesFilesFuzzTest.class, model -> assertThat(model.toString()).isNotEmpty());
  }
}
