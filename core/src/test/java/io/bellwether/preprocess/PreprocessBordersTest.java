package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Borders of options, and parts of results, that a small slip would change. */
class PreprocessBordersTest {

  private static final Dataset TABLE =
      Dataset.of(
          NumericColumn.of("price", 1, 2, 5),
          CategoricalColumn.ofCodes("brand", new int[] {1, -1, 0}, List.of("b", "a")),
          TextColumn.of("note", "y", null, "x"));

  @Test
  void imputerKeepsTheLevelsAndAddsTheFillAtTheEnd() {
    Dataset filled = Imputer.constant("none").fit(TABLE).transform(TABLE);
    assertThat(filled.categorical("brand").levels()).containsExactly("b", "a", "none");
    assertThat(filled.categorical("note").levels()).containsExactly("x", "y", "none");
    Dataset frequent = Imputer.mostFrequent().fit(TABLE).transform(TABLE);
    assertThat(frequent.categorical("brand").levels()).containsExactly("b", "a");
    assertThat(frequent.categorical("note").levels()).containsExactly("x", "y");
  }

  @Test
  void encoderTakesTheFirstLevelForAReference() {
    FittedOneHotEncoder fitted =
        OneHotEncoder.of("brand").reference("brand", "a").fit(TABLE.select("brand").rows(0, 2));
    assertThat(fitted.referenceLevel("brand")).contains("a");
    assertThat(fitted.columnsOf("brand")).containsExactly("brand=b");
  }

  @Test
  void encoderAcceptsAColumnOfOneLevelWhereOneIsTheMost() {
    Dataset one = Dataset.of(TextColumn.of("brand", "a", "a"));
    assertThat(OneHotEncoder.of("brand").maxLevels(1).fit(one).levels("brand"))
        .containsExactly("a");
  }

  /** Columns are replaced one after the other: even a name that goes away is taken. */
  @Test
  void indicatorMayNotTakeTheNameOfAnotherEncodedColumn() {
    Dataset table =
        Dataset.of(TextColumn.of("brand", "a", "b"), TextColumn.of("brand=b", "p", "q"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHotEncoder.of("brand", "brand=b").fit(table))
        .withMessageContaining("a column 'brand=b' exists already; rename or drop it first");
  }

  /** A range of width 1 that does not begin at 0 still has to be moved. */
  @Test
  void scalerMovesARangeOfWidthOne() {
    assertThat(Scaler.minMax(1, 2).fit(TABLE).transform(TABLE).numeric("price").values())
        .containsExactly(1, 1.25, 2);
  }

  @Test
  void fittedScalerTellsItsSpecificationAndColumns() {
    assertThat(Scaler.standard().fit(TABLE))
        .hasToString("FittedScaler[" + Scaler.standard() + ", 1 columns]");
  }

  @Test
  void imputerTakesTheSmallerOfEquallyFrequentNumbers() {
    Dataset ties = Dataset.of(NumericColumn.of("x", 2, 1, Double.NaN, 2, 1));
    assertThat(Imputer.mostFrequent().fit(ties).number("x")).isEqualTo(1);
  }

  @Test
  void imputerTakesZeroForNegativeZeroToTheBit() {
    Dataset zeros = Dataset.of(NumericColumn.of("x", 0.0, -0.0, Double.NaN, 7));
    double filled = Imputer.mostFrequent().fit(zeros).number("x");
    assertThat(Double.doubleToRawLongBits(filled)).isZero();
  }

  /** Each indicator looks at its own column, not at the first one. */
  @Test
  void indicatorsMarkTheGapsOfTheirOwnColumn() {
    Dataset gaps =
        Dataset.of(
            NumericColumn.of("x", Double.NaN, 1, 3), NumericColumn.of("y", 1, 3, Double.NaN));
    Dataset filled = Imputer.mean().indicator(MissingIndicator.ADD).fit(gaps).transform(gaps);
    assertThat(filled.numeric("x").values()).containsExactly(2, 1, 3);
    assertThat(filled.numeric("y").values()).containsExactly(1, 3, 2);
    assertThat(filled.numeric("x_missing").values()).containsExactly(1, 0, 0);
    assertThat(filled.numeric("y_missing").values()).containsExactly(0, 0, 1);
  }

  @Test
  void fittedStepsTellWhatTheyLookAt() {
    FittedOutlierClipper clipper = OutlierClipper.iqr(1.5, "price").fit(TABLE);
    assertThat(clipper.columns()).containsExactly("price");
    assertThat(clipper)
        .hasToString("FittedOutlierClipper[" + OutlierClipper.iqr(1.5, "price") + ", 1 columns]");
    FittedOneHotEncoder encoder =
        OneHotEncoder.of("note").missing(MissingLabels.OWN_LEVEL).fit(TABLE);
    assertThat(encoder.columns()).containsExactly("note");
    FittedOutlierRemover remover = OutlierRemover.iqr(1.5, "price").fit(TABLE);
    assertThat(remover.columns()).containsExactly("price");
    assertThat(remover)
        .hasToString("FittedOutlierRemover[" + OutlierRemover.iqr(1.5, "price") + ", 0 of 3 rows]");
    assertThat(Imputer.mostFrequent().fit(TABLE))
        .hasToString("FittedImputer[" + Imputer.mostFrequent() + ", 3 columns]");
  }

  @Test
  void fencesAreSomewhereBeyondZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutlierClipper.iqr(0))
        .withMessage("factor is 0.0, but must be a finite number above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutlierRemover.zScore(0))
        .withMessage("limit is 0.0, but must be a finite number above 0");
    // so far out that nothing is beyond
    double far = Double.MAX_VALUE;
    assertThat(OutlierRemover.zScore(far, "price").fit(TABLE).transform(TABLE).rowCount())
        .isEqualTo(3);
    assertThat(OutlierClipper.iqr(far, "price").fit(TABLE).transform(TABLE)).isEqualTo(TABLE);
  }

  @Test
  void twelveLevelsAreListedInFullAndThirteenAreNot() {
    List<String> twelve = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    assertThat(EncodedColumn.listed(twelve)).isEqualTo("a, b, c, d, e, f, g, h, i, j, k, l");
    List<String> thirteen = new ArrayList<>(twelve);
    thirteen.add("m");
    assertThat(EncodedColumn.listed(thirteen))
        .isEqualTo("a, b, c, d, e, f, g, h, i, j, k, l, ... (13 in all)");
  }

  @Test
  void droppersTellWhatTheyDrop() {
    ColumnDropper dropper = ColumnDropper.of("note", "brand");
    assertThat(dropper.names()).containsExactly("note", "brand");
    assertThat(dropper.fit(TABLE))
        .hasToString("FittedColumnDropper[" + dropper + ", 2 columns dropped]");
  }
}
