package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the results of scikit-learn. Medians, quantiles of the table and counts are exact.
 *
 * <p>Tolerance: numpy sums pairwise in double precision, we in doubled precision; with 60 numbers
 * that is a few units in the last place (1e-16) of the mean, and of scaled values of size up to 5.
 */
class SklearnOracleTest {

  private static final Offset<Double> ROUNDING = Offset.offset(2e-14);

  private final PreprocessOracle oracle = PreprocessOracle.load();
  private final Dataset table = PreprocessOracle.table();

  @ParameterizedTest
  @ValueSource(strings = {"units", "price", "discount", "rating", "fee"})
  void imputes(String column) {
    FittedImputer mean = Imputer.mean().columns(column).fit(table);
    assertThat(mean.number(column))
        .isCloseTo(oracle.number("numeric", column, "imputer", "mean"), ROUNDING);
    assertThat(mean.filled(column)).isEqualTo((long) oracle.number("numeric", column, "missing"));
    assertThat(Imputer.median().fit(table).number(column))
        .isEqualTo(oracle.number("numeric", column, "imputer", "median"));
    assertThat(Imputer.mostFrequent().fit(table).number(column))
        .isEqualTo(oracle.number("numeric", column, "imputer", "most_frequent"));
  }

  @Test
  void imputesLabels() {
    FittedImputer fitted = Imputer.mostFrequent().fit(table);
    assertThat(fitted.label("region"))
        .isEqualTo(oracle.text("categorical_imputer", "region", "most_frequent"));
    assertThat(fitted.filled("region"))
        .isEqualTo((long) oracle.number("categorical_imputer", "region", "missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"units", "price", "discount", "rating", "fee"})
  void scales(String column) {
    FittedScaler standard = Scaler.standard().fit(table);
    assertThat(standard.center(column))
        .isCloseTo(oracle.number("numeric", column, "standard_scaler", "mean"), ROUNDING);
    assertThat(standard.scale(column))
        .isCloseTo(oracle.number("numeric", column, "standard_scaler", "scale_ddof0"), ROUNDING);
    assertScaled(standard, column, "standard_scaler", "transformed_ddof0");

    FittedScaler minMax = Scaler.minMax().fit(table);
    assertThat(minMax.center(column))
        .isEqualTo(oracle.number("numeric", column, "min_max_scaler", "min"));
    double range = oracle.number("numeric", column, "min_max_scaler", "range_used");
    assertThat(minMax.scale(column))
        .isCloseTo(range, within(2 * Math.ulp(range))); // theirs is read back from 1 / range
    assertScaled(minMax, column, "min_max_scaler", "transformed");

    FittedScaler robust = Scaler.robust().fit(table);
    assertThat(robust.center(column))
        .isEqualTo(oracle.number("numeric", column, "robust_scaler", "center"));
    assertThat(robust.scale(column))
        .isCloseTo(oracle.number("numeric", column, "robust_scaler", "scale"), ROUNDING);
    assertScaled(robust, column, "robust_scaler", "transformed");
  }

  private void assertScaled(FittedScaler fitted, String column, String scaler, String result) {
    assertThat(fitted.transform(table).numeric(column).values())
        .containsExactly(oracle.numbers("numeric", column, scaler, result), ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"units", "price", "rating"})
  void clips(String column) {
    assertClipped(OutlierClipper.iqr(1.5), column, "limits_iqr_1.5");
    assertClipped(OutlierClipper.iqr(3), column, "limits_iqr_3");
    assertClipped(OutlierClipper.zScore(3), column, "limits_z_3_ddof1");
    assertClipped(OutlierClipper.zScore(2), column, "limits_z_2_ddof1");
    assertClipped(OutlierClipper.quantiles(0.05, 0.95), column, "limits_quantile_0.05_0.95");
  }

  @Test
  void clipsByDeviationAndQuantileWhereTheQuartilesAgree() {
    assertClipped(OutlierClipper.zScore(2), "discount", "limits_z_2_ddof1");
    assertClipped(OutlierClipper.quantiles(0.05, 0.95), "discount", "limits_quantile_0.05_0.95");
  }

  /** The literal rule clips all 11 discounts to 0; ours leaves a column without spread alone. */
  @Test
  void leavesColumnsWithoutSpreadAlone() {
    assertThat(oracle.number("numeric", "discount", "limits_iqr_1.5", "above")).isEqualTo(11);
    FittedOutlierClipper fitted = OutlierClipper.iqr(1.5).fit(table);
    for (String column : List.of("discount", "fee")) {
      assertThat(fitted.fences(column))
          .isEqualTo(new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
      assertThat(fitted.transform(table).column(column)).isSameAs(table.column(column));
    }
    assertThat(OutlierClipper.zScore(3).fit(table).fences("fee")).isEqualTo(fitted.fences("fee"));
    assertThat(fitted.summary()).contains("no fences: no spread");
  }

  private void assertClipped(OutlierClipper clipper, String column, String limits) {
    FittedOutlierClipper fitted = clipper.fit(table);
    assertThat(fitted.fences(column).lower())
        .isCloseTo(oracle.number("numeric", column, limits, "lower"), ROUNDING);
    assertThat(fitted.fences(column).upper())
        .isCloseTo(oracle.number("numeric", column, limits, "upper"), ROUNDING);
    assertThat(fitted.clippedBelow(column))
        .isEqualTo((long) oracle.number("numeric", column, limits, "below"));
    assertThat(fitted.clippedAbove(column))
        .isEqualTo((long) oracle.number("numeric", column, limits, "above"));
    assertThat(fitted.transform(table).numeric(column).values())
        .containsExactly(oracle.numbers("numeric", column, limits, "clipped"), ROUNDING);
  }

  @Test
  void encodesLabels() {
    Dataset filled = Imputer.mostFrequent().columns("region").fit(table).transform(table);
    assertEncoded(filled, "region", "region_after_imputation");
  }

  @Test
  void encodesNumericCodes() {
    assertEncoded(table, "store", "store");
  }

  private void assertEncoded(Dataset data, String column, String block) {
    FittedOneHotEncoder all = OneHotEncoder.of(column).reference(Reference.KEEP_ALL).fit(data);
    assertThat(all.levels(column)).isEqualTo(oracle.texts("one_hot", block, "levels"));
    assertRows(all, data, column, oracle.rows("one_hot", block, "encoded_all"));
    FittedOneHotEncoder without = OneHotEncoder.of(column).fit(data);
    assertRows(without, data, column, oracle.rows("one_hot", block, "encoded_drop_first"));
  }

  private static void assertRows(
      FittedOneHotEncoder fitted, Dataset data, String column, List<double[]> expected) {
    Dataset encoded = fitted.transform(data);
    List<String> indicators = fitted.columnsOf(column);
    for (int row = 0; row < data.rowCount(); row++) {
      int at = row;
      double[] actual =
          indicators.stream().mapToDouble(name -> encoded.numeric(name).value(at)).toArray();
      assertThat(actual).as("row " + row).containsExactly(expected.get(row), within(0.0));
    }
  }

  @Test
  void encodesAnUnseenLevelAsZeros() {
    Dataset filled = Imputer.mostFrequent().columns("region").fit(table).transform(table);
    FittedOneHotEncoder fitted =
        OneHotEncoder.of("region").unseen(UnseenLevels.ALL_ZERO).fit(filled);
    Dataset unseen =
        Dataset.of(
            io.bellwether.data.CategoricalColumn.of("region", oracle.text("unseen_level", "row")));
    assertRows(
        fitted, unseen, "region", List.of(oracle.numbers("unseen_level", "encoded_drop_first")));
  }
}
