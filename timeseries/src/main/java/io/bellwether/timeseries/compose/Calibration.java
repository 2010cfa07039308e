package io.bellwether.timeseries.compose;

import java.util.Arrays;
import java.util.Objects;

/**
 * The scores of a forecaster at the origins of the past, and what they say of the next errors.
 * Immutable.
 */
final class Calibration {

  /** Horizons up to this factor shorter or longer are neighbours. */
  private static final double NEIGHBOURS = 1.5;

  private final ConformalMethod method;
  private final ConformalTails tails;
  private final int minimumErrors;
  private final double gamma;
  private final int origins;
  private final double[][] scores;
  private final int horizon;
  private final ScoreSample[] samples;
  private final AdaptiveLevels[] adaptive;

  /**
   * Takes scores over.
   *
   * @param method what they are
   * @param tails whether their sign matters
   * @param minimumErrors how many a horizon must have, at least 2
   * @param gamma the step of {@link ConformalMethod#ADAPTIVE}
   * @param origins the number of origins
   * @param scores of each horizon, from the first, one an origin, the earliest first; {@code NaN}
   *     where there is none
   */
  Calibration(
      ConformalMethod method,
      ConformalTails tails,
      int minimumErrors,
      double gamma,
      int origins,
      double[][] scores) {
    this.method = Objects.requireNonNull(method, "method");
    this.tails = Objects.requireNonNull(tails, "tails");
    this.minimumErrors = minimumErrors;
    this.gamma = gamma;
    this.origins = origins;
    this.scores = scores;
    if (!(minimumErrors >= 2)) {
      throw new IllegalArgumentException(
          "the minimum of errors must be at least 2, not " + minimumErrors);
    }
    for (double[] ofHorizon : scores) {
      if (ofHorizon.length != origins || Arrays.stream(ofHorizon).anyMatch(Double::isInfinite)) {
        throw new IllegalArgumentException(
            "scores must be finite or NaN, one for each of " + origins + " origins");
      }
    }
    int reached = 0;
    while (reached < scores.length && known(reached).length >= minimumErrors) {
      reached++;
    }
    horizon = reached;
    samples = new ScoreSample[horizon];
    Arrays.setAll(samples, this::sample);
    adaptive = new AdaptiveLevels[method == ConformalMethod.ADAPTIVE ? horizon : 0];
    Arrays.setAll(adaptive, h -> new AdaptiveLevels(sizes(scores[h]), h + 1, gamma));
  }

  private static double[] sizes(double[] signed) {
    return Arrays.stream(signed).map(Math::abs).toArray();
  }

  private double[] known(int h) {
    return Arrays.stream(scores[h]).filter(score -> !Double.isNaN(score)).toArray();
  }

  private ScoreSample sample(int h) {
    int from = h;
    int to = h;
    if (method != ConformalMethod.RESIDUALS) {
      from = (int) Math.ceil((h + 1) / NEIGHBOURS) - 1;
      to = Math.min(scores.length, (int) Math.floor((h + 1) * NEIGHBOURS)) - 1;
    }
    double[] pooled = new double[0];
    int most = 0;
    for (int i = from; i <= to; i++) {
      double[] more = known(i);
      int size = pooled.length;
      pooled = Arrays.copyOf(pooled, size + more.length);
      System.arraycopy(more, 0, pooled, size, more.length);
      most = Math.max(most, more.length);
    }
    return new ScoreSample(tails == ConformalTails.SYMMETRIC ? sizes(pooled) : pooled, most);
  }

  /**
   * The score that the error of a period ahead does not exceed.
   *
   * @param h the period, 0 for the first; beyond the calibrated horizon as at its end
   * @param probability in (0, 1)
   */
  double quantile(int h, double probability) {
    int at = Math.min(h, horizon - 1);
    if (tails == ConformalTails.SEPARATE) {
      return samples[at].ofSigned(probability);
    }
    double level = Math.abs(2 * probability - 1);
    double moved = method == ConformalMethod.ADAPTIVE ? adaptive[at].moved(level) : level;
    return Math.signum(probability - 0.5) * samples[at].ofSizes(moved);
  }

  /** For how many periods ahead there are enough errors; 0 if there never are. */
  int horizon() {
    return horizon;
  }

  /** How many periods ahead were looked at. */
  int wantedHorizon() {
    return scores.length;
  }

  /** How many errors there are at a horizon, from 0. */
  int errors(int h) {
    return known(h).length;
  }

  ConformalMethod method() {
    return method;
  }

  ConformalTails tails() {
    return tails;
  }

  int minimumErrors() {
    return minimumErrors;
  }

  double gamma() {
    return gamma;
  }

  int origins() {
    return origins;
  }

  /** All scores, one horizon after the other; a copy. */
  double[] flat() {
    double[] flat = new double[scores.length * origins];
    for (int h = 0; h < scores.length; h++) {
      System.arraycopy(scores[h], 0, flat, h * origins, origins);
    }
    return flat;
  }

  /** Cuts what {@link #flat} has joined. */
  static double[][] cut(double[] flat, int origins) {
    if (!(origins >= 1 && flat.length % origins == 0)) {
      if (flat.length == 0) {
        return new double[0][];
      }
      throw new IllegalArgumentException(
          flat.length + " scores are not those of " + origins + " origins");
    }
    double[][] scores = new double[flat.length / origins][];
    Arrays.setAll(scores, h -> Arrays.copyOfRange(flat, h * origins, (h + 1) * origins));
    return scores;
  }
}
