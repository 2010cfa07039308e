package io.bellwether.timeseries.arima;

import java.util.Arrays;

/** Yule-Walker and Burg: all orders at once by their partial autocorrelations. */
final class ReflectionEstimator implements ArEstimator {

  private final Reflections reflections;
  private final ArMethod method;
  private final double level;
  private final MeanTerm mean;
  private final int n;

  private ReflectionEstimator(
      Reflections reflections, ArMethod method, double level, MeanTerm mean, int n) {
    this.reflections = reflections;
    this.method = method;
    this.level = level;
    this.mean = mean;
    this.n = n;
  }

  static ReflectionEstimator of(CentredValues values, ArMethod method, MeanTerm mean, int highest) {
    double[] x = values.centred();
    Reflections reflections =
        method == ArMethod.BURG ? Reflections.burg(x, highest) : Reflections.yuleWalker(x, highest);
    return new ReflectionEstimator(reflections, method, values.level(), mean, x.length);
  }

  @Override
  public int highest() {
    return reflections.highest();
  }

  @Override
  public double variance(int order) {
    return reflections.variance(order);
  }

  @Override
  public double deviance(int order) {
    return n * Math.log(variance(order));
  }

  @Override
  public ArEstimate estimate(int order) {
    double[] ar = reflections.coefficients(order);
    // R's ar counts the mean here whether or not it was estimated
    double correction = method == ArMethod.YULE_WALKER ? n / (n - order - 1.0) : 1;
    double sigma2 = variance(order) * correction;
    double[] errors = ArRecursion.variances(ar, n);
    Arrays.setAll(errors, i -> Math.sqrt(errors[i] * correction));
    double gain = 1 - Arrays.stream(ar).sum();
    double levelError =
        mean == MeanTerm.INCLUDED ? Math.sqrt(sigma2 / n) / Math.abs(gain) : Double.NaN;
    return new ArEstimate(
        new Coefficient("mean", level, levelError),
        new Coefficient("intercept", 0, Double.NaN),
        ar,
        errors,
        sigma2,
        reflections.partial());
  }
}
