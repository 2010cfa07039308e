package io.bellwether.examples;

import io.bellwether.data.Csv;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The turnover of Australian retailing by state and industry: 152 series of months, and the totals
 * they add up to.
 */
final class RetailCatalogue {

  private static final String NAME = "aus-retail-monthly.csv.gz";

  /** The first month that is not in the file. */
  private static final LocalDate END = LocalDate.of(2019, 1, 1);

  private final Panel published;
  private final RetailTotals totals;
  private final Panel whole;

  private RetailCatalogue(Panel published) {
    this.published = published;
    this.totals = RetailTotals.of(published);
    this.whole = withTotals();
  }

  /**
   * Reads the last years of all series; README.md beside the file tells their source.
   *
   * @param years how many of the 36
   */
  static RetailCatalogue read(int years) {
    LocalDate first = END.minusYears(years);
    try (InputStream in = RetailCatalogue.class.getResourceAsStream(NAME)) {
      return new RetailCatalogue(
          Panel.from(
                  Csv.reader()
                      .read(Objects.requireNonNull(in, NAME), NAME)
                      .filter(row -> !Objects.requireNonNull(row.date("month")).isBefore(first)))
              .keys("state", "industry")
              .time("month")
              .value("turnover_million_aud")
              .frequency(Frequency.MONTHLY)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the same of some states only. */
  RetailCatalogue ofStates(Predicate<String> wanted) {
    return new RetailCatalogue(published.filter(key -> wanted.test(RetailTotals.state(key))));
  }

  /** The series as the Bureau publishes them, in million Australian dollars. */
  Panel published() {
    return published;
  }

  /** Which series are sums of which. */
  Hierarchy hierarchy() {
    return totals.hierarchy();
  }

  /** Every series of the hierarchy, and those that ended early and are part of no total. */
  Panel whole() {
    return whole;
  }

  /** Tells whether a series goes on to the last month of the catalogue. */
  boolean isAlive(SeriesKey key) {
    return totals.isAlive(key);
  }

  private Panel withTotals() {
    Panel nodes = hierarchy().aggregate(totals.bottom());
    PanelBuilder all =
        Panel.builder(Frequency.MONTHLY, "state", "industry")
            .timeName(published.timeName())
            .valueName(published.valueName());
    nodes.forEach(one -> all.add(one.key(), one.series()));
    published.forEach(
        one -> {
          if (nodes.indexOf(one.key()).isEmpty()) {
            all.add(one.key(), one.series());
          }
        });
    return all.build();
  }
}
