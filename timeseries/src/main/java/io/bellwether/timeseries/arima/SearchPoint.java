package io.bellwether.timeseries.arima;

import java.util.ArrayList;
import java.util.List;

/** A place in the space of orders that a search goes through. */
record SearchPoint(int p, int q, int seasonalP, int seasonalQ, boolean constant) {

  int count() {
    return p + q + seasonalP + seasonalQ;
  }

  /** Whether all orders lie between 0 and those of the limit. */
  boolean isWithin(SearchPoint limit) {
    return Math.min(Math.min(p, q), Math.min(seasonalP, seasonalQ)) >= 0
        && p <= limit.p
        && q <= limit.q
        && seasonalP <= limit.seasonalP
        && seasonalQ <= limit.seasonalQ;
  }

  SearchPoint withConstant(boolean newConstant) {
    return new SearchPoint(p, q, seasonalP, seasonalQ, newConstant);
  }

  SearchPoint cappedAt(SearchPoint limit) {
    return new SearchPoint(
        Math.min(p, limit.p),
        Math.min(q, limit.q),
        Math.min(seasonalP, limit.seasonalP),
        Math.min(seasonalQ, limit.seasonalQ),
        constant);
  }

  private SearchPoint moved(int byP, int byQ, int bySeasonalP, int bySeasonalQ) {
    return new SearchPoint(
        p + byP, q + byQ, seasonalP + bySeasonalP, seasonalQ + bySeasonalQ, constant);
  }

  /**
   * The variations of Hyndman and Khandakar (2008, section 3.2, step 2) in their order, some of
   * them outside the limits: one order by one; p and q both; P and Q both; the constant. Then those
   * that the paper leaves out: p for q, and P for Q. An autoregressive term and a moving-average
   * one are often good substitutes, and the way over both or none of them is uphill.
   */
  List<SearchPoint> neighbours() {
    List<SearchPoint> all = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      all.add(moved(step, 0, 0, 0));
      all.add(moved(0, step, 0, 0));
      all.add(moved(0, 0, step, 0));
      all.add(moved(0, 0, 0, step));
    }
    for (int step : new int[] {-1, 1}) {
      all.add(moved(step, step, 0, 0));
    }
    for (int step : new int[] {-1, 1}) {
      all.add(moved(0, 0, step, step));
    }
    all.add(withConstant(!constant));
    for (int step : new int[] {-1, 1}) {
      all.add(moved(step, -step, 0, 0));
      all.add(moved(0, 0, step, -step));
    }
    return all;
  }
}
