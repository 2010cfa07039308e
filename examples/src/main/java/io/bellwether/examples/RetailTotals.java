package io.bellwether.examples;

import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which series add up to which. The catalogue holds groups beside their parts, so that adding up
 * all its rows would count most dollars twice; and some parts of some groups are not published. The
 * smallest pieces are the parts, the groups without parts, and what is left of a group when its
 * published parts are taken off.
 */
final class RetailTotals {

  private final Panel published;
  private final LocalDateTime end;
  private final Map<SeriesKey, TimeSeries> pieces = new LinkedHashMap<>();
  private final Map<SeriesKey, List<SeriesKey>> groups = new LinkedHashMap<>();

  private RetailTotals(Panel published) {
    this.published = published;
    LocalDateTime last = end(published.series(0));
    for (int i = 1; i < published.size(); i++) {
      LocalDateTime own = end(published.series(i));
      last = own.isAfter(last) ? own : last;
    }
    end = last;
  }

  static RetailTotals of(Panel published) {
    RetailTotals totals = new RetailTotals(published);
    for (String state : totals.states()) {
      for (IndustryGroup group : IndustryGroup.values()) {
        totals.add(state, group);
      }
    }
    return totals;
  }

  static String state(SeriesKey key) {
    return key.values().get(0);
  }

  static String industry(SeriesKey key) {
    return key.values().get(1);
  }

  boolean isAlive(SeriesKey key) {
    return published.indexOf(key).isPresent() && end(published.series(key)).equals(end);
  }

  /** The smallest pieces. */
  Panel bottom() {
    PanelBuilder panel =
        Panel.builder(published.frequency(), "state", "industry")
            .timeName(published.timeName())
            .valueName(published.valueName());
    pieces.forEach(panel::add);
    return panel.build();
  }

  /** Groups of a state, states, industries of Australia, Australia. */
  Hierarchy hierarchy() {
    Map<SeriesKey, List<SeriesKey>> sums = new LinkedHashMap<>(groups);
    Map<SeriesKey, List<SeriesKey>> states = new LinkedHashMap<>();
    Map<SeriesKey, List<SeriesKey>> industries = new LinkedHashMap<>();
    for (String state : states()) {
      for (IndustryGroup group : IndustryGroup.values()) {
        SeriesKey key = SeriesKey.of(state, group.title());
        if (groups.containsKey(key) || pieces.containsKey(key)) {
          put(states, SeriesKey.of(state, Hierarchy.ALL), key);
          put(industries, SeriesKey.of(Hierarchy.ALL, group.title()), key);
        }
      }
    }
    for (SeriesKey piece : pieces.keySet()) {
      SeriesKey industry = SeriesKey.of(Hierarchy.ALL, industry(piece));
      if (!industries.getOrDefault(industry, List.of()).contains(piece)) {
        put(industries, industry, piece);
      }
    }
    sums.putAll(states);
    sums.putAll(industries);
    sums.put(SeriesKey.of(Hierarchy.ALL, Hierarchy.ALL), List.copyOf(states.keySet()));
    return Hierarchy.of(published.keyNames(), List.copyOf(pieces.keySet()), sums);
  }

  private Set<String> states() {
    Set<String> states = new LinkedHashSet<>();
    published.forEach(one -> states.add(state(one.key())));
    return states;
  }

  private void add(String state, IndustryGroup group) {
    List<SeriesKey> parts = new ArrayList<>();
    for (String part : group.parts()) {
      SeriesKey key = SeriesKey.of(state, part);
      if (isAlive(key)) {
        parts.add(key);
        pieces.put(key, published.series(key));
      }
    }
    SeriesKey whole = SeriesKey.of(state, group.title());
    if (parts.isEmpty() && isAlive(whole)) {
      pieces.put(whole, published.series(whole));
      return;
    }
    if (parts.size() < group.parts().size() && isAlive(whole)) {
      SeriesKey rest = SeriesKey.of(state, group.rest());
      pieces.put(rest, less(published.series(whole), parts));
      parts.add(rest);
    }
    if (!parts.isEmpty()) {
      groups.put(whole, List.copyOf(parts));
    }
  }

  /** Takes the parts off, to the decimal to which the Bureau publishes. */
  private TimeSeries less(TimeSeries whole, List<SeriesKey> parts) {
    double[] values = whole.values();
    for (SeriesKey part : parts) {
      TimeSeries series = published.series(part);
      int later = whole.length() - series.length();
      for (int t = 0; t < series.length(); t++) {
        values[later + t] -= series.value(t);
      }
    }
    return whole.withValues(values).map(value -> Math.rint(10 * value) / 10);
  }

  private static void put(Map<SeriesKey, List<SeriesKey>> sums, SeriesKey sum, SeriesKey part) {
    sums.computeIfAbsent(sum, key -> new ArrayList<>()).add(part);
  }

  private static LocalDateTime end(TimeSeries series) {
    return series.time(series.length() - 1);
  }
}
