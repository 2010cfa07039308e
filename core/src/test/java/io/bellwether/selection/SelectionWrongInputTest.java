package io.bellwether.selection;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.ContractData;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.ConfusionMatrix;
import io.bellwether.metrics.DecisionCosts;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.metrics.ForecastScale;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.search.GridSearch;
import io.bellwether.search.HalvingSearch;
import io.bellwether.search.RandomSearch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What validation, search and metrics answer to what cannot be. */
public class SelectionWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final Dataset BRANDS = ContractData.numbersAndLabels();
  private static final AdditiveEffects EFFECTS = new AdditiveEffects(1);
  private static final double[] ACTUAL = {1, 2, 3};
  private static final List<String> CLASSES = List.of("no", "yes");

  @TestFactory
  Stream<DynamicTest> wrongInputs() {
    return WrongInputs.watching(List.of(SALES::columns, BRANDS::columns, ACTUAL::clone)).of(rows());
  }

  /**
   * Returns the table.
   *
   * @return its rows
   */
  public static Stream<WrongInput> rows() {
    return Stream.of(folds(), searches(), metrics()).flatMap(rows -> rows);
  }

  private static Stream<WrongInput> folds() {
    return Stream.of(
        WrongInput.of(OPTION, "a validation in one fold", () -> CrossValidation.kFold(1, 7))
            .illegal("k is 1")
            .cure("at least 2"),
        WrongInput.of(
                FEW_ROWS,
                "more folds than rows",
                () -> CrossValidation.kFold(5, 7).evaluate(EFFECTS, SALES.head(3), "units"))
            .illegal("k is 5", "only 3 rows")
            .cure("fewer folds"),
        WrongInput.of(
                EMPTY,
                "a validation on no rows",
                () -> CrossValidation.kFold(5, 7).evaluate(EFFECTS, SALES.head(0), "units"))
            .illegal("k is 5", "only 0 rows")
            .cure("fewer folds"),
        WrongInput.of(
                COLUMN,
                "groups of a column that is not there",
                () -> CrossValidation.grouped(3, "shop", 7).evaluate(EFFECTS, SALES, "units"))
            .illegal("'shop'")
            .cure("price"),
        WrongInput.of(
                FEW_ROWS,
                "more folds than groups",
                () -> CrossValidation.grouped(5, "brand", 7).evaluate(EFFECTS, BRANDS, "units"))
            .illegal("5", "3", "'brand'")
            .cure("fewer folds"),
        WrongInput.of(
                FEW_ROWS,
                "an expanding window over three labels",
                () ->
                    CrossValidation.expandingWindow(3, "brand").evaluate(EFFECTS, BRANDS, "units"))
            .illegal("'brand'", "has 3")
            .cure("at least 4 distinct times"),
        WrongInput.of(
                COLUMN,
                "a validation of a target that is not there",
                () -> CrossValidation.kFold(3, 7).evaluate(EFFECTS, SALES, "sales"))
            .illegal("'sales'")
            .cure("units"),
        WrongInput.of(
                LENGTHS,
                "a fold that tests a row it trains on",
                () -> Fold.of(4, new int[] {0, 1}, new int[] {1, 2}))
            .illegal("fold 4", "row 1")
            .cure("one of both"));
  }

  private static Stream<WrongInput> searches() {
    return Stream.of(
        WrongInput.of(
                EMPTY,
                "a grid of nothing",
                () -> GridSearch.regression().minimize(RegressionMetrics::rmse).build(p -> EFFECTS))
            .illegal("over")
            .cure("over("),
        WrongInput.of(EMPTY, "a grid of no values", () -> GridSearch.regression().over("share"))
            .illegal("share")
            .cure("at least one"),
        WrongInput.of(
                OPTION, "the same value twice", () -> GridSearch.regression().over("share", 1, 1))
            .illegal("'share'", "value 1")
            .cure("twice"),
        WrongInput.of(
                OPTION,
                "a search without a measure",
                () -> GridSearch.regression().over("share", 0.5, 1).build(p -> EFFECTS))
            .illegal("no measure")
            .cure("minimize(RegressionMetrics::rmse)"),
        WrongInput.of(
                UNKNOWN,
                "a parameter that the grid lacks",
                () ->
                    GridSearch.regression()
                        .over("share", 0.5, 1)
                        .validation(CrossValidation.kFold(3, 7))
                        .minimize(RegressionMetrics::rmse)
                        .build(p -> new AdditiveEffects(p.get("shares")))
                        .fit(SALES, "units"))
            .illegal("shares")
            .cure("share"),
        WrongInput.of(NUMBERS, "a logarithmic grid from 0", () -> GridSearch.logSpaced(0, 1, 3))
            .illegal("logSpaced(0.0, 1.0, 3)")
            .cure("ends must be positive"),
        WrongInput.of(OPTION, "no trials", () -> RandomSearch.regression().trials(0))
            .illegal("trials", "0")
            .cure("at least 1"),
        WrongInput.of(OPTION, "halving by one", () -> HalvingSearch.regression().eta(1))
            .illegal("eta", "1")
            .cure("at least 2"),
        WrongInput.of(OPTION, "trials on no rows", () -> HalvingSearch.regression().minimumRows(0))
            .illegal("minimumRows", "0")
            .cure("at least"));
  }

  private static Stream<WrongInput> metrics() {
    int[] wrongCodes = {0, 2, 1};
    return Stream.of(
        WrongInput.of(
                LENGTHS,
                "two predictions for three rows",
                () -> RegressionMetrics.of(ACTUAL, new double[] {1, 2}))
            .illegal("predicted has length 2")
            .cure("actual has length 3"),
        WrongInput.of(
                EMPTY,
                "metrics of no rows",
                () -> RegressionMetrics.of(new double[0], new double[0]))
            .data("no rows")
            .cure("at least one"),
        WrongInput.of(
                NUMBERS,
                "a prediction that is no number",
                () -> RegressionMetrics.of(ACTUAL, new double[] {1, Double.NaN, 3}))
            .data("row 1", "NaN", "predicted")
            .cure("finite"),
        WrongInput.of(
                NUMBERS,
                "a weight below zero",
                () -> RegressionMetrics.of(ACTUAL, ACTUAL, new double[] {1, -1, 1}))
            .data("row 1", "-1.0", "weight")
            .cure("0 or more"),
        WrongInput.of(
                UNKNOWN,
                "a class that has no name",
                () -> ConfusionMatrix.of(CLASSES, wrongCodes, new int[] {0, 1, 1}))
            .data("row 1", "'2'", "actual label")
            .cure("2 classes no, yes"),
        WrongInput.of(
                UNKNOWN,
                "the metrics of a class that is not there",
                () ->
                    ClassificationMetrics.of(CLASSES, new int[] {0, 1}, new int[] {1, 1})
                        .forClass("maybe"))
            .illegal("'maybe'")
            .cure("there are no, yes"),
        WrongInput.of(
                NUMBERS,
                "probabilities that do not sum to one",
                () -> ClassificationMetrics.of(CLASSES, new int[] {0}, new double[][] {{0.9, 0.3}}))
            .data("row 0", "1.2")
            .cure("add up to 1", "ofScores"),
        WrongInput.of(OPTION, "a cost of -1", () -> DecisionCosts.of(-1, 2))
            .illegal("falsePositive", "-1")
            .cure("not be negative"),
        WrongInput.of(
                LENGTHS,
                "two forecasts for three periods",
                () -> ForecastMetrics.of(ACTUAL, new double[] {1, 2}))
            .illegal("forecast has length 2")
            .cure("actual has length 3"),
        WrongInput.of(OPTION, "a season of no periods", () -> ForecastScale.of(ACTUAL, 0))
            .illegal("season", "0")
            .cure("at least 1"));
  }
}
