package io.bellwether.persist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files of the first format are loaded for ever, here with the kinds of the tests. */
class GoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(GoldenFilesTest.class)
        .expect(
            "test-sample-1.bellwether",
            Sample.class,
            sample -> assertThat(sample.number).isEqualTo(2.5))
        .expect(
            "test-sample-2.bellwether",
            Sample.class,
            sample -> assertThat(sample).isEqualTo(Sample.nested()))
        .expect(
            "test-chain-1.bellwether", Chain.class, chain -> assertThat(chain.links()).isEqualTo(3))
        .tests(new TestCodecs());
  }
}
