package io.bellwether.timeseries.diagnose;

/**
 * The 5% points of the OCSB statistic: of 100,000 to 400,000 simulated series for each of 16 season
 * lengths from 2 to 168 ({@code src/test/python/ocsb-points.py}), smoothed by a parabola in the
 * logarithm of the season length, from which no point is further than 0.02. Those that R's package
 * forecast reports differ by less than 0.01.
 */
final class OcsbTable {

  private OcsbTable() {}

  static double fivePercentPoint(int season) {
    double log = Math.log(season);
    return -2.0336 + log * (0.11327 - 0.008278 * log);
  }
}
