package io.bellwether.ml.linear;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.LENGTHS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.glm.Family;
import io.bellwether.ml.glm.GeneralizedLinearRegression;
import io.bellwether.ml.glm.Link;
import io.bellwether.ml.glm.NegativeBinomialRegression;
import io.bellwether.ml.glm.PoissonRegression;
import io.bellwether.ml.penalized.ElasticNet;
import io.bellwether.ml.penalized.LambdaGrid;
import io.bellwether.ml.penalized.Lasso;
import io.bellwether.ml.penalized.Ridge;
import io.bellwether.ml.robust.HuberRegression;
import io.bellwether.ml.robust.QuantileRegression;
import io.bellwether.selection.CrossValidation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What linear, generalised, penalised and robust regressions answer to what cannot be. */
public class LinearWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final Dataset BRANDS = ContractData.numbersAndLabels();
  private static final LinearRegression OLS = LinearRegression.ols();
  private static final LinearModel MODEL = OLS.fit(SALES, "units");

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
    return Stream.of(fits(), predictions(), general(), penalised(), robust()).flatMap(rows -> rows);
  }

  private static Dataset price(double value) {
    double[] prices = SALES.numeric("price").values();
    prices[3] = value;
    return SALES.with(NumericColumn.of("price", prices));
  }

  private static Stream<WrongInput> fits() {
    return Stream.of(
        WrongInput.of(COLUMN, "a target that is not there", () -> OLS.fit(SALES, "sales"))
            .illegal("'sales'")
            .cure("units"),
        WrongInput.of(TYPE, "a target of labels", () -> OLS.fit(BRANDS, "brand"))
            .illegal("'brand'", "categorical")
            .cure("numeric"),
        WrongInput.of(TYPE, "a feature of labels", () -> OLS.fit(BRANDS, "units"))
            .illegal("'brand'", "categorical")
            .cure("OneHotEncoder.of(\"brand\")"),
        WrongInput.of(EMPTY, "a table without rows", () -> OLS.fit(SALES.head(0), "units"))
            .fit("no rows")
            .cure("check the filter or the file"),
        WrongInput.of(FEW_ROWS, "a table of one row", () -> OLS.fit(SALES.head(1), "units"))
            .fit("1 row")
            .cure("more rows or fewer features"),
        WrongInput.of(NUMBERS, "a missing price", () -> OLS.fit(price(Double.NaN), "units"))
            .data("'price'", "row 3")
            .cure("Imputer"),
        WrongInput.of(
                NUMBERS,
                "an infinite price",
                () -> OLS.fit(price(Double.NEGATIVE_INFINITY), "units"))
            .data("'price'", "row 3", "-Infinity")
            .cure("finite"),
        WrongInput.of(
                CONSTANT,
                "a feature that never changes",
                () -> OLS.fit(SALES.derive("shop", row -> 5), "units"))
            .fit("'shop' = 5")
            .cure("drop one column", "Collinearity.DROP"),
        WrongInput.of(
                CONSTANT,
                "a feature that is the sum of two",
                () ->
                    OLS.fit(
                        SALES.derive("net", row -> row.number("price") - row.number("discount")),
                        "units"))
            .fit("'net'", "'price'", "'discount'")
            .cure("Collinearity.DROP"),
        WrongInput.of(
                COLUMN,
                "weights that are not there",
                () -> LinearRegression.builder().weights("w").build().fit(SALES, "units"))
            .illegal("'w'")
            .cure("price"),
        WrongInput.of(
                NUMBERS,
                "a negative weight",
                () ->
                    LinearRegression.builder()
                        .weights("w")
                        .build()
                        .fit(SALES.derive("w", row -> row.number("deal") - 0.5), "units"))
            .data("'w'", "row 0", "-0.5")
            .cure("from 0 to 1e100"),
        WrongInput.of(
                COLUMN,
                "the target as weights",
                () -> LinearRegression.builder().weights("units").build().fit(SALES, "units"))
            .illegal("'units'")
            .cure("target"));
  }

  private static Stream<WrongInput> predictions() {
    return Stream.of(
        WrongInput.of(
                COLUMN, "a prediction without a feature", () -> MODEL.predict(SALES.drop("price")))
            .illegal("'price'")
            .cure("discount"),
        WrongInput.of(
                COLUMN,
                "one row without a feature",
                () -> MODEL.predict(Map.of("price", 2, "deal", 1)))
            .illegal("lacks discount")
            .cure("null", "it has", "deal", "price"),
        WrongInput.of(
                TYPE,
                "a word for a number",
                () -> MODEL.predict(Map.of("price", "two", "deal", 1, "discount", 0)))
            .illegal("'price'", "'two'")
            .cure("numeric"),
        WrongInput.of(
                NUMBERS,
                "a prediction from a missing price",
                () -> MODEL.predict(price(Double.NaN)))
            .data("'price'", "row 3")
            .cure("Imputer"),
        WrongInput.of(UNKNOWN, "a coefficient that is not there", () -> MODEL.coefficient("prize"))
            .illegal("prize")
            .cure("price"),
        WrongInput.of(OPTION, "intervals of 95", () -> MODEL.predictIntervals(SALES, 95))
            .illegal("level", "95")
            .cure("above 0 and below 1"),
        WrongInput.of(LENGTHS, "the influence of no rows", () -> MODEL.influence(SALES.head(0)))
            .illegal("60 rows", "0 are given")
            .cure("the training rows"));
  }

  private static Stream<WrongInput> general() {
    return Stream.of(
        WrongInput.of(
                NUMBERS,
                "negative counts",
                () ->
                    PoissonRegression.create()
                        .fit(SALES.derive("units", row -> row.number("units") - 70), "units"))
            .data("'units'", "row 0", "-4.66")
            .cure("0 or more", "another family"),
        WrongInput.of(
                NUMBERS,
                "shares above one",
                () ->
                    GeneralizedLinearRegression.builder()
                        .family(Family.binomial())
                        .build()
                        .fit(SALES, "units"))
            .data("'units'", "row 0")
            .cure("share from 0 to 1", "another family"),
        WrongInput.of(
                NUMBERS,
                "zeros for a gamma distribution",
                () ->
                    GeneralizedLinearRegression.builder()
                        .family(Family.gamma())
                        .build()
                        .fit(SALES.derive("units", row -> 0), "units"))
            .data("'units'", "row 0", "0")
            .cure("positive", "another family"),
        WrongInput.of(OPTION, "a Tweedie power between 0 and 1", () -> Family.tweedie(0.5))
            .illegal("power", "0.5")
            .cure("from 1 to 100"),
        WrongInput.of(OPTION, "a theta of -1", () -> Family.negativeBinomial(-1))
            .illegal("theta", "-1")
            .cure("positive"),
        WrongInput.of(
                CONSTANT,
                "counts that are all zero",
                () -> PoissonRegression.create().fit(SALES.derive("units", row -> 0), "units"))
            .fit("'units'", "0.0 in every row")
            .cure("more rows", "filter"),
        WrongInput.of(
                OPTION,
                "a tolerance of NaN",
                () -> NegativeBinomialRegression.builder().tolerance(Double.NaN))
            .illegal("tolerance", "NaN")
            .cure("above 0 and below 1"),
        WrongInput.of(
                NUMBERS,
                "a missing offset",
                () ->
                    GeneralizedLinearRegression.builder()
                        .family(Family.poisson())
                        .link(Link.LOG)
                        .offset("offset")
                        .build()
                        .fit(SALES.derive("offset", row -> Double.NaN), "units"))
            .data("'offset'", "row 0")
            .cure("finite"));
  }

  private static Stream<WrongInput> penalised() {
    return Stream.of(
        WrongInput.of(OPTION, "a penalty of -1", () -> Ridge.of(-1))
            .illegal("lambda", "-1")
            .cure("not negative"),
        WrongInput.of(OPTION, "a share of lasso above one", () -> ElasticNet.of(1, 1.5))
            .illegal("l1Ratio", "1.5")
            .cure("from 0 to 1"),
        WrongInput.of(OPTION, "a grid of no penalties", () -> LambdaGrid.of())
            .illegal("lambda")
            .cure("at least"),
        WrongInput.of(
                UNKNOWN,
                "a penalty factor of a column that is not there",
                () ->
                    Lasso.builder().lambda(1).penaltyFactor("prize", 2).build().fit(SALES, "units"))
            .illegal("'prize'")
            .cure("price"),
        WrongInput.of(
                OPTION, "a penalty factor of -1", () -> Lasso.builder().penaltyFactor("price", -1))
            .illegal("'price'", "-1")
            .cure("not negative"),
        WrongInput.of(OPTION, "no passes", () -> Lasso.builder().maxIterations(0))
            .illegal("maxIterations", "0")
            .cure("at least 1"),
        WrongInput.of(
                FEW_ROWS,
                "more folds than rows",
                () ->
                    Lasso.crossValidated(CrossValidation.kFold(10, 1)).fit(SALES.head(5), "units"))
            .fit("k is 10", "5 rows")
            .cure("fewer folds"));
  }

  private static Stream<WrongInput> robust() {
    return Stream.of(
        WrongInput.of(OPTION, "a quantile of 1", () -> QuantileRegression.of(1))
            .illegal("quantile", "1")
            .cure("above 0 and below 1"),
        WrongInput.of(OPTION, "an epsilon below 1", () -> HuberRegression.builder().epsilon(0.5))
            .illegal("epsilon", "0.5")
            .cure("above 1"),
        WrongInput.of(
                FEW_ROWS,
                "fewer rows than columns",
                () -> QuantileRegression.median().fit(SALES.head(2), "units"))
            .fit("2 rows")
            .cure("more rows or fewer features"),
        WrongInput.of(
                NUMBERS,
                "a median with a missing price",
                () -> QuantileRegression.median().fit(price(Double.NaN), "units"))
            .data("'price'", "row 3")
            .cure("Imputer"));
  }
}
