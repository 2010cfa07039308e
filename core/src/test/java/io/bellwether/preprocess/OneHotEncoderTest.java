package io.bellwether.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.StepEffect;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneHotEncoderTest {

  private static final Dataset TABLE =
      Dataset.of(
          NumericColumn.of("price", 1, 2, 3, 4),
          CategoricalColumn.ofCodes(
              "brand", new int[] {2, 0, 2, 1}, List.of("tropicana", "dominicks", "florida", "x")),
          NumericColumn.of("store", 12, 5, 101, 5),
          TextColumn.of("note", "b", null, "a", "b"));

  private static double[] column(Dataset data, String name) {
    return data.numeric(name).values();
  }

  @Test
  void replacesColumnsInTheirPlace() {
    FittedOneHotEncoder fitted = OneHotEncoder.of("brand", "store").fit(TABLE);
    assertThat(fitted.levels("brand")).containsExactly("dominicks", "florida", "tropicana");
    assertThat(fitted.levels("store")).containsExactly("5", "12", "101");
    assertThat(fitted.referenceLevel("brand")).contains("dominicks");
    assertThat(fitted.columnsOf("store")).containsExactly("store=12", "store=101");
    Dataset encoded = fitted.transform(TABLE);
    assertThat(encoded.columnNames())
        .containsExactly(
            "price", "brand=florida", "brand=tropicana", "store=12", "store=101", "note");
    assertThat(column(encoded, "brand=florida")).containsExactly(1, 0, 1, 0);
    assertThat(column(encoded, "brand=tropicana")).containsExactly(0, 1, 0, 0);
    assertThat(column(encoded, "store=12")).containsExactly(1, 0, 0, 0);
    assertThat(column(encoded, "store=101")).containsExactly(0, 0, 1, 0);
  }

  @Test
  void dropsTheLevelNamedOrNone() {
    FittedOneHotEncoder named =
        OneHotEncoder.of("brand", "store").reference("store", "12").fit(TABLE);
    assertThat(named.columnsOf("store")).containsExactly("store=5", "store=101");
    assertThat(named.referenceLevel("brand")).contains("dominicks");
    FittedOneHotEncoder all =
        OneHotEncoder.of("brand", "store")
            .reference(Reference.KEEP_ALL)
            .reference("brand", "florida")
            .fit(TABLE);
    assertThat(all.columnsOf("brand")).containsExactly("brand=dominicks", "brand=tropicana");
    assertThat(all.columnsOf("store")).hasSize(3);
    assertThat(all.referenceLevel("store")).isEmpty();
  }

  @Test
  void refusesAReferenceThatIsNotThere() {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OneHotEncoder.of("brand").reference("brand", "x").fit(TABLE))
        .withMessageContaining("'x' of column 'brand'")
        .withMessageContaining("dominicks, florida, tropicana");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHotEncoder.of("brand").reference("store", "5"))
        .withMessageContaining("'store' is not encoded");
  }

  @Test
  void refusesAnUnseenLevelWithItsPlace() {
    FittedOneHotEncoder fitted = OneHotEncoder.of("brand").fit(TABLE);
    Dataset later = Dataset.of(CategoricalColumn.of("brand", "florida", "private label"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> fitted.transform(later))
        .withMessage(
            "row 1, column 'brand', value 'private label': the level was not in the training rows,"
                + " which have: dominicks, florida, tropicana; train with such rows, or encode with"
                + " unseen(UnseenLevels.ALL_ZERO)");
  }

  @Test
  void readsCodesAsTextAndLabelsAsNumbers() {
    FittedOneHotEncoder fitted = OneHotEncoder.of("store").fit(TABLE);
    Dataset asText = Dataset.of(CategoricalColumn.of("store", "101", "5"));
    assertThat(column(fitted.transform(asText), "store=101")).containsExactly(1, 0);
    FittedOneHotEncoder labels = OneHotEncoder.of("store").fit(asText);
    assertThat(labels.levels("store")).containsExactly("101", "5"); // alphabetical
    Dataset asNumbers = Dataset.of(NumericColumn.of("store", 5, 101));
    assertThat(column(labels.transform(asNumbers), "store=5")).containsExactly(1, 0);
  }

  @Test
  void treatsMissingLabelsAsTold() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> OneHotEncoder.of("note").fit(TABLE))
        .withMessageContaining("row 1, column 'note'")
        .withMessageContaining("Imputer.mostFrequent()");

    FittedOneHotEncoder own = OneHotEncoder.of("note").missing(MissingLabels.OWN_LEVEL).fit(TABLE);
    assertThat(own.levels("note")).containsExactly("a", "b", "missing");
    assertThat(column(own.transform(TABLE), "note=missing")).containsExactly(0, 1, 0, 0);

    FittedOneHotEncoder zero = OneHotEncoder.of("note").missing(MissingLabels.ALL_ZERO).fit(TABLE);
    assertThat(zero.columnsOf("note")).containsExactly("note=b");
    assertThat(column(zero.transform(TABLE), "note=b")).containsExactly(1, 0, 0, 1);
  }

  @Test
  void takesMissingForUnseenWhenTrainingHadNone() {
    OneHotEncoder encoder = OneHotEncoder.of("brand").missing(MissingLabels.OWN_LEVEL);
    Dataset missing = Dataset.of(CategoricalColumn.of("brand", "florida", null));
    FittedOneHotEncoder fitted = encoder.fit(TABLE);
    assertThat(fitted.levels("brand")).doesNotContain("missing");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> fitted.transform(missing))
        .withMessageContaining("row 1, column 'brand': the label is missing, as none was");
    FittedOneHotEncoder lenient = encoder.unseen(UnseenLevels.ALL_ZERO).fit(TABLE);
    assertThat(column(lenient.transform(missing), "brand=florida")).containsExactly(1, 0);
  }

  @Test
  void refusesALevelThatLooksLikeMissing() {
    Dataset table = Dataset.of(CategoricalColumn.of("brand", "missing", null));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OneHotEncoder.of("brand").missing(MissingLabels.OWN_LEVEL).fit(table))
        .withMessageContaining("has a level 'missing'");
  }

  @Test
  void refusesColumnsWithoutLabels() {
    Dataset table = Dataset.of(CategoricalColumn.of("brand", null, null));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> OneHotEncoder.of("brand").missing(MissingLabels.ALL_ZERO).fit(table))
        .withMessageContaining("'brand' has no label");
  }

  @Test
  void refusesIdentifiers() {
    double[] numbers = IntStream.range(0, 1001).asDoubleStream().toArray();
    String[] texts = IntStream.range(0, 1001).mapToObj(i -> "A" + i).toArray(String[]::new);
    for (Column column :
        List.of(
            NumericColumn.of("invoice", numbers),
            CategoricalColumn.of("invoice", texts),
            TextColumn.of("invoice", texts))) {
      Dataset table = Dataset.of(column);
      assertThatExceptionOfType(FitException.class)
          .isThrownBy(() -> OneHotEncoder.of("invoice").fit(table))
          .withMessageContaining("'invoice' has more than 1000 levels")
          .withMessageContaining("identifier");
      assertThat(OneHotEncoder.of("invoice").maxLevels(1001).fit(table).columnsOf("invoice"))
          .hasSize(1000);
    }
  }

  @Test
  void refusesNamesThatAreTaken() {
    Dataset table = TABLE.with(NumericColumn.of("store=12", 0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHotEncoder.of("store").fit(table))
        .withMessageContaining("'store=12' exists already");
  }

  @Test
  void leavesNothingOfAConstant() {
    Dataset table =
        Dataset.of(CategoricalColumn.of("brand", "a", "a"), NumericColumn.of("price", 1, 2));
    FittedOneHotEncoder fitted = OneHotEncoder.of("brand").fit(table);
    assertThat(fitted.transform(table).columnNames()).containsExactly("price");
    assertThat(fitted.effects())
        .containsExactly(new StepEffect("brand", "1 level (constant), reference 'a'", 2, 2));
    assertThat(
            OneHotEncoder.of("brand").reference(Reference.KEEP_ALL).fit(table).columnsOf("brand"))
        .containsExactly("brand=a");
  }

  @Test
  void takesNegativeZeroForZero() {
    Dataset table = Dataset.of(NumericColumn.of("store", 0.0, -0.0, 1));
    FittedOneHotEncoder fitted = OneHotEncoder.of("store").fit(table);
    assertThat(fitted.levels("store")).containsExactly("0", "1");
    assertThat(column(fitted.transform(table), "store=1")).containsExactly(0, 0, 1);
  }

  @Test
  void encodesAfterAnImputer() {
    FittedImputer imputer = Imputer.mostFrequent().columns("note").fit(TABLE);
    Dataset filled = imputer.transform(TABLE);
    FittedOneHotEncoder fitted = OneHotEncoder.of("note").fit(filled);
    assertThat(column(fitted.transform(filled), "note=b")).containsExactly(1, 1, 0, 1);
  }

  @Test
  void refusesWrongArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHotEncoder.of())
        .withMessageContaining("no column is named");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHotEncoder.of("a").maxLevels(0))
        .withMessageContaining("maxLevels is 0");
  }

  @Test
  void readsLikeItsMaking() {
    assertThat(OneHotEncoder.of("brand", "store"))
        .hasToString("OneHotEncoder.of(\"brand\", \"store\")");
    assertThat(
            OneHotEncoder.of("brand")
                .reference(Reference.KEEP_ALL)
                .reference("brand", "minute maid")
                .unseen(UnseenLevels.ALL_ZERO)
                .missing(MissingLabels.OWN_LEVEL)
                .maxLevels(10))
        .hasToString(
            "OneHotEncoder.of(\"brand\").reference(Reference.KEEP_ALL)"
                + ".reference(\"brand\", \"minute maid\").unseen(UnseenLevels.ALL_ZERO)"
                + ".missing(MissingLabels.OWN_LEVEL).maxLevels(10)");
    assertThat(OneHotEncoder.of("a").reference("a", "x")).isNotEqualTo(OneHotEncoder.of("a"));
  }
}
