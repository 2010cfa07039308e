package io.bellwether.examples;

import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.hierarchy.Hierarchy;

/** How far up a series stands. */
enum RetailLevel {
  AUSTRALIA("Australia"),
  STATES("states"),
  INDUSTRIES("industries of Australia"),
  GROUPS("groups of a state"),
  SERIES("single series");

  private final String title;

  RetailLevel(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Returns the level of a node. */
  static RetailLevel of(Hierarchy hierarchy, int node) {
    if (node >= hierarchy.aggregateCount()) {
      return SERIES;
    }
    SeriesKey key = hierarchy.keys().key(node);
    boolean allStates = RetailTotals.state(key).equals(Hierarchy.ALL);
    boolean allIndustries = RetailTotals.industry(key).equals(Hierarchy.ALL);
    if (allStates) {
      return allIndustries ? AUSTRALIA : INDUSTRIES;
    }
    return allIndustries ? STATES : GROUPS;
  }
}
