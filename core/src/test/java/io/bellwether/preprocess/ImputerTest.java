package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.StepEffect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImputerTest {

  private static final Dataset TABLE =
      Dataset.of(
          NumericColumn.of("price", 2, Double.NaN, 4, 9, Double.NaN),
          CategoricalColumn.of("brand", "b", "a", null, "a", "b"),
          TextColumn.of("note", null, "x", "y", "y", null),
          NumericColumn.of("stock", 1, 2, 3, 4, 5));

  @Test
  void fillsNumbers() {
    Dataset filled = Imputer.median().fit(TABLE).transform(TABLE);
    assertThat(filled.numeric("price").values()).containsExactly(2, 4, 4, 9, 4);
    assertThat(filled.column("stock")).isEqualTo(TABLE.column("stock"));
    assertThat(filled.column("brand")).isSameAs(TABLE.column("brand"));
    assertThat(Imputer.mean().fit(TABLE).number("price")).isEqualTo(5);
    assertThat(Imputer.constant(0).fit(TABLE).number("price")).isZero();
  }

  @Test
  void fillsLabelsAndMakesTextCategorical() {
    Dataset filled = Imputer.constant("none").fit(TABLE).transform(TABLE);
    assertThat(filled.categorical("brand").labels()).containsExactly("b", "a", "none", "a", "b");
    assertThat(filled.column("note").type()).isEqualTo(ColumnType.CATEGORICAL);
    assertThat(filled.categorical("note").labels()).containsExactly("none", "x", "y", "y", "none");
    assertThat(filled.column("price")).isSameAs(TABLE.column("price"));
  }

  @Test
  void takesTheFirstOfEquallyFrequentValues() {
    FittedImputer fitted = Imputer.mostFrequent().fit(TABLE);
    assertThat(fitted.label("brand")).isEqualTo("a");
    assertThat(fitted.label("note")).isEqualTo("y");
    assertThat(fitted.number("price")).isEqualTo(2);
    assertThat(fitted.columns()).containsExactly("price", "brand", "note", "stock");
  }

  @Test
  void takesZeroForNegativeZero() {
    Dataset zeros = Dataset.of(NumericColumn.of("x", 0.0, -0.0, Double.NaN, 7));
    assertThat(Imputer.mostFrequent().fit(zeros).number("x")).isEqualTo(0.0);
  }

  @Test
  void addsIndicatorsOfColumnsThatHadGaps() {
    FittedImputer fitted = Imputer.mean().indicator(MissingIndicator.ADD).fit(TABLE);
    assertThat(fitted.indicatorColumns()).containsExactly("price_missing");
    Dataset filled = fitted.transform(TABLE);
    assertThat(filled.columnNames())
        .containsExactly("price", "brand", "note", "stock", "price_missing");
    assertThat(filled.numeric("price_missing").values()).containsExactly(0, 1, 0, 0, 1);
  }

  @Test
  void refusesAnIndicatorWhoseNameIsTaken() {
    Dataset taken = TABLE.with(NumericColumn.of("price_missing", 0, 0, 0, 0, 0));
    Imputer imputer = Imputer.mean().indicator(MissingIndicator.ADD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> imputer.fit(taken))
        .withMessageContaining("'price_missing' exists already");
    FittedImputer fitted = imputer.fit(TABLE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.transform(taken))
        .withMessageContaining("'price_missing' exists already");
  }

  @Test
  void keepsLabelsThatTrainingDidNotHave() {
    FittedImputer fitted = Imputer.mostFrequent().columns("note", "brand").fit(TABLE);
    Dataset later =
        Dataset.of(
            TextColumn.of("note", "new", null, "x"), CategoricalColumn.of("brand", "c", "a", null));
    Dataset filled = fitted.transform(later);
    assertThat(filled.categorical("note").labels()).containsExactly("new", "y", "x");
    assertThat(filled.categorical("brand").labels()).containsExactly("c", "a", "a");
  }

  @Test
  void tellsWhatItDid() {
    assertThat(Imputer.median().indicator(MissingIndicator.ADD).fit(TABLE).effects())
        .containsExactly(
            new StepEffect("price", "median 4, adds price_missing", 2, 5),
            new StepEffect("stock", "median 3", 0, 5));
    assertThat(Imputer.mostFrequent().columns("brand").fit(TABLE).effects())
        .containsExactly(new StepEffect("brand", "most frequent 'a'", 1, 5));
  }

  @Test
  void refusesAColumnWithoutAnyValue() {
    Dataset empty = Dataset.of(NumericColumn.of("x", Double.NaN, Double.NaN));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Imputer.median().fit(empty))
        .withMessageContaining("'x' has no value")
        .withMessageContaining("Imputer.constant(...)");
    assertThat(Imputer.constant(3).fit(empty).transform(empty).numeric("x").values())
        .containsExactly(3, 3);
  }

  @Test
  void refusesInfiniteNumbersToLearnFrom() {
    Dataset infinite = Dataset.of(NumericColumn.of("x", 1, Double.NEGATIVE_INFINITY));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Imputer.mean().fit(infinite))
        .withMessageContaining("row 1, column 'x', value '-Infinity'");
  }

  @Test
  void refusesWhatCannotBeFilled() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.mean().columns("brand").fit(TABLE))
        .withMessage(
            "column 'brand' is categorical, but Imputer.mean().columns(\"brand\") acts on numeric"
                + " features; there are: price, stock");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.constant("none").columns("price").fit(TABLE))
        .withMessageContaining("categorical, text features; there are: brand, note");
  }

  @Test
  void refusesWrongArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.constant(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.constant(Double.POSITIVE_INFINITY))
        .withMessageContaining("Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.constant(" "))
        .withMessageContaining("blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.mean().columns())
        .withMessageContaining("no column is named");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.mean().columns("a", "b", "a"))
        .withMessageContaining("'a' is named twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imputer.mean().columns("a", ""))
        .withMessageContaining("blank");
  }

  @Test
  void namesTheColumnsItKnows() {
    FittedImputer fitted = Imputer.mostFrequent().columns("price", "brand").fit(TABLE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.number("stock"))
        .withMessageContaining("'stock'; it acts on price, brand");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.number("brand"))
        .withMessageContaining("label(\"brand\")");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.label("price"))
        .withMessageContaining("number(\"price\")");
  }

  @Test
  void readsLikeItsMaking() {
    assertThat(Imputer.median()).hasToString("Imputer.median()");
    assertThat(Imputer.constant(0).columns("a", "b\"c"))
        .hasToString("Imputer.constant(0).columns(\"a\", \"b\\\"c\")");
    assertThat(Imputer.constant("none").indicator(MissingIndicator.ADD))
        .hasToString("Imputer.constant(\"none\").indicator(MissingIndicator.ADD)");
    assertThat(Imputer.constant(0)).isNotEqualTo(Imputer.constant(1));
    assertThat(Imputer.mean()).isNotEqualTo(Imputer.median());
    assertThat(Imputer.mean()).isNotEqualTo(Imputer.mean().indicator(MissingIndicator.ADD));
  }

  @Test
  void leavesATableWithoutFittingColumnsAlone() {
    Dataset labels = TABLE.select(List.of("brand"));
    FittedImputer fitted = Imputer.median().fit(labels);
    assertThat(fitted.columns()).isEmpty();
    assertThat(fitted.transform(labels)).isEqualTo(labels);
  }
}
