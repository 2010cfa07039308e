package io.bellwether.examples;

import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;

/** The last chapter: what to do with it all, in plain sentences. */
final class PlannerChapter {

  private static final LocalDate DECEMBER = LocalDate.of(2010, 12, 6);
  private static final LocalDate JANUARY = LocalDate.of(2011, 1, 3);

  private PlannerChapter() {}

  static String read(Revenue revenue, WeekPlan plan, ClothingSales clothing) {
    return "10. WHAT A PLANNER SHOULD READ FROM IT\n"
        + total(plan.total())
        + "\n"
        + january(revenue, plan)
        + "\n"
        + checked(plan)
        + "\n"
        + Prose.paragraph(
            "- Keep the records. With 36 years of months the clothing shops know their December,"
                + " a year ahead, to within %s either way in four years of five. Nobody knows"
                + " the wholesaler's so well from one winter, whatever the model.",
            Prose.percent(ClothingChapters.spreadOfDecember(clothing)));
  }

  private static String total(ForecastTotal total) {
    return Prose.paragraph(
        "- Plan money on about %,.0f pounds for the eight weeks. Where running out costs more than"
            + " stock left over, prepare for %,.0f: it suffices nine times in ten, if things go on"
            + " as they are.",
        total.mean(),
        total.quantile(0.9));
  }

  private static String january(Revenue revenue, WeekPlan plan) {
    double before = mean(revenue.weekly(), DECEMBER, DECEMBER.plusDays(13));
    double after = mean(revenue.weekly(), JANUARY, JANUARY.plusDays(27));
    double[] weeks = plan.forecast().mean().tail(4).values();
    double expected = Arrays.stream(weeks).average().orElseThrow();
    return Prose.paragraph(
        "- They will not, after Christmas. Last winter a week of January sold %,.0f, those before"
            + " Christmas %,.0f; the model has not learned that, as it happened once, and expects"
            + " %,.0f a week in January. Past New Year believe last January, or the lower bounds,"
            + " until the first weeks have been counted.",
        after,
        before,
        expected);
  }

  private static String checked(WeekPlan plan) {
    HoldOut.Score model = plan.score(plan.candidates().get(3));
    HoldOut.Score average = plan.score(plan.candidates().get(1));
    return Prose.paragraph(
        "- Expect to be wrong by about %,.0f pounds in a week: so it was, on weeks that the model"
            + " had not seen. An average of four weeks was wrong by %,.0f. What pays is not the"
            + " finer model but telling it when the shop is closed.",
        model.mae(),
        average.mae());
  }

  private static double mean(TimeSeries weekly, LocalDate from, LocalDate to) {
    return Arrays.stream(weekly.window(from, to).values()).average().orElseThrow();
  }
}
