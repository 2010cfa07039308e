package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Intervals;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingBuilder;
import io.bellwether.timeseries.diagnose.OrdinaryTest;
import io.bellwether.timeseries.diagnose.SeasonalTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Collects the options of an {@link AutoArima}.
 *
 * @since 0.1.0
 */
public final class AutoArimaBuilder extends TransformingBuilder<AutoArimaBuilder> {

  OrderCriterion criterion = OrderCriterion.AICC;
  Search search = Search.STEPWISE;
  ConstantChoice constant = ConstantChoice.AUTOMATIC;
  Intervals intervals = Intervals.CALIBRATED;
  int maxDifferences = 1;
  int leastValuesToTest = 30;
  OrdinaryTest ordinaryTest = OrdinaryTest.KPSS;
  SeasonalTest seasonalTest = SeasonalTest.SEASONAL_STRENGTH;
  Transformation transformation = Transformation.none();
  int maxP = 5;
  int maxQ = 5;
  int maxSeasonalP = 2;
  int maxSeasonalQ = 2;
  int maxOrderSum = 5;

  /** No number given: -1, here and below. */
  int maxModels = -1;

  int differences = -1;
  int seasonalDifferences = -1;
  int seasonLength = -1;

  AutoArimaBuilder() {}

  AutoArimaBuilder(AutoArimaBuilder from) {
    criterion = from.criterion;
    search = from.search;
    constant = from.constant;
    intervals = from.intervals;
    maxDifferences = from.maxDifferences;
    leastValuesToTest = from.leastValuesToTest;
    ordinaryTest = from.ordinaryTest;
    seasonalTest = from.seasonalTest;
    transformation = from.transformation;
    maxP = from.maxP;
    maxQ = from.maxQ;
    maxSeasonalP = from.maxSeasonalP;
    maxSeasonalQ = from.maxSeasonalQ;
    maxOrderSum = from.maxOrderSum;
    maxModels = from.maxModels;
    differences = from.differences;
    seasonalDifferences = from.seasonalDifferences;
    seasonLength = from.seasonLength;
  }

  /**
   * Chooses the criterion.
   *
   * @param newCriterion default {@link OrderCriterion#AICC}
   * @return this builder
   */
  public AutoArimaBuilder criterion(OrderCriterion newCriterion) {
    criterion = Objects.requireNonNull(newCriterion, "criterion");
    return this;
  }

  /**
   * Chooses how the orders are gone through.
   *
   * @param newSearch default {@link Search#STEPWISE}
   * @return this builder
   */
  public AutoArimaBuilder search(Search newSearch) {
    search = Objects.requireNonNull(newSearch, "search");
    return this;
  }

  /**
   * Limits the number of models.
   *
   * @param models at least 1; default 94 for the stepwise search, where the exhaustive one tries
   *     all. A bounded exhaustive search tries the models with the fewest coefficients
   * @return this builder
   */
  public AutoArimaBuilder maxModels(int models) {
    maxModels = inRange("maxModels", models, 1, Integer.MAX_VALUE);
    return this;
  }

  /**
   * Limits the orders of the ordinary part.
   *
   * @param p autoregressive terms, 0 to 100; default 5
   * @param q moving-average terms, 0 to 100; default 5
   * @return this builder
   */
  public AutoArimaBuilder maxOrders(int p, int q) {
    maxP = inRange("p of maxOrders", p, 0, 100);
    maxQ = inRange("q of maxOrders", q, 0, 100);
    return this;
  }

  /**
   * Limits the orders of the seasonal part.
   *
   * @param p autoregressive terms at whole seasons, 0 to 10; default 2
   * @param q moving-average terms at whole seasons, 0 to 10; default 2
   * @return this builder
   */
  public AutoArimaBuilder maxSeasonalOrders(int p, int q) {
    maxSeasonalP = inRange("p of maxSeasonalOrders", p, 0, 10);
    maxSeasonalQ = inRange("q of maxSeasonalOrders", q, 0, 10);
    return this;
  }

  /**
   * Limits p + q + P + Q in the exhaustive search; the stepwise one knows no such limit.
   *
   * @param sum at least 0; default 5
   * @return this builder
   */
  public AutoArimaBuilder maxOrderSum(int sum) {
    maxOrderSum = inRange("maxOrderSum", sum, 0, Integer.MAX_VALUE);
    return this;
  }

  /**
   * Gives the number of ordinary differences instead of testing for it.
   *
   * @param d 0 to 3
   * @return this builder
   */
  public AutoArimaBuilder differences(int d) {
    differences = inRange("differences", d, 0, 3);
    return this;
  }

  /**
   * Limits the ordinary differences that a test may ask for.
   *
   * @param most 0 to 3; default 1, because a second one extrapolates the last slope: taking it
   *     where the test asks for it made MASE up to 4% larger on shortened training parts of M3. The
   *     paper has 2
   * @return this builder
   */
  public AutoArimaBuilder maxDifferences(int most) {
    maxDifferences = inRange("maxDifferences", most, 0, 3);
    return this;
  }

  /**
   * Sets how long a series must be for a test to decide against a difference.
   *
   * @param values at least 0; default 30. A shorter series without a seasonal difference is
   *     differenced at least once, because the test would hardly ever ask for it: it has no power.
   *     The paper has 0
   * @return this builder
   */
  public AutoArimaBuilder leastValuesToTest(int values) {
    leastValuesToTest = inRange("leastValuesToTest", values, 0, Integer.MAX_VALUE);
    return this;
  }

  /**
   * Chooses what the intervals are made of.
   *
   * @param newIntervals default {@link Intervals#CALIBRATED}
   * @return this builder
   */
  public AutoArimaBuilder intervals(Intervals newIntervals) {
    intervals = Objects.requireNonNull(newIntervals, "intervals");
    return this;
  }

  /**
   * Gives the number of seasonal differences instead of testing for it.
   *
   * @param d 0 to 2
   * @return this builder
   */
  public AutoArimaBuilder seasonalDifferences(int d) {
    seasonalDifferences = inRange("seasonalDifferences", d, 0, 2);
    return this;
  }

  /**
   * Chooses the test that counts ordinary differences.
   *
   * @param test default {@link OrdinaryTest#KPSS}
   * @return this builder
   */
  public AutoArimaBuilder ordinaryTest(OrdinaryTest test) {
    ordinaryTest = Objects.requireNonNull(test, "ordinaryTest");
    return this;
  }

  /**
   * Chooses the test that decides on a seasonal difference.
   *
   * @param test default {@link SeasonalTest#SEASONAL_STRENGTH}
   * @return this builder
   */
  public AutoArimaBuilder seasonalTest(SeasonalTest test) {
    seasonalTest = Objects.requireNonNull(test, "seasonalTest");
    return this;
  }

  /**
   * Chooses whether models have a constant.
   *
   * @param choice default {@link ConstantChoice#AUTOMATIC}
   * @return this builder
   */
  public AutoArimaBuilder constant(ConstantChoice choice) {
    constant = Objects.requireNonNull(choice, "constant");
    return this;
  }

  /**
   * Sets the length of a season.
   *
   * @param periods at least 1; 1 for models without a seasonal part; default the season of the
   *     series
   * @return this builder
   */
  public AutoArimaBuilder seasonLength(int periods) {
    seasonLength = inRange("seasonLength", periods, 1, Integer.MAX_VALUE);
    return this;
  }

  private static int inRange(String name, int value, int lowest, int highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new IllegalArgumentException(
          highest == Integer.MAX_VALUE
              ? name + " must be at least " + lowest + ", not " + value
              : name + " must lie in " + lowest + ".." + highest + ", not " + value);
    }
    return value;
  }

  @Override
  protected AutoArimaBuilder transformation(UnaryOperator<Transformation> change) {
    transformation = change.apply(transformation);
    return this;
  }

  /**
   * Builds the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if seasonal differences are asked for without a season
   */
  public AutoArima build() {
    if (seasonLength == 1 && seasonalDifferences > 0) {
      throw new IllegalArgumentException(
          seasonalDifferences + " seasonal differences need a seasonLength of at least 2, not 1");
    }
    return new AutoArima(new AutoArimaBuilder(this));
  }

  /** The options that are not at their defaults. */
  Map<String, Object> values() {
    Map<String, Object> values = all();
    values.entrySet().removeAll(new AutoArimaBuilder().all().entrySet());
    return values;
  }

  private Map<String, Object> all() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("criterion", criterion);
    values.put("search", search);
    values.put("constant", constant);
    values.put("maxModels", maxModels);
    values.put("maxP", maxP);
    values.put("maxQ", maxQ);
    values.put("maxSeasonalP", maxSeasonalP);
    values.put("maxSeasonalQ", maxSeasonalQ);
    values.put("maxOrderSum", maxOrderSum);
    values.put("differences", differences);
    values.put("seasonalDifferences", seasonalDifferences);
    values.put("maxDifferences", maxDifferences);
    values.put("leastValuesToTest", leastValuesToTest);
    values.put("intervals", intervals);
    values.put("ordinaryTest", ordinaryTest);
    values.put("seasonalTest", seasonalTest);
    values.put("seasonLength", seasonLength);
    values.put("boxCox", transformation.boxCox().<Object>map(BoxCox::lambda).orElse("none"));
    values.put("backTransform", transformation.backTransform());
    return values;
  }
}
