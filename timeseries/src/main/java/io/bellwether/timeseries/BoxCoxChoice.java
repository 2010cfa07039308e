package io.bellwether.timeseries;

import io.bellwether.data.DataException;
import io.bellwether.math.Moments;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The two ways to choose the power of a Box-Cox transformation. */
final class BoxCoxChoice {

  private static final double LOWER = -1;
  private static final double UPPER = 2;

  /**
   * The lowest power where there are zeros: below, their transform -1/lambda is all that counts.
   */
  private static final double LOWER_WITH_ZEROS = 0.1;

  private static final String CONSTANT_REMEDY =
      "give the power, such as BoxCox.of(1), or do without a transformation";

  private BoxCoxChoice() {}

  static double guerrero(TimeSeries series) {
    double least = least(series);
    if (least < 0) {
      throw wrongValue(series, least, "the choice of lambda needs values that are not negative");
    }
    double greatest = Arrays.stream(series.values()).filter(x -> x > 0).max().orElse(1);
    int season = Math.max(2, series.seasonLength());
    int seasons = series.length() / season;
    double[] means = new double[seasons];
    double[] deviations = new double[seasons];
    int known = 0;
    for (int i = 0; i < seasons; i++) {
      int end = series.length() - (seasons - 1 - i) * season;
      Moments moments = new Moments();
      for (int t = end - season; t < end; t++) {
        moments.add(series.value(t) / greatest); // no square overflows or vanishes
      }
      if (moments.count() >= 2 && moments.mean() > 0) {
        means[known] = moments.mean();
        deviations[known++] = moments.standardDeviation();
      }
    }
    double[] m = Arrays.copyOf(means, known);
    double[] s = Arrays.copyOf(deviations, known);
    checkSpread(m, s, season);
    return ScalarMinimum.at(
        lambda -> variation(m, s, lambda), least > 0 ? LOWER : LOWER_WITH_ZEROS, UPPER);
  }

  private static void checkSpread(double[] means, double[] deviations, int season) {
    if (means.length < 2) {
      throw new FitException(
          "the choice of lambda compares seasons, and the series has "
              + means.length
              + " full season"
              + (means.length == 1 ? "" : "s")
              + " of "
              + season
              + " periods with something in "
              + (means.length == 1 ? "it" : "them"),
          "give the power, such as BoxCox.of(0), or another season: series.withSeason(1)");
    }
    if (Arrays.stream(deviations).noneMatch(s -> s > 0)) {
      throw new FitException(
          "the choice of lambda compares the spread of seasons, and none has any", CONSTANT_REMEDY);
    }
  }

  /** The coefficient of variation of the ratios of spread to level. */
  private static double variation(double[] means, double[] deviations, double lambda) {
    Moments ratios = new Moments();
    // relative to the first mean, so that no power overflows
    for (int i = 0; i < means.length; i++) {
      ratios.add(deviations[i] * Math.pow(means[i] / means[0], lambda - 1));
    }
    return ratios.standardDeviation() / ratios.mean();
  }

  static double likelihood(TimeSeries series) {
    double least = least(series);
    if (!(least > 0) && !Double.isNaN(least)) {
      throw wrongValue(series, least, "the likelihood of lambda needs positive values");
    }
    int observations = series.length() - series.missingCount();
    int season = Math.min(series.seasonLength(), Math.max(1, series.length()));
    if (!(observations >= season + 3)) {
      throw new FitException(
          "the likelihood of lambda needs at least "
              + (season + 3)
              + " values for a season of "
              + season
              + ", and the series has "
              + observations,
          "give the power, such as BoxCox.of(0), or another season: series.withSeason(1)");
    }
    DoubleUnaryOperator deviance = deviance(series, season);
    if (!(deviance.applyAsDouble(1) > Double.NEGATIVE_INFINITY)
        && !(deviance.applyAsDouble(0) > Double.NEGATIVE_INFINITY)) {
      throw new FitException("all values are equal, or repeat exactly", CONSTANT_REMEDY);
    }
    return ScalarMinimum.at(deviance, LOWER, UPPER);
  }

  /**
   * Returns the logarithm of the residual sum of squares of the transformed series. Divided by
   * their geometric mean before, the values have a transformation whose Jacobian is 1, so that
   * nothing else enters the profile likelihood.
   */
  private static DoubleUnaryOperator deviance(TimeSeries series, int season) {
    double[] log = new double[series.length()];
    double sum = 0;
    int known = 0;
    for (int t = 0; t < log.length; t++) {
      log[t] = Math.log(series.value(t));
      sum += Double.isNaN(log[t]) ? 0 : log[t];
      known += Double.isNaN(log[t]) ? 0 : 1;
    }
    double mean = sum / known;
    for (int t = 0; t < log.length; t++) {
      log[t] -= mean;
    }
    TrendAndSeason line = new TrendAndSeason(log, season);
    double[] transformed = new double[log.length];
    return lambda -> {
      for (int t = 0; t < log.length; t++) {
        transformed[t] = lambda == 0 ? log[t] : Math.expm1(lambda * log[t]) / lambda;
      }
      return Math.log(line.residualSumOfSquares(transformed));
    };
  }

  private static double least(TimeSeries series) {
    double least = Double.NaN;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      least = !Double.isNaN(value) && !(value >= least) ? value : least;
    }
    return least;
  }

  private static DataException wrongValue(TimeSeries series, double value, String need) {
    int t = 0;
    while (series.value(t) != value) {
      t++;
    }
    return DataException.because(
            need + "; add a constant to the series (period " + series.timeline().label(t) + ")")
        .value(String.valueOf(value))
        .build();
  }

  /**
   * Least squares of a straight line and a level for each period of the season. The levels are
   * taken out first, of the values and of time alike (Frisch-Waugh-Lovell), which leaves a simple
   * regression.
   */
  private static final class TrendAndSeason {
    private final int season;
    private final double[] time;

    /** Takes which values are missing from the array. */
    TrendAndSeason(double[] values, int season) {
      this.season = season;
      this.time = new double[values.length];
      Arrays.setAll(time, t -> Double.isNaN(values[t]) ? Double.NaN : t);
      demean(time);
    }

    /** Overwrites the values by their residuals. */
    double residualSumOfSquares(double[] values) {
      demean(values);
      double across = 0;
      double along = 0;
      for (int t = 0; t < values.length; t++) {
        if (!Double.isNaN(values[t])) {
          across += time[t] * values[t];
          along += time[t] * time[t];
        }
      }
      double slope = along > 0 ? across / along : 0;
      double squares = 0;
      for (int t = 0; t < values.length; t++) {
        double residual = values[t] - slope * time[t];
        squares += Double.isNaN(residual) ? 0 : residual * residual;
      }
      return squares;
    }

    private void demean(double[] values) {
      for (int s = 0; s < season; s++) {
        double sum = 0;
        int count = 0;
        for (int t = s; t < values.length; t += season) {
          sum += Double.isNaN(values[t]) ? 0 : values[t];
          count += Double.isNaN(values[t]) ? 0 : 1;
        }
        for (int t = s; t < values.length; t += season) {
          values[t] -= sum / count;
        }
      }
    }
  }
}
