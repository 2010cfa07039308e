package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.Transformation;
import io.bellwether.timeseries.TransformingBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Collects the options of an {@link Arima}.
 *
 * @since 0.1.0
 */
public final class ArimaBuilder extends TransformingBuilder<ArimaBuilder> {

  final int[] order;
  final int[] seasonal;
  final Map<String, Double> fixed;
  int seasonLength;
  Constant constant = Constant.DEFAULT;
  Transformation transformation = Transformation.none();
  ArimaMethod method = ArimaMethod.MAXIMUM_LIKELIHOOD;
  double tolerance = 1e-8;
  int maxIterations = 200;

  ArimaBuilder() {
    order = new int[3];
    seasonal = new int[3];
    fixed = new LinkedHashMap<>();
  }

  ArimaBuilder(ArimaBuilder from) {
    order = from.order.clone();
    seasonal = from.seasonal.clone();
    fixed = new LinkedHashMap<>(from.fixed);
    seasonLength = from.seasonLength;
    constant = from.constant;
    transformation = from.transformation;
    method = from.method;
    tolerance = from.tolerance;
    maxIterations = from.maxIterations;
  }

  /**
   * Sets the orders of the ordinary part.
   *
   * @param p autoregressive terms, 0 to 100; default 0
   * @param d differences, 0 to 3; default 0
   * @param q moving-average terms, 0 to 100; default 0
   * @return this builder
   */
  public ArimaBuilder order(int p, int d, int q) {
    order[0] = p;
    order[1] = d;
    order[2] = q;
    return this;
  }

  /**
   * Sets the orders of the seasonal part.
   *
   * @param p autoregressive terms at whole seasons, 0 to 10; default 0
   * @param d seasonal differences, 0 to 2; default 0
   * @param q moving-average terms at whole seasons, 0 to 10; default 0
   * @return this builder
   */
  public ArimaBuilder seasonal(int p, int d, int q) {
    seasonal[0] = p;
    seasonal[1] = d;
    seasonal[2] = q;
    return this;
  }

  /**
   * Sets the length of a season.
   *
   * @param periods at least 2; default the season of the series
   * @return this builder
   */
  public ArimaBuilder seasonLength(int periods) {
    if (!(periods >= 2)) {
      throw new IllegalArgumentException("a season has at least 2 periods, not " + periods);
    }
    seasonLength = periods;
    return this;
  }

  /**
   * Chooses the level or slope.
   *
   * @param newConstant default {@link Constant#DEFAULT}
   * @return this builder
   */
  public ArimaBuilder constant(Constant newConstant) {
    constant = Objects.requireNonNull(newConstant, "constant");
    return this;
  }

  /**
   * Chooses the method of estimation.
   *
   * @param newMethod default {@link ArimaMethod#MAXIMUM_LIKELIHOOD}
   * @return this builder
   */
  public ArimaBuilder method(ArimaMethod newMethod) {
    method = Objects.requireNonNull(newMethod, "method");
    return this;
  }

  /**
   * Gives a coefficient instead of estimating it, such as a zero.
   *
   * @param name {@code ar1}.., {@code ma1}.., {@code sar1}.., {@code sma1}.., {@code mean}, {@code
   *     drift}, or the name of a covariate
   * @param value its value, finite
   * @return this builder
   */
  public ArimaBuilder fixed(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the fixed value of coefficient \"" + name + "\" must be finite, not " + value);
    }
    fixed.put(name, value);
    return this;
  }

  /**
   * Sets the tolerance.
   *
   * @param newTolerance a search ends when a step promises to gain less log-likelihood than this;
   *     positive, default 1e-8
   * @return this builder
   */
  public ArimaBuilder tolerance(double newTolerance) {
    if (!(newTolerance > 0 && newTolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "tolerance must be positive and finite, not " + newTolerance);
    }
    tolerance = newTolerance;
    return this;
  }

  /**
   * Limits the iterations.
   *
   * @param iterations the most steps of one search, at least 1; default 200
   * @return this builder
   */
  public ArimaBuilder maxIterations(int iterations) {
    if (!(iterations >= 1)) {
      throw new IllegalArgumentException("maxIterations must be at least 1, not " + iterations);
    }
    maxIterations = iterations;
    return this;
  }

  @Override
  protected ArimaBuilder transformation(UnaryOperator<Transformation> change) {
    transformation = change.apply(transformation);
    return this;
  }

  /**
   * Builds the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if an order is out of range, a drift is asked for with two or
   *     more differences, or there is a fixed ARMA coefficient that the orders do not have
   */
  public Arima build() {
    ArimaOrder any =
        ArimaOrder.of(order[0], order[1], order[2])
            .seasonal(seasonal[0], seasonal[1], seasonal[2], Math.max(seasonLength, 2));
    if (constant == Constant.DRIFT && any.differences() > 1) {
      throw new IllegalArgumentException(
          any
              + " has "
              + any.differences()
              + " differences, which remove a drift; use at most one"
              + " difference, or no drift");
    }
    CoefficientNames.checkFixed(any, fixed.keySet());
    return new Arima(new ArimaBuilder(this));
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "order",
        ArimaOrder.of(order[0], order[1], order[2])
            + (seasonal[0] + seasonal[1] + seasonal[2] > 0
                ? "(" + seasonal[0] + "," + seasonal[1] + "," + seasonal[2] + ")"
                : ""));
    put(values, "seasonLength", seasonLength, 0);
    put(values, "constant", constant, Constant.DEFAULT);
    transformation.boxCox().ifPresent(b -> values.put("boxCox", b.lambda()));
    put(values, "backTransform", transformation.backTransform(), BackTransform.MEDIAN);
    put(values, "method", method, ArimaMethod.MAXIMUM_LIKELIHOOD);
    put(values, "fixed", fixed, Map.of());
    put(values, "tolerance", tolerance, 1e-8);
    put(values, "maxIterations", maxIterations, 200);
    return values;
  }

  /** The options that are not at their defaults, for people. */
  String text() {
    Map<String, Object> shown = values();
    shown.computeIfPresent("fixed", (name, values) -> text(fixed));
    return text(shown);
  }

  private static String text(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static void put(
      Map<String, Object> values, String name, Object value, Object defaultValue) {
    if (!value.equals(defaultValue)) {
      values.put(name, value);
    }
  }
}
