package io.bellwether.examples;

import io.bellwether.model.Interval;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.ArimaModel;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.diagnose.Differencing;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** The second act: a series that is long enough to know its season. */
final class ClothingChapters {

  private static final int ROWS = 3;
  private static final int LAGS = 24;

  private ClothingChapters() {}

  static String season(ClothingSales clothing) {
    TimeSeries monthly = clothing.monthly();
    Decomposition parts = clothing.parts();
    return "7. SECOND ACT, where the season is known: Victoria's clothing shops, million dollars\n"
        + Prose.paragraph("%s", monthly)
        + "\nEach month against the trend, in the last year, by STL of the logarithms:\n"
        + months(parts.seasonal())
        + "\n"
        + Prose.paragraph(
            "Strength of the season %.2f of 1, of the trend %.2f.",
            parts.seasonalStrength(), parts.trendStrength())
        + "\n"
        + differences(monthly.log());
  }

  private static TextTable months(TimeSeries seasonal) {
    TimeSeries lastYear = seasonal.tail(seasonal.seasonLength());
    TextTable table = TextTable.of(row(lastYear, 0));
    for (int r = 1; r < ROWS; r++) {
      table = table.row(row(lastYear, r));
    }
    return table;
  }

  private static String[] row(TimeSeries year, int row) {
    String[] cells = new String[2 * year.length() / ROWS];
    for (int c = 0; c < cells.length / 2; c++) {
      int month = c * ROWS + row;
      cells[2 * c] = monthName(year.time(month));
      cells[2 * c + 1] = Prose.signedPercent(Math.expm1(year.value(month)));
    }
    return cells;
  }

  private static String differences(TimeSeries logs) {
    Differencing seasonal = Differencing.seasonal(logs);
    Differencing ordinary = Differencing.ordinary(seasonal.apply(logs));
    return Prose.paragraph("%s", seasonal) + "\n" + Prose.paragraph("%s", ordinary);
  }

  static String models(ClothingSales clothing) {
    TextTable table = TextTable.of("", "error", "MASE", "total", "in 80%");
    String closest = "";
    double least = Double.POSITIVE_INFINITY;
    for (Candidate each : clothing.candidates()) {
      HoldOut.Score score = clothing.score(each);
      table = table.row(WeekChapters.scoreRow(each.name(), score, "%.1f"));
      closest = score.mae() < least ? each.name() : closest;
      least = Math.min(score.mae(), least);
    }
    return "8. WHICH MODEL FOR A YEAR AHEAD? The last ten years, each forecast from the December"
        + " before\n"
        + table
        + "\n"
        + Prose.paragraph(
            "Error in million dollars a month; MASE in units of the change on the same month of the"
                + " year before; total: of the year. Closest: the %s.",
            closest);
  }

  static String nextYear(ClothingSales clothing) {
    ArimaModel airline = clothing.airline();
    Forecast forecast = airline.forecast(ClothingSales.HORIZON);
    ForecastTotal total = airline.forecastTotal(ClothingSales.HORIZON);
    return "9. THE NEXT YEAR OF CLOTHING by the airline model\n"
        + airline.summary()
        + "\n"
        + Prose.paragraph("%s", airline.residualTest(LAGS))
        + "\n"
        + forecast.summary()
        + "\n"
        + Prose.paragraph(
            "The means of the table are medians, as the model is of logarithms. The year: %,.0f"
                + " million, with 95%% between %,.0f and %,.0f. A pattern that is left in the"
                + " residuals is a reason to look for a better model, and to trust the intervals"
                + " for what they held of the last ten years, not for what they promise.",
            total.mean(), total.interval(0.95).lower(), total.interval(0.95).upper())
        + "\n"
        + chosen(airline, clothing.chosen());
  }

  private static String chosen(ArimaModel airline, ArimaModel chosen) {
    return Prose.paragraph(
        "Left to choose, the library takes ARIMA%s, AICc %.1f against %.1f of the airline model,"
            + " p = %.3f instead of %.6f in the test of the residuals: closer to the past; of the"
            + " last ten years chapter 8 says which was closer to the future.",
        chosen.order(),
        chosen.aicc(),
        airline.aicc(),
        chosen.residualTest(LAGS).pValue(),
        airline.residualTest(LAGS).pValue());
  }

  /** How far the bounds of 80% of the last period are from its mean, as a share. */
  static double spreadOfDecember(ClothingSales clothing) {
    Forecast forecast = clothing.airline().forecast(ClothingSales.HORIZON);
    Interval interval = forecast.interval(ClothingSales.HORIZON, 0.8);
    return (interval.upper() - interval.lower())
        / 2
        / forecast.mean().value(forecast.horizon() - 1);
  }

  private static String monthName(LocalDateTime time) {
    String name = time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return String.format(Locale.ROOT, "%-9s", name);
  }
}
