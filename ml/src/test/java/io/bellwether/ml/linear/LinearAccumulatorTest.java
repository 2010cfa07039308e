package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import org.junit.jupiter.api.Test;

/** Rows in parts give the fit of all rows. */
class LinearAccumulatorTest {

  private final LmOracle oracle = LmOracle.read("generated_weighted_offset");
  private final Dataset rows = oracle.data();
  private final LinearRegression regression = oracle.specification().build();
  private final LinearModel whole = regression.fit(rows, oracle.target());

  @Test
  void partsInAnyCutGiveTheFitOfTheWhole() {
    LinearAccumulator accumulator = regression.accumulator(oracle.target());
    for (int from = 0; from < rows.rowCount(); from += 7) {
      accumulator.add(rows.slice(from, Math.min(from + 7, rows.rowCount())));
    }

    assertSame(accumulator.fit());
  }

  @Test
  void mergedAccumulatorsGiveTheFitOfTheWhole() {
    LinearAccumulator first = regression.accumulator(oracle.target()).add(rows.slice(0, 50));
    LinearAccumulator second =
        regression.accumulator(oracle.target()).add(rows.slice(50, rows.rowCount()));
    LinearAccumulator empty = regression.accumulator(oracle.target());

    assertSame(empty.merge(first).merge(second).fit());
  }

  @Test
  void columnsOfLaterPartsAreFoundByName() {
    Dataset turned =
        rows.slice(50, rows.rowCount())
            .select("y", "x6", "weight", "x1", "x5", "x2", "x4", "x3", "exposure");

    assertSame(regression.accumulator(oracle.target()).add(rows.slice(0, 50)).add(turned).fit());
  }

  @Test
  void aRefusedPartLeavesNothingBehind() {
    LinearAccumulator accumulator = regression.accumulator(oracle.target()).add(rows);
    double[] holed = rows.numeric("x3").values();
    holed[3] = Double.NaN;

    assertThatThrownBy(() -> accumulator.add(rows.with(NumericColumn.of("x3", holed))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("row 3")
        .hasMessageContaining("'x3'");
    assertThat(accumulator.rows()).isEqualTo(rows.rowCount());
    assertSame(accumulator.fit());
  }

  @Test
  void refusesToFitNothingAndToMergeStrangers() {
    LinearAccumulator nothing = regression.accumulator(oracle.target());
    LinearAccumulator stranger = LinearRegression.ols().accumulator(oracle.target());

    assertThatThrownBy(nothing::fit).isInstanceOf(FitException.class);
    assertThatThrownBy(() -> nothing.merge(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weights 'weight'");
    assertThatThrownBy(
            () ->
                LinearRegression.builder()
                    .standardErrors(StandardErrors.HC3)
                    .build()
                    .accumulator("y"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("every row twice");
  }

  private void assertSame(LinearModel model) {
    for (int j = 0; j < whole.coefficients().size(); j++) {
      Coefficient expected = whole.coefficients().get(j);
      Coefficient actual = model.coefficient(expected.name());
      // both are refined in doubled precision, and so agree to rounding
      assertThat(actual.estimate())
          .isCloseTo(expected.estimate(), within(1e-13 * Math.abs(expected.estimate())));
      assertThat(actual.standardError())
          .isCloseTo(expected.standardError(), within(1e-13 * expected.standardError()));
    }
    assertThat(model.r2()).isCloseTo(whole.r2(), within(1e-13));
    assertThat(model.logLikelihood()).isCloseTo(whole.logLikelihood(), within(1e-10));
    assertThat(model.observations()).isEqualTo(whole.observations());
  }
}
