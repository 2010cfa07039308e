package io.bellwether.examples;

import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.SeriesFailure;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The last chapters: the plan, its totals and its file. */
final class TotalsChapters {

  private static final int DECEMBER = 11;
  private static final double LEVEL = 0.8;

  private TotalsChapters() {}

  static String plan(RetailPlan plan) {
    PanelForecast single = plan.single();
    StringBuilder text =
        new StringBuilder(
            "4. THE PLAN: "
                + RetailPlan.MONTHS
                + " months ahead of "
                + single.size()
                + " series,"
                + " with one call\n");
    text.append(
        Prose.paragraph(
            "%d series as published, pieces that are not, and totals. %d fell back on a simpler"
                + " forecaster, %d have no forecast.",
            plan.catalogue().published().size(), single.fallbackCount(), single.failedCount()));
    for (SeriesFailure failure : single.failures()) {
      text.append('\n').append(Prose.paragraph("%s", failure));
    }
    return text.append('\n').append(states(plan)).append('\n').append(reading(plan)).toString();
  }

  private static TextTable states(RetailPlan plan) {
    Hierarchy hierarchy = plan.catalogue().hierarchy();
    String[] years = years(plan);
    TextTable table =
        TextTable.of(
            "million dollars", years[0], years[1], "change", "Dec " + years[1], "80% from", "to");
    for (RetailLevel level :
        List.of(RetailLevel.STATES, RetailLevel.INDUSTRIES, RetailLevel.AUSTRALIA)) {
      for (int node = 0; node < hierarchy.aggregateCount(); node++) {
        SeriesKey key = hierarchy.keys().key(node);
        boolean group =
            level != RetailLevel.INDUSTRIES
                || Arrays.stream(IndustryGroup.values())
                    .anyMatch(each -> each.title().equals(RetailTotals.industry(key)));
        if (group && RetailLevel.of(hierarchy, node) == level) {
          table = table.row(row(plan, key, level));
        }
      }
    }
    return table;
  }

  private static String[] row(RetailPlan plan, SeriesKey key, RetailLevel level) {
    Forecast forecast = plan.coherent().forecast(key).orElseThrow();
    double before = sum(plan.catalogue().whole().series(key).tail(RetailPlan.MONTHS));
    double year = sum(forecast.mean());
    return new String[] {
      switch (level) {
        case STATES -> RetailTotals.state(key);
        case AUSTRALIA -> "Australia, the sum of either";
        default -> RetailTotals.industry(key).replace(" retailing", "");
      },
      Prose.whole(before),
      Prose.whole(year),
      String.format(Locale.ROOT, "%+.1f%%", 100 * (year / before - 1)),
      Prose.whole(forecast.mean().value(DECEMBER)),
      Prose.whole(forecast.lower(LEVEL).value(DECEMBER)),
      Prose.whole(forecast.upper(LEVEL).value(DECEMBER))
    };
  }

  private static String reading(RetailPlan plan) {
    Panel published = plan.catalogue().published();
    long ended = 0;
    for (int i = 0; i < published.size(); i++) {
      ended += plan.catalogue().isAlive(published.key(i)) ? 0 : 1;
    }
    return Prose.paragraph(
        "The %d series that ended were forecast too, for the months after their end; they are part of"
            + " no total and not in the file.",
        ended);
  }

  static String totals(RetailPlan plan, LastYear lastYear) {
    TextTable table =
        TextTable.of(
            "MASE of the last year, held out",
            "how many",
            "each by itself",
            "pieces added up",
            "reconciled");
    for (RetailLevel level : RetailLevel.values()) {
      table =
          table.row(
              level.title(),
              String.valueOf(lastYear.count(level)),
              CatalogueChapters.decimals(lastYear.mase(lastYear.single(), level), 3),
              CatalogueChapters.decimals(lastYear.mase(lastYear.bottomUp(), level), 3),
              CatalogueChapters.decimals(lastYear.mase(lastYear.coherent(), level), 3));
    }
    Gap before = Gap.of(plan.catalogue().hierarchy(), plan.single());
    Gap after = Gap.of(plan.catalogue().hierarchy(), plan.coherent());
    return "5. TOTALS THAT ADD UP\n"
        + Prose.paragraph(
            "Forecast one by one, the totals are not the sums of their pieces: Australia's year is"
                + " %,.0f million dollars %s the sum, and the worst total, %s, is %.1f%% off in %s."
                + " Reconciliation (minimum trace) changes all forecasts as little as their past"
                + " errors allow, so that they agree: the largest gap left is %.0e million dollars.",
            Math.abs(before.australia()),
            before.australia() > 0 ? "more than" : "less than",
            CatalogueChapters.shortName(before.worst()),
            100 * before.share(),
            before.month(),
            after.largest())
        + "\n"
        + table
        + "\n"
        + gain(lastYear);
  }

  private static String gain(LastYear lastYear) {
    List<String> gains = new ArrayList<>();
    for (RetailLevel level : RetailLevel.values()) {
      gains.add(level.title() + " " + closer(gain(lastYear, level)));
    }
    return Prose.paragraph(
        "What reconciling did: %s. One year is one trial, and Australia one series.",
        String.join(", ", gains));
  }

  private static double gain(LastYear lastYear, RetailLevel level) {
    return 1 - lastYear.mase(lastYear.coherent(), level) / lastYear.mase(lastYear.single(), level);
  }

  private static String closer(double gain) {
    return Prose.percent(Math.abs(gain)) + (gain >= 0 ? " closer" : " less close");
  }

  /**
   * How far totals are from the sums of their pieces.
   *
   * @param australia of all months of Australia together, in millions
   * @param worst the total that is furthest off, by share
   * @param month when
   * @param share how far
   * @param largest in millions, of all totals and months
   */
  record Gap(double australia, SeriesKey worst, String month, double share, double largest) {

    static Gap of(Hierarchy hierarchy, PanelForecast plan) {
      Gap gap = new Gap(0, hierarchy.keys().key(0), "", 0, 0);
      for (int node = 0; node < hierarchy.aggregateCount(); node++) {
        SeriesKey key = hierarchy.keys().key(node);
        TimeSeries mean = plan.forecast(key).orElseThrow().mean();
        double[] gaps = mean.values();
        for (int part : hierarchy.parts(node)) {
          SeriesKey piece = hierarchy.keys().key(hierarchy.aggregateCount() + part);
          double[] own = plan.forecast(piece).orElseThrow().mean().values();
          Arrays.setAll(gaps, h -> gaps[h] - own[h]);
        }
        gap = gap.with(key, mean, gaps);
      }
      return gap;
    }

    private Gap with(SeriesKey key, TimeSeries mean, double[] gaps) {
      Gap gap = this;
      for (int h = 0; h < gaps.length; h++) {
        double share = Math.abs(gaps[h]) / mean.value(h);
        double most = Math.max(gap.largest, Math.abs(gaps[h]));
        gap =
            share > gap.share
                ? new Gap(gap.australia, key, mean.timeline().label(h), share, most)
                : new Gap(gap.australia, gap.worst, gap.month, gap.share, most);
      }
      boolean all = key.equals(SeriesKey.of(Hierarchy.ALL, Hierarchy.ALL));
      return all
          ? new Gap(Arrays.stream(gaps).sum(), gap.worst, gap.month, gap.share, gap.largest)
          : gap;
    }
  }

  static String file(PlanFile.Check check, String name, Hierarchy hierarchy) {
    return "6. THE FILE: "
        + name
        + "\n"
        + Prose.paragraph(
            "%,d rows, one a series and month: level, state, industry, month, mean and the bounds of"
                + " 80%% and 95%% in million dollars to the cent. Read again and added up: %,d totals (%d a"
                + " month), of which the one that is furthest from the sum of its pieces differs by"
                + " %d cents. Bounds do not add up, and must not: not all pieces have bad luck at"
                + " once.",
            check.rows(), check.sums(), hierarchy.aggregateCount(), check.largestGap());
  }

  private static double sum(TimeSeries months) {
    return Arrays.stream(months.values()).sum();
  }

  private static String[] years(RetailPlan plan) {
    Panel whole = plan.catalogue().whole();
    TimeSeries australia = whole.series(SeriesKey.of(Hierarchy.ALL, Hierarchy.ALL));
    int last = australia.time(australia.length() - 1).getYear();
    return new String[] {String.valueOf(last), String.valueOf(last + 1)};
  }
}
