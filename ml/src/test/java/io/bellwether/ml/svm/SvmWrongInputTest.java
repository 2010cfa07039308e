package io.bellwether.ml.svm;

import static io.bellwether.contract.WrongKind.COLUMN;
import static io.bellwether.contract.WrongKind.CONSTANT;
import static io.bellwether.contract.WrongKind.EMPTY;
import static io.bellwether.contract.WrongKind.FEW_ROWS;
import static io.bellwether.contract.WrongKind.NUMBERS;
import static io.bellwether.contract.WrongKind.OPTION;
import static io.bellwether.contract.WrongKind.TYPE;
import static io.bellwether.contract.WrongKind.UNKNOWN;

import io.bellwether.contract.ContractData;
import io.bellwether.contract.WrongInput;
import io.bellwether.contract.WrongInputs;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.logistic.LogisticModel;
import io.bellwether.ml.logistic.LogisticRegression;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What support vector machines and logistic regressions answer to what cannot be. */
public class SvmWrongInputTest {

  private static final Dataset SALES = ContractData.numbers();
  private static final Dataset BRANDS = ContractData.numbersAndLabels();
  private static final Dataset ONE_BRAND =
      BRANDS.filter(row -> "tropicana".equals(row.text("brand")));
  private static final LogisticModel LOGISTIC = LogisticRegression.ridge(1).fit(BRANDS, "brand");

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
    return Stream.of(options(), regressions(), classifications(), logistic()).flatMap(rows -> rows);
  }

  private static Dataset price(double value) {
    double[] prices = BRANDS.numeric("price").values();
    prices[3] = value;
    return BRANDS.with(NumericColumn.of("price", prices));
  }

  private static Stream<WrongInput> options() {
    return Stream.of(
        WrongInput.of(OPTION, "a c of 0", () -> Svr.builder().c(0).build())
            .illegal("c is 0.0")
            .cure("positive"),
        WrongInput.of(OPTION, "a c of NaN", () -> Svc.builder().c(Double.NaN).build())
            .illegal("c", "NaN")
            .cure("positive"),
        WrongInput.of(OPTION, "a tube of -1", () -> Svr.builder().epsilon(-1).build())
            .illegal("epsilon", "-1")
            .cure("not negative"),
        WrongInput.of(OPTION, "a nu above 1", () -> OneClassSvm.builder().nu(1.5).build())
            .illegal("nu", "1.5")
            .cure("above 0 and at most 1"),
        WrongInput.of(OPTION, "a gamma of 0", () -> Kernel.rbf(0))
            .illegal("gamma", "0")
            .cure("positive"),
        WrongInput.of(OPTION, "a polynomial of degree 0", () -> Kernel.polynomial(0, 1))
            .illegal("degree", "0")
            .cure("from 1 to 20"),
        WrongInput.of(OPTION, "a cache of -1 bytes", () -> Svr.builder().cacheBytes(-1))
            .illegal("cacheBytes", "-1")
            .cure("not be negative"),
        WrongInput.of(OPTION, "both c and nu", () -> Svc.builder().c(1).nu(0.5).build())
            .illegal("c 1.0", "nu 0.5")
            .cure("leave out the other"),
        WrongInput.of(
                OPTION,
                "a linear machine with a c below 0",
                () -> LinearSvc.builder().c(-2).build())
            .illegal("c is -2.0")
            .cure("positive"));
  }

  private static Stream<WrongInput> regressions() {
    return Stream.of(
        WrongInput.of(
                TYPE, "a brand to regress on", () -> Svr.builder().build().fit(BRANDS, "units"))
            .illegal("'brand'", "categorical")
            .cure("OneHotEncoder"),
        WrongInput.of(
                COLUMN,
                "a target of a machine that is not there",
                () -> Svr.builder().build().fit(SALES, "sales"))
            .illegal("'sales'")
            .cure("units"),
        WrongInput.of(
                EMPTY,
                "no rows to regress on",
                () -> Svr.builder().build().fit(SALES.head(0), "units"))
            .fit("the training data have no rows.")
            .cure("check the filter"),
        WrongInput.of(
                EMPTY,
                "no rows to know as normal",
                () -> OneClassSvm.builder().build().fit(SALES.head(0)))
            .fit("the training data have no rows.")
            .cure("check the filter"),
        WrongInput.of(
                NUMBERS,
                "a missing price in a linear machine",
                () -> LinearSvr.create().fit(price(Double.NaN).drop("brand"), "units"))
            .data("'price'", "row 3")
            .cure("Imputer"),
        WrongInput.of(
                TYPE,
                "a precomputed kernel of prices",
                () -> Svr.builder().kernel(Kernel.precomputed()).build().fit(SALES, "units"))
            .fit("precomputed kernel of 60 rows", "there are 3")
            .cure("one column of kernel values for each training row"));
  }

  private static Stream<WrongInput> classifications() {
    return Stream.of(
        WrongInput.of(
                CONSTANT,
                "a machine of one class",
                () -> Svc.builder().build().fit(ONE_BRAND, "brand"))
            .fit("'brand'", "tropicana")
            .cure("two classes"),
        WrongInput.of(
                CONSTANT,
                "a linear machine of one class",
                () -> LinearSvc.create().fit(ONE_BRAND, "brand"))
            .fit("'brand'", "tropicana")
            .cure("two classes"),
        WrongInput.of(TYPE, "a number to classify", () -> Svc.builder().build().fit(SALES, "units"))
            .data("'units'", "row 0", "65.33836779034976")
            .cure("whole numbers", "regression"),
        WrongInput.of(
                UNKNOWN,
                "a weight for a class that is not there",
                () ->
                    Svc.builder()
                        .classWeights(ClassWeights.of(Map.of("fanta", 2)))
                        .build()
                        .fit(BRANDS, "brand"))
            .fit("'fanta'", "tropicana")
            .cure("correct the label"),
        WrongInput.of(OPTION, "a class weight of 0", () -> ClassWeights.of(Map.of("tropicana", 0)))
            .illegal("tropicana", "0")
            .cure("positive"),
        WrongInput.of(
                FEW_ROWS,
                "probabilities from four rows",
                () ->
                    Svc.builder()
                        .probabilities(Probabilities.PLATT)
                        .build()
                        .fit(BRANDS.head(4), "brand"))
            .fit("'minute maid'", "1 row")
            .cure("more rows of the class", "without probabilities"));
  }

  private static Stream<WrongInput> logistic() {
    return Stream.of(
        WrongInput.of(
                CONSTANT,
                "a logistic regression of one class",
                () -> LogisticRegression.create().fit(ONE_BRAND, "brand"))
            .fit("'brand'", "tropicana")
            .cure("two classes"),
        WrongInput.of(OPTION, "a ridge of -1", () -> LogisticRegression.ridge(-1))
            .illegal("lambda", "-1")
            .cure("positive and finite"),
        WrongInput.of(OPTION, "a share of lasso of 2", () -> LogisticRegression.elasticNet(1, 2))
            .illegal("l1Ratio", "2")
            .cure("from 0 to 1"),
        WrongInput.of(
                UNKNOWN,
                "a base class that is not there",
                () -> LogisticRegression.builder().baseClass("fanta").build().fit(BRANDS, "brand"))
            .fit("'fanta'", "tropicana")
            .cure("name one of them"),
        WrongInput.of(
                NUMBERS,
                "an infinite price in a logistic regression",
                () -> LogisticRegression.ridge(1).fit(price(Double.POSITIVE_INFINITY), "brand"))
            .data("'price'", "row 3", "Infinity")
            .cure("finite"),
        WrongInput.of(
                UNKNOWN,
                "coefficients of a class that is not there",
                () -> LOGISTIC.coefficients("fanta"))
            .illegal("fanta")
            .cure("tropicana"),
        WrongInput.of(
                COLUMN,
                "a classification without a feature",
                () -> LOGISTIC.predict(BRANDS.drop("price")))
            .illegal("'price'")
            .cure("discount"),
        WrongInput.of(
                EMPTY,
                "a logistic regression of no rows",
                () -> LogisticRegression.create().fit(BRANDS.head(0), "brand"))
            .fit("no rows")
            .cure("check the filter or the file"));
  }
}
