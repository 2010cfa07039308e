package io.bellwether.pipeline;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.calibrate.CalibratedClassifier;
import io.bellwether.calibrate.PlattScaling;
import io.bellwether.calibrate.ThresholdClassifier;
import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.NearestMean;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.explain.PermutationImportance;
import io.bellwether.preprocess.ColumnDropper;
import io.bellwether.preprocess.FittedOneHotEncoder;
import io.bellwether.preprocess.Imputer;
import io.bellwether.preprocess.OneHotEncoder;
import io.bellwether.preprocess.OutlierClipper;
import io.bellwether.preprocess.OutlierRemover;
import io.bellwether.preprocess.Scaler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What steps, pipelines, calibration and explanation answer to what cannot be. */
public class PipelineWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final Dataset BRANDS = ContractData.numbersAndLabels();
  private static final AdditiveEffects EFFECTS = new AdditiveEffects(1);
  private static final NearestMean NEAREST = new NearestMean(1);
  private static final FittedOneHotEncoder ENCODER = OneHotEncoder.of("brand").fit(BRANDS);
  private static final FittedRegressionPipeline<?> FITTED =
      Pipeline.builder().add(Scaler.standard()).regressor(EFFECTS).fit(SALES, "units");

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::columns, BRANDS::columns)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(steps(), pipelines(), around()).flatMap(rows -> rows);
  }

  private static Dataset missing(String column) {
    double[] values = new double[SALES.rowCount()];
    Arrays.fill(values, Double.NaN);
    return SALES.with(NumericColumn.of(column, values));
  }

  private static Stream<WrongInput> steps() {
    return Stream.of(
        WrongInput.of(
                COLUMN,
                "a scale of a column that is not there",
                () -> Scaler.standard().columns("prize").fit(SALES))
            .illegal("'prize'")
            .cure("price"),
        WrongInput.of(
                TYPE, "a scale of labels", () -> Scaler.standard().columns("brand").fit(BRANDS))
            .illegal("'brand'", "categorical")
            .cure("numeric"),
        WrongInput.of(OPTION, "a scale from 1 to 0", () -> Scaler.minMax(1, 0))
            .illegal("low is 1.0", "high is 0.0")
            .cure("low below high"),
        WrongInput.of(EMPTY, "a scale of no rows", () -> Scaler.standard().fit(SALES.head(0)))
            .fit("Scaler.standard()", "no training rows")
            .cure("check the file, filter or split"),
        WrongInput.of(
                NUMBERS,
                "a scale of missing numbers",
                () -> Scaler.standard().fit(missing("price")))
            .fit("'price'")
            .cure("drop"),
        WrongInput.of(
                EMPTY, "a median of missing numbers", () -> Imputer.median().fit(missing("price")))
            .fit("'price'", "no value")
            .cure("drop the column", "Imputer.constant"),
        WrongInput.of(
                NUMBERS,
                "a constant of NaN for what is missing",
                () -> Imputer.constant(Double.NaN))
            .illegal("NaN")
            .cure("finite"),
        WrongInput.of(
                COLUMN,
                "labels of a column that is not there",
                () -> OneHotEncoder.of("color").fit(BRANDS))
            .illegal("'color'")
            .cure("brand"),
        WrongInput.of(
                OPTION,
                "more labels than wanted",
                () -> OneHotEncoder.of("brand").maxLevels(2).fit(BRANDS))
            .fit("'brand'", "more than 2")
            .cure("maxLevels"),
        WrongInput.of(
                UNKNOWN,
                "a reference that nobody has seen",
                () -> OneHotEncoder.of("brand").reference("brand", "fanta").fit(BRANDS))
            .fit("'fanta'", "'brand'")
            .cure("tropicana"),
        WrongInput.of(
                UNKNOWN,
                "a label that nobody has seen",
                () -> ENCODER.transform(BRANDS.head(3).deriveCategory("brand", row -> "fanta")))
            .data("'brand'", "'fanta'", "row 0")
            .cure("tropicana", "UnseenLevels"),
        WrongInput.of(
                OPTION, "a fence of -1 quartile ranges", () -> OutlierClipper.iqr(-1, "price"))
            .illegal("factor", "-1")
            .cure("above 0"),
        WrongInput.of(
                OPTION, "quantiles upside down", () -> OutlierRemover.quantiles(0.9, 0.1, "price"))
            .illegal("lower is 0.9", "upper is 0.1")
            .cure("lower < upper"),
        WrongInput.of(
                COLUMN,
                "a column to drop that is not there",
                () -> ColumnDropper.of("prize").fit(SALES))
            .illegal("'prize'")
            .cure("price"),
        WrongInput.of(
                CONSTANT,
                "a scale of one value",
                () -> Scaler.minMax().fit(SALES.derive("shop", row -> 5)).transform(SALES))
            .illegal("'shop'")
            .cure("price"));
  }

  private static Stream<WrongInput> pipelines() {
    return Stream.of(
        WrongInput.of(
                COLUMN,
                "a pipeline to a target that is not there",
                () ->
                    Pipeline.builder()
                        .add(Scaler.standard())
                        .regressor(EFFECTS)
                        .fit(SALES, "sales"))
            .illegal("'sales'")
            .cure("units"),
        WrongInput.of(
                TYPE,
                "a pipeline to a target of labels",
                () -> Pipeline.builder().regressor(EFFECTS).fit(BRANDS, "brand"))
            .illegal("'brand'", "categorical")
            .cure("numeric"),
        WrongInput.of(
                COLUMN,
                "a pipeline that scales its target",
                () ->
                    Pipeline.builder()
                        .add(Scaler.standard().columns("units"))
                        .regressor(EFFECTS)
                        .fit(SALES, "units"))
            .illegal("'units'", "the target")
            .cure("price, discount, deal"),
        WrongInput.of(
                COLUMN,
                "a pipeline that drops its target",
                () ->
                    Pipeline.builder()
                        .add(ColumnDropper.of("units"))
                        .regressor(EFFECTS)
                        .fit(SALES, "units"))
            .illegal("'units'")
            .cure("target"),
        WrongInput.of(
                NUMBERS,
                "the logarithm of a target below zero",
                () ->
                    Pipeline.builder()
                        .target(TargetTransform.log())
                        .regressor(EFFECTS)
                        .fit(SALES.derive("units", row -> -1), "units"))
            .data("'units'", "row 0", "-1.0")
            .cure("above 0", "log1p()"),
        WrongInput.of(
                COLUMN, "a prediction without a column", () -> FITTED.predict(SALES.drop("price")))
            .illegal("'price'")
            .cure("discount"),
        WrongInput.of(
                COLUMN, "one record without a value", () -> FITTED.predict(Map.of("price", 2)))
            .illegal("discount")
            .cure("price"),
        WrongInput.of(
                TYPE,
                "one record with a word for a number",
                () -> FITTED.predict(Map.of("price", "two", "discount", 0, "deal", 1)))
            .illegal("'price'", "'two'")
            .cure("numeric"),
        WrongInput.of(EMPTY, "a judgement of no rows", () -> FITTED.evaluate(SALES.head(0)))
            .data("no rows")
            .cure("at least one"),
        WrongInput.of(
                COLUMN,
                "a judgement without the target",
                () -> FITTED.evaluate(SALES.drop("units")))
            .illegal("'units'")
            .cure("price"));
  }

  private static Stream<WrongInput> around() {
    boolean[] yes = {true, true};
    return Stream.of(
        WrongInput.of(
                CONSTANT,
                "a calibration on one class",
                () -> PlattScaling.fit(new double[] {1, 2}, yes))
            .fit("2 rows 2 are of the class")
            .cure("scores of both sides"),
        WrongInput.of(
                OPTION, "a calibration in one fold", () -> CalibratedClassifier.platt(NEAREST, 1))
            .illegal("folds", "1")
            .cure("at least 2"),
        WrongInput.of(OPTION, "a threshold of 2", () -> ThresholdClassifier.of(NEAREST, 2))
            .illegal("threshold", "2")
            .cure("above 0 and below 1"),
        WrongInput.of(
                UNKNOWN,
                "a threshold for a class that is not there",
                () ->
                    ThresholdClassifier.of(NEAREST, 0.5)
                        .positive("fanta")
                        .fit(BRANDS.filter(row -> !"dominicks".equals(row.text("brand"))), "brand"))
            .fit("fanta")
            .cure("tropicana"),
        WrongInput.of(
                TYPE,
                "a threshold between three classes",
                () -> ThresholdClassifier.of(NEAREST, 0.5).fit(BRANDS, "brand"))
            .fit("dominicks, minute maid, tropicana")
            .cure("two classes", "merge classes"),
        WrongInput.of(
                OPTION, "no shuffles", () -> PermutationImportance.regression().repetitions(0))
            .illegal("repetitions", "0")
            .cure("at least 1"),
        WrongInput.of(
                COLUMN,
                "the importance of a column that is not there",
                () ->
                    PermutationImportance.regression()
                        .columns("prize")
                        .build()
                        .measure(FITTED, SALES))
            .illegal("'prize'")
            .cure("price"),
        WrongInput.of(
                EMPTY,
                "the importance on no rows",
                () -> PermutationImportance.regression().build().measure(FITTED, SALES.head(0)))
            .data("no rows")
            .cure("at least one"));
  }
}
