package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSplitTest {

  private static Dataset numbered(int rows) {
    return Dataset.of(NumericColumn.of("row", IntStream.range(0, rows).asDoubleStream().toArray()));
  }

  @Property(tries = 200)
  void partsAreDisjointCompleteOrderedAndNotEmpty(
      @ForAll @IntRange(min = 2, max = 60) int rows,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction,
      @ForAll long seed) {
    TrainTestSplit split = numbered(rows).split(fraction, seed);
    double[] train = split.train().numeric("row").values();
    double[] test = split.test().numeric("row").values();
    assertThat(train).isNotEmpty().isSorted();
    assertThat(test).isNotEmpty().isSorted();
    assertThat(split.train().concat(split.test()).sort("row")).isEqualTo(numbered(rows));
    double expected = Math.min(Math.max(fraction * rows, 1), rows - 1.0);
    assertThat(Math.abs(train.length - expected)).isLessThanOrEqualTo(0.5);
  }

  @Test
  void sameSeedSameSplit() {
    Dataset dataset = numbered(100);
    assertThat(dataset.split(0.8, 42)).isEqualTo(dataset.split(0.8, 42));
    assertThat(dataset.split(0.8, 42)).isNotEqualTo(dataset.split(0.8, 43));
    assertThat(dataset.split(0.8, 42)).hasToString("TrainTestSplit[80 train, 20 test rows]");
  }

  @Test
  void everyRowGetsItsTurn() {
    int[] inTest = new int[10];
    for (int seed = 0; seed < 1000; seed++) {
      for (double row : numbered(10).split(0.7, seed).test().numeric("row").values()) {
        inTest[(int) row]++;
      }
    }
    // Binomial(1000, 0.3): the standard deviation is 14.5; five of them on either side.
    assertThat(Arrays.stream(inTest).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(227, 373));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void fractionsOutsideAreRefused(double fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(10).split(fraction, 1))
        .withMessage("trainFraction is " + fraction + ", but must be above 0 and below 1");
  }

  @Test
  void oneRowCannotBeSplit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbered(1).split(0.5, 1))
        .withMessage("a data set is split in two from 2 rows on, but has 1");
  }
}
