package io.bellwether.timeseries.repair;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.decompose.Stl;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Takes the largest outliers out, estimates season, shifts and smooth anew without them, and so on
 * until none is left: a large outlier distorts the season of its place in the cycle, where others
 * then look like outliers.
 */
final class OutlierSearch {

  private static final double STRENGTH = 0.6;
  private static final int CYCLES = 2;
  private static final int ROUNDS = 20;

  /** Outliers half as far out as the farthest go with it. */
  private static final double SHARE = 0.5;

  private final TimeSeries series;
  private final double outlierLimit;
  private final double shiftLimit;
  private final boolean[] isOut;
  private final double[] values;
  private final double[] excess;
  private double[] seasonal;
  private double[] level;
  private List<ShiftSearch.Shift> shifts = List.of();
  private OptionalDouble weakStrength = OptionalDouble.empty();
  private boolean undecidable;

  private OutlierSearch(TimeSeries series, double outlierLimit, double shiftLimit) {
    this.series = series;
    this.outlierLimit = outlierLimit;
    this.shiftLimit = shiftLimit;
    this.values = series.values();
    this.isOut = new boolean[values.length];
    this.seasonal = new double[values.length];
    this.level = new double[values.length];
    this.excess = new double[values.length];
  }

  static OutlierSearch run(TimeSeries series, double outlierLimit, double shiftLimit) {
    OutlierSearch search = new OutlierSearch(series, outlierLimit, shiftLimit);
    search.estimate();
    for (int round = 0; round < ROUNDS && search.takeOut(); round++) {
      search.estimate();
    }
    search.takeBack();
    return search;
  }

  boolean isOut(int t) {
    return isOut[t];
  }

  double excess(int t) {
    return excess[t];
  }

  List<ShiftSearch.Shift> shifts() {
    return shifts;
  }

  /** Returns the strength of the season if that was too weak to be taken out. */
  OptionalDouble weakStrength() {
    return weakStrength;
  }

  /** Tells whether the remainders give no scale to judge by. */
  boolean isUndecidable() {
    return undecidable;
  }

  /** Returns the values with outliers replaced by lines between their neighbours, plus season. */
  double[] replaced() {
    double[] flat = flat(masked());
    double[] filled = series.withValues(flat).interpolate().values();
    Arrays.setAll(filled, t -> filled[t] + level[t] + seasonal[t]);
    return filled;
  }

  private double[] masked() {
    double[] masked = values.clone();
    Arrays.setAll(masked, t -> isOut[t] ? Double.NaN : masked[t]);
    return masked;
  }

  private double[] flat(double[] x) {
    double[] flat = new double[x.length];
    Arrays.setAll(flat, t -> x[t] - seasonal[t] - level[t]);
    return flat;
  }

  private void estimate() {
    double[] masked = masked();
    seasonal = seasonal(series.withValues(masked));
    level = new double[values.length];
    boolean enough = series.length() - series.missingCount() >= ShiftSearch.LEAST;
    shifts = enough ? ShiftSearch.find(flat(masked), shiftLimit) : List.of();
    for (ShiftSearch.Shift shift : shifts) {
      for (int t = shift.index(); t < level.length; t++) {
        level[t] += shift.size();
      }
    }
    double[] flat = flat(masked);
    double[] all = flat(values);
    double[] remainder = RobustSmooth.remainder(flat, all);
    double[] rough = RobustSmooth.fromMedian(flat, flat);
    double[] quartiles = RobustSmooth.quartiles(remainder);
    double[] wide = RobustSmooth.quartiles(rough);
    // of the smaller of two differences the quartiles are narrow: those of one are the scale
    double range = Math.max(quartiles[1] - quartiles[0], wide[1] - wide[0]);
    double rounding = 1e-9 * RobustSmooth.largest(all);
    undecidable = range <= rounding && isScattered(rough, rounding);
    for (int t = 0; t < excess.length; t++) {
      double beyond = Math.max(remainder[t] - quartiles[1], quartiles[0] - remainder[t]);
      boolean out = beyond > Math.max(outlierLimit * range, rounding) && !undecidable;
      excess[t] = out ? beyond / range : 0;
    }
  }

  /** Returns the seasonal component, zeros if there is none worth the name. */
  private double[] seasonal(TimeSeries masked) {
    double[] none = new double[masked.length()];
    int season = masked.seasonLength();
    if (season < 2 || masked.length() <= CYCLES * season || !isSeenInAllPlaces(masked)) {
      return none;
    }
    Decomposition parts = Stl.periodic().decompose(masked);
    boolean strong = parts.seasonalStrength() >= STRENGTH;
    weakStrength = strong ? OptionalDouble.empty() : OptionalDouble.of(parts.seasonalStrength());
    return strong ? parts.seasonal().values() : none;
  }

  private static boolean isSeenInAllPlaces(TimeSeries series) {
    int season = series.seasonLength();
    boolean[] seen = new boolean[season];
    for (int t = 0; t < series.length(); t++) {
      seen[t % season] |= !Double.isNaN(series.value(t));
    }
    for (boolean each : seen) {
      if (!each) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether more than a tenth of the values differ from their smooth. */
  private static boolean isScattered(double[] remainder, double rounding) {
    double[] known = Arrays.stream(remainder).filter(r -> !Double.isNaN(r)).toArray();
    long off = Arrays.stream(known).filter(r -> Math.abs(r) > rounding).count();
    return off > 0.1 * known.length;
  }

  private boolean takeOut() {
    double most = 0;
    for (int t = 0; t < excess.length; t++) {
      most = isOut[t] ? most : Math.max(most, excess[t]);
    }
    for (int t = 0; t < excess.length; t++) {
      isOut[t] |= most > 0 && excess[t] >= SHARE * most;
    }
    return most > 0;
  }

  /** What the last estimates no longer find outlying was none. */
  private void takeBack() {
    for (int t = 0; t < excess.length; t++) {
      isOut[t] &= excess[t] > 0;
    }
  }
}
