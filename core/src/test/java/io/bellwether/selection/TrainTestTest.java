package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TrainTestSplit;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainTestTest {

  private static Dataset numbers(double... values) {
    return Dataset.of(NumericColumn.of("x", values));
  }

  private static double[] train(TrainTest way, Dataset data) {
    return way.split(data).train().numeric("x").values();
  }

  private static double[] test(TrainTest way, Dataset data) {
    return way.split(data).test().numeric("x").values();
  }

  @Test
  void randomIsThatOfTheDataset() {
    Dataset data = numbers(IntStream.range(0, 50).asDoubleStream().toArray());
    assertThat(TrainTest.random(0.7, 3).split(data)).isEqualTo(data.split(0.7, 3));
  }

  @Test
  void byTimeTestsTheLastRows() {
    Dataset data = numbers(5, 1, 4, 2, 3);
    assertThat(train(TrainTest.byTime(0.6, "x"), data)).containsExactly(1, 2, 3);
    assertThat(test(TrainTest.byTime(0.6, "x"), data)).containsExactly(5, 4);
  }

  @Test
  void byTimeCutsBetweenTimesWhereItComesClosest() {
    Dataset data = numbers(1, 1, 1, 2, 2, 2, 2, 2, 2, 3);
    assertThat(train(TrainTest.byTime(0.5, "x"), data)).hasSize(3);
    assertThat(train(TrainTest.byTime(0.7, "x"), data)).hasSize(9);
    assertThat(train(TrainTest.byTime(0.01, "x"), data)).hasSize(3);
    assertThat(train(TrainTest.byTime(0.99, "x"), data)).hasSize(9);
  }

  @Test
  void stratifiedKeepsEveryLabelInBothParts() {
    String[] labels = new String[100];
    Arrays.setAll(labels, row -> row < 5 ? "rare" : "common");
    Dataset data = Dataset.of(CategoricalColumn.of("label", labels));
    for (long seed = 0; seed < 20; seed++) {
      TrainTestSplit split = TrainTest.stratified(0.8, "label", seed).split(data);
      assertThat(split.train().rowCount()).isEqualTo(80);
      assertThat(split.train().categorical("label").labels()).filteredOn("rare"::equals).hasSize(4);
    }
  }

  @Test
  void stratifiedByNumbersTakesFromEveryTenth() {
    Dataset data = numbers(IntStream.range(0, 100).mapToDouble(i -> Math.exp(i)).toArray());
    double[] test = test(TrainTest.stratified(0.8, "x", 1), data);
    for (int tenth = 0; tenth < 10; tenth++) {
      double from = Math.exp(10 * tenth);
      double to = Math.exp(10 * tenth + 9);
      assertThat(Arrays.stream(test).filter(x -> x >= from && x <= to)).hasSize(2);
    }
  }

  @Test
  void fewDistinctNumbersAreLabels() {
    double[] deal = new double[100];
    Arrays.fill(deal, 0, 5, 1);
    double[] test = test(TrainTest.stratified(0.8, "x", 1), numbers(deal));
    assertThat(Arrays.stream(test).sum()).isEqualTo(1);
  }

  @Test
  void groupedKeepsGroupsTogetherAndComesClose() {
    double[] store = IntStream.range(0, 1000).mapToDouble(i -> i % 40).toArray();
    Dataset data = numbers(store);
    for (long seed = 0; seed < 20; seed++) {
      double[] train = train(TrainTest.grouped(0.75, "x", seed), data);
      double[] test = test(TrainTest.grouped(0.75, "x", seed), data);
      assertThat(train).hasSize(750).doesNotContain(test);
    }
    assertThat(train(TrainTest.grouped(0.75, "x", 1), data))
        .isNotEqualTo(train(TrainTest.grouped(0.75, "x", 2), data));
  }

  @Test
  void groupedLeavesNoPartEmpty() {
    Dataset data = numbers(1, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    for (long seed = 0; seed < 10; seed++) {
      assertThat(train(TrainTest.grouped(0.01, "x", seed), data)).containsExactly(1);
      assertThat(test(TrainTest.grouped(0.99, "x", seed), data)).isNotEmpty();
    }
  }

  @Test
  void sharesOutsideZeroToOneAreRefused() {
    for (double share : new double[] {0, 1, -0.2, 1.5, Double.NaN}) {
      DoubleFunction<TrainTest> random = s -> TrainTest.random(s, 1);
      DoubleFunction<TrainTest> byTime = s -> TrainTest.byTime(s, "x");
      DoubleFunction<TrainTest> stratified = s -> TrainTest.stratified(s, "x", 1);
      DoubleFunction<TrainTest> grouped = s -> TrainTest.grouped(s, "x", 1);
      for (var way : List.of(random, byTime, stratified, grouped)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> way.apply(share))
            .withMessage("trainFraction is " + share + ", but must be above 0 and below 1");
      }
    }
  }

  @Test
  void whatCannotBeCutIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainTest.byTime(0.5, "x").split(numbers(7, 7, 7)))
        .withMessage("a table of 1 distinct times in column 'x' cannot be cut in two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainTest.grouped(0.5, "x", 1).split(numbers(7, 7, 7)))
        .withMessage("a table of 1 groups in column 'x' cannot be cut in two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainTest.stratified(0.5, "x", 1).split(numbers(7)))
        .withMessage("a table of 1 rows cannot be cut in two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainTest.byTime(0.5, "y").split(numbers(1, 2)))
        .withMessageContaining("'y'");
    assertThatThrownBy(() -> TrainTest.grouped(0.5, "x", 1).split(numbers(1, 2, Double.NaN)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("row 2, column 'x': a value is needed in every row to keep groups");
  }

  @Test
  void isAValue() {
    assertThat(TrainTest.byTime(0.8, "date"))
        .isEqualTo(TrainTest.byTime(0.8, "date"))
        .hasSameHashCodeAs(TrainTest.byTime(0.8, "date"))
        .isNotEqualTo(TrainTest.byTime(0.7, "date"))
        .isNotEqualTo(TrainTest.grouped(0.8, "date", 1))
        .hasToString("TrainTest.byTime(0.8, \"date\")");
    assertThat(TrainTest.random(0.8, 42)).hasToString("TrainTest.random(0.8, 42)");
    assertThat(TrainTest.stratified(0.8, "a", 42))
        .hasToString("TrainTest.stratified(0.8, \"a\", 42)");
    assertThat(TrainTest.grouped(0.8, "a", 42)).hasToString("TrainTest.grouped(0.8, \"a\", 42)");
  }
}
