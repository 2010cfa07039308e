package io.bellwether.timeseries.smoothing;

/**
 * The recursion of an exponential smoothing model through a series, and its derivative backwards
 * (the adjoint). A workspace: the caller sets the parameters and the initial states, {@link #run}
 * fills the rest and allocates nothing. Not thread-safe.
 *
 * <p>The equations are those of Hyndman, Koehler, Ord, Snyder (2008), table 2.2, written with the
 * additive innovation {@code e = y - forecast}: then the states are the same for both types of
 * error, which differ in the likelihood alone. With {@code q} the level moved on by the trend
 * ({@code l}, {@code l + phi b} or {@code l b^phi}), the forecast is {@code q}, {@code q + s} or
 * {@code q s}, and
 *
 * <pre>{@code
 * d  = e           or e / s  with a multiplicative season
 * l' = q + alpha d
 * b' = phi b + beta d        or b^phi + beta d / l
 * s' = s + gamma e           or s + gamma e / q
 * }</pre>
 *
 * <p>A missing value has no innovation: the states move on by themselves, and it is not part of the
 * likelihood.
 */
final class EtsRecursion {

  /** Multiplicative parts must stay above this share of the scale of the series. */
  private static final double TINY = 1e-8;

  final EtsForm form;
  final int season;
  final int length;
  final double[] values;

  double alpha;
  double beta;
  double gamma;
  double phi = 1;

  /** Level and slope before each period; the last is that after the series. */
  final double[] level;

  final double[] slope;

  /** The season of period {@code t} at index {@code t}; renewed at index {@code t + season}. */
  final double[] seasonal;

  /** Forecasts of one period ahead, and what came otherwise; 0 where the value is missing. */
  final double[] forecast;

  final double[] innovation;

  /** The level moved on by the trend, and the trend part of it. */
  final double[] moved;

  final double[] growth;

  /** The sum of squared errors, relative ones for a multiplicative error. */
  double squares;

  /** The sum of the logarithms of the forecasts; 0 for an additive error. */
  double logs;

  // derivatives of the function whose seeds were given
  double alphaSlope;
  double betaSlope;
  double gammaSlope;
  double phiSlope;
  double levelSlope;
  double slopeSlope;
  final double[] seasonalSlope;

  private final boolean relative;
  private final boolean trended;
  private final boolean power;
  private final boolean added;
  private final boolean multiplied;

  /**
   * Creates a workspace.
   *
   * @param form the model
   * @param season the length of a season; ignored if the model has none
   * @param values the series, {@code NaN} where missing; kept, not modified
   */
  EtsRecursion(EtsForm form, int season, double[] values) {
    this.form = form;
    this.season = form.hasSeason() ? season : 0;
    this.values = values;
    length = values.length;
    relative = form.hasMultiplicativeError();
    trended = form.hasTrend();
    power = form.trend().isMultiplicative();
    added = form.season() == SeasonType.ADDITIVE;
    multiplied = form.season() == SeasonType.MULTIPLICATIVE;
    level = new double[length + 1];
    slope = new double[length + 1];
    seasonal = new double[length + this.season];
    seasonalSlope = new double[length + this.season];
    forecast = new double[length];
    innovation = new double[length];
    moved = new double[length];
    growth = new double[length];
  }

  /** The trend part of the next level: {@code phi b} or {@code b^phi}. */
  private double growth(double b) {
    if (!power) {
      return phi * b;
    }
    return phi == 1 ? b : Math.pow(b, phi);
  }

  /**
   * Runs through the series from the initial states.
   *
   * @return false if a multiplicative part does not stay positive; nothing else is then valid
   */
  boolean run() {
    double sum = 0;
    double logSum = 0;
    double product = 1;
    for (int t = 0; t < length; t++) {
      double l = level[t];
      double g = trended ? growth(slope[t]) : 0;
      double q = power ? l * g : l + g;
      double s = added || multiplied ? seasonal[t] : 0;
      double f = multiplied ? q * s : q + s;
      if ((multiplied && !(s > TINY && q > TINY)) || (power && !(l > TINY && g > TINY))) {
        return false;
      }
      double y = values[t];
      double e = 0;
      if (!Double.isNaN(y)) {
        e = y - f;
        double error = e;
        if (relative) {
          if (!(f > TINY)) {
            return false;
          }
          error = e / f;
          product *= f;
          if (!(product > 1e-100 && product < 1e100)) {
            logSum += Math.log(product);
            product = 1;
          }
        }
        sum += error * error;
      }
      forecast[t] = f;
      growth[t] = g;
      renew(t, l, q, s, e);
    }
    squares = sum;
    logs = logSum + Math.log(product);
    return sum < Double.POSITIVE_INFINITY;
  }

  /** Renews the states by an innovation. */
  private void renew(int t, double l, double q, double s, double e) {
    double d = multiplied ? e / s : e;
    innovation[t] = e;
    moved[t] = q;
    if (trended) {
      double g = growth[t];
      slope[t + 1] = power ? g + beta * d / l : g + beta * d;
    }
    if (added) {
      seasonal[t + season] = s + gamma * e;
    } else if (multiplied) {
      seasonal[t + season] = s + gamma * e / q;
    }
    level[t + 1] = q + alpha * d;
  }

  /**
   * Differentiates {@code squareWeight * squares + logs} by parameters and initial states, into the
   * fields named {@code ...Slope}; after {@link #run}.
   */
  void differentiate(double squareWeight) {
    double byAlpha = 0;
    double byBeta = 0;
    double byGamma = 0;
    double byPhi = 0;
    double byLevel = 0;
    double bySlope = 0;
    for (int t = length; t < seasonalSlope.length; t++) {
      seasonalSlope[t] = 0;
    }
    for (int t = length - 1; t >= 0; t--) {
      double e = innovation[t];
      double s = added || multiplied ? seasonal[t] : 0;
      double q = moved[t];
      double d = multiplied ? e / s : e;
      double toInnovation = 0;
      double toSeason = 0;
      double toMoved = byLevel;
      double toShift = alpha * byLevel;
      double toGrowth = bySlope;
      double toLevel = 0;
      byAlpha += d * byLevel;
      if (added) {
        double later = seasonalSlope[t + season];
        toSeason = later;
        toInnovation = gamma * later;
        byGamma += e * later;
      } else if (multiplied) {
        double later = seasonalSlope[t + season];
        double share = later / q;
        toSeason = later;
        toInnovation = gamma * share;
        byGamma += e * share;
        toMoved -= gamma * e * share / q;
      }
      if (power) {
        double share = bySlope / level[t];
        toShift += beta * share;
        byBeta += d * share;
        toLevel -= beta * d * share / level[t];
      } else if (trended) {
        toShift += beta * bySlope;
        byBeta += d * bySlope;
      }
      if (multiplied) {
        toInnovation += toShift / s;
        toSeason -= toShift * d / s;
      } else {
        toInnovation += toShift;
      }
      double toForecast = 0;
      if (!Double.isNaN(values[t])) {
        if (relative) {
          double f = forecast[t];
          double error = e / f;
          toForecast = (1 - 2 * squareWeight * error * (1 + error)) / f - toInnovation;
        } else {
          toForecast = -2 * squareWeight * e - toInnovation;
        }
      }
      if (multiplied) {
        toMoved += s * toForecast;
        toSeason += q * toForecast;
      } else {
        toMoved += toForecast;
        toSeason += toForecast;
      }
      if (power) {
        toLevel += growth[t] * toMoved;
        toGrowth += level[t] * toMoved;
        byPhi += growth[t] * Math.log(slope[t]) * toGrowth;
        bySlope = toGrowth * phi * growth[t] / slope[t];
      } else {
        toLevel += toMoved;
        if (trended) {
          toGrowth += toMoved;
          byPhi += slope[t] * toGrowth;
          bySlope = phi * toGrowth;
        }
      }
      if (season > 0) {
        seasonalSlope[t] = toSeason;
      }
      byLevel = toLevel;
    }
    alphaSlope = byAlpha;
    betaSlope = byBeta;
    gammaSlope = byGamma;
    phiSlope = byPhi;
    levelSlope = byLevel;
    slopeSlope = bySlope;
  }
}
