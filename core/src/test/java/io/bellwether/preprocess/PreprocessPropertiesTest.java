package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all numbers and labels. */
class PreprocessPropertiesTest {

  private static final int TRIES = 200;

  @Provide
  Arbitrary<double[]> numbers() {
    Arbitrary<Double> number =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.doubles().between(-1e6, 1e6)),
            net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(-3, 3).map(i -> (double) i)),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(Double.NaN)));
    return number
        .array(Double[].class)
        .ofMinSize(3)
        .ofMaxSize(60)
        .map(boxed -> Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray())
        .filter(values -> TrainingNumbers.present(values) >= 2);
  }

  @Provide
  Arbitrary<List<String>> labels() {
    return Arbitraries.of("a", "b", "c", "d e", "é").list().ofMinSize(1).ofMaxSize(40);
  }

  private static Dataset table(double[] x) {
    return Dataset.of(NumericColumn.of("x", x));
  }

  private static double[] x(Dataset data) {
    return data.numeric("x").values();
  }

  private static Dataset shuffled(Dataset data, long seed) {
    return data.rows(RandomStreams.permutation(data.rowCount(), new SplittableRandom(seed)));
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
  }

  @Property(tries = TRIES)
  void inverseTakesScalingBack(@ForAll("numbers") double[] values) {
    Dataset table = table(values);
    for (Scaler scaler :
        List.of(Scaler.standard(), Scaler.minMax(), Scaler.minMax(-2, 5), Scaler.robust())) {
      FittedScaler fitted = scaler.fit(table);
      double[] back = x(fitted.inverseTransform(fitted.transform(table)));
      // each of the six operations rounds by half a unit in the last place of numbers no larger
      // than the largest value, the centre or seven spreads
      double size = largest(values) + Math.abs(fitted.center("x")) + 7 * fitted.scale("x");
      assertThat(back).containsExactly(values, within(8 * Math.ulp(size)));
    }
  }

  @Property(tries = TRIES)
  void standardScalingGivesMeanZeroAndMeanSquareOne(@ForAll("numbers") double[] values) {
    Dataset table = table(values);
    FittedScaler fitted = Scaler.standard().fit(table);
    double[] scaled =
        Arrays.stream(x(fitted.transform(table))).filter(v -> !Double.isNaN(v)).toArray();
    double mean = Arrays.stream(scaled).sum() / scaled.length;
    double square = Arrays.stream(scaled).map(v -> v * v).sum() / scaled.length;
    // the centre is rounded to its last place, which the division magnifies
    double rounding = 1e-13 + scaled.length * Math.ulp(fitted.center("x")) / fitted.scale("x");
    assertThat(mean).isCloseTo(0, within(rounding));
    assertThat(square)
        .isCloseTo(fitted.columnsWithoutSpread().isEmpty() ? 1 : 0, within(1e-12 + 2 * rounding));
  }

  @Property(tries = TRIES)
  void minMaxStaysInItsRange(@ForAll("numbers") double[] values) {
    double[] scaled = x(Scaler.minMax().fit(table(values)).transform(table(values)));
    assertThat(Arrays.stream(scaled).filter(v -> !Double.isNaN(v))).allMatch(v -> v >= 0 && v <= 1);
  }

  @Property(tries = TRIES)
  void clippingTwiceIsClippingOnce(@ForAll("numbers") double[] values) {
    Dataset table = table(values);
    for (OutlierClipper clipper :
        List.of(
            OutlierClipper.iqr(0.5),
            OutlierClipper.zScore(1),
            OutlierClipper.quantiles(0.1, 0.8))) {
      FittedOutlierClipper fitted = clipper.fit(table);
      Dataset once = fitted.transform(table);
      assertThat(fitted.transform(once)).isEqualTo(once);
      long changed = 0;
      for (int row = 0; row < values.length; row++) {
        double clipped = once.numeric("x").value(row);
        assertThat(fitted.fences("x").isOutside(clipped)).isFalse();
        assertThat(Double.isNaN(clipped)).isEqualTo(Double.isNaN(values[row]));
        changed += fitted.fences("x").isOutside(values[row]) ? 1 : 0;
      }
      assertThat(fitted.clippedBelow("x") + fitted.clippedAbove("x")).isEqualTo(changed);
    }
  }

  @Property(tries = TRIES)
  void removerRemovesWhatTheClipperClips(@ForAll("numbers") double[] values) {
    Dataset table = table(values);
    FittedOutlierClipper clipper = OutlierClipper.iqr(1.5).fit(table);
    FittedOutlierRemover remover = OutlierRemover.iqr(1.5).fit(table);
    Dataset kept = table.filter(row -> !clipper.fences("x").isOutside(row.number("x")));
    assertThat(remover.transformTraining(table)).isEqualTo(kept);
    assertThat(remover.removedRows()).isEqualTo(table.rowCount() - kept.rowCount());
  }

  @Property(tries = TRIES)
  void orderStatisticsDoNotDependOnTheOrderOfRows(
      @ForAll("numbers") double[] values, @ForAll long seed) {
    Dataset table = table(values);
    Dataset other = shuffled(table, seed);
    assertThat(OutlierClipper.iqr(1.5).fit(other).fences("x"))
        .isEqualTo(OutlierClipper.iqr(1.5).fit(table).fences("x"));
    assertThat(Imputer.median().fit(other).effects())
        .isEqualTo(Imputer.median().fit(table).effects());
    assertThat(Imputer.mostFrequent().fit(other).number("x"))
        .isEqualTo(Imputer.mostFrequent().fit(table).number("x"));
    assertThat(Scaler.robust().fit(other).transform(table))
        .isEqualTo(Scaler.robust().fit(table).transform(table));
  }

  @Property(tries = TRIES)
  void imputingFillsGapsAndNothingElse(@ForAll("numbers") double[] values) {
    FittedImputer fitted = Imputer.mean().indicator(MissingIndicator.ADD).fit(table(values));
    Dataset filled = fitted.transform(table(values));
    for (int row = 0; row < values.length; row++) {
      double expected = Double.isNaN(values[row]) ? fitted.number("x") : values[row];
      assertThat(filled.numeric("x").value(row)).isEqualTo(expected);
    }
    double flagged =
        fitted.indicatorColumns().isEmpty()
            ? 0
            : Arrays.stream(filled.numeric("x_missing").values()).sum();
    assertThat(flagged).isEqualTo((double) fitted.filled("x"));
  }

  @Property(tries = TRIES)
  void indicatorsOfARowSumToOneAndNameItsLabel(
      @ForAll("labels") List<String> labels, @ForAll long seed) {
    Dataset table = Dataset.of(CategoricalColumn.of("brand", labels));
    FittedOneHotEncoder fitted = OneHotEncoder.of("brand").reference(Reference.KEEP_ALL).fit(table);
    assertThat(fitted.levels("brand"))
        .isSorted()
        .hasSameElementsAs(new HashSet<>(labels))
        .isEqualTo(OneHotEncoder.of("brand").fit(shuffled(table, seed)).levels("brand"));
    Dataset encoded = fitted.transform(table);
    for (int row = 0; row < labels.size(); row++) {
      for (String level : fitted.levels("brand")) {
        assertThat(encoded.numeric("brand=" + level).value(row))
            .isEqualTo(level.equals(labels.get(row)) ? 1 : 0);
      }
    }
  }
}
