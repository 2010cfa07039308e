package io.bellwether.ml.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.persist.GoldenFiles;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The patterns that format 1 left, of the example of Pei et al. (2004), loaded for ever. */
class SequenceGoldenFilesTest {

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(SequenceGoldenFilesTest.class)
        .expect(
            "sequential-patterns-1.bellwether",
            SequentialPatterns.class,
            patterns -> {
              assertThat(patterns.size()).isEqualTo(53);
              assertThat(patterns.support(List.of(Set.of("a"), Set.of("b", "c")))).isEqualTo(2);
              assertThat(patterns.rules().size()).isEqualTo(45);
            })
        .expect(
            "sequential-patterns-1-all-options.bellwether",
            SequentialPatterns.class,
            patterns -> {
              assertThat(patterns.specification()).isEqualTo(allOptions());
              assertThat(patterns.size()).isZero();
            })
        .tests(new SequenceCodecs());
  }

  static PrefixSpan allOptions() {
    return PrefixSpan.builder()
        .minCount(2)
        .minLength(2)
        .maxLength(4)
        .maxItems(6)
        .minGap(1)
        .minGap(Duration.ofHours(1))
        .maxGap(3)
        .maxGap(Duration.ofDays(30))
        .window(5)
        .window(Duration.ofDays(90))
        .kind(PatternKind.CLOSED)
        .required("a")
        .excluded("b")
        .maxPatterns(1000)
        .build();
  }
}
