package io.bellwether.timeseries.diagnose;

/** The 5% points of the OCSB statistic. */
final class OcsbTable {

  private OcsbTable() {}

  static double fivePercentPoint(int season) {
    double[] seasons = {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 24, 30, 48, 96, 168};
    double[] points = {
      -1.951983, -1.917576, -1.892700, -1.873507, -1.858056, -1.845236, -1.834360, -1.816749,
      -1.802963, -1.791778, -1.756445, -1.743644, -1.720253, -1.694144, -1.679413
    };
    return Interpolation.at(seasons, points, season);
  }
}
