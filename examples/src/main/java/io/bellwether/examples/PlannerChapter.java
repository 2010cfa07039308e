package io.bellwether.examples;

import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;

/** The last chapter: what to do with it all, in plain sentences. */
final class PlannerChapter {

  private static final double MILLION = 1e6;
  private static final int WEEKS_OF_JANUARY = 4;
  private static final LocalDate DECEMBER = LocalDate.of(2010, 12, 6);
  private static final LocalDate JANUARY = LocalDate.of(2011, 1, 3);

  private PlannerChapter() {}

  static String read(Revenue revenue, WeekPlan plan, ClothingSales clothing) {
    return "10. WHAT A PLANNER SHOULD READ FROM IT\n"
        + Prose.paragraph(
            "- For the eight weeks the model says %.2f million pounds, and that %.2f million suffice"
                + " nine times in ten, if things go on as they are.",
            plan.total().mean() / MILLION, plan.total().quantile(0.9) / MILLION)
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

  private static String january(Revenue revenue, WeekPlan plan) {
    double december = mean(revenue.weekly(), DECEMBER, DECEMBER.plusDays(13));
    double january = mean(revenue.weekly(), JANUARY, JANUARY.plusDays(27));
    TimeSeries weeks = plan.forecast().mean();
    double expected = mean(weeks.tail(WEEKS_OF_JANUARY));
    double asLastWinter = plan.total().mean() - WEEKS_OF_JANUARY * (expected - january);
    return Prose.paragraph(
        "- They will not, after Christmas. Last winter a week of January sold %,.0f pounds, a week"
            + " before Christmas %,.0f. The model has not learned that, as it happened once, and"
            + " expects %,.0f a week of January. With last January in its place the eight weeks come"
            + " to %.2f million, %s the interval of 95%%. Plan goods for December by the table,"
            + " January and money by last winter, and count the first weeks before ordering more.",
        january,
        december,
        expected,
        asLastWinter / MILLION,
        plan.total().interval(0.95).contains(asLastWinter) ? "at the low end of" : "outside");
  }

  private static String checked(WeekPlan plan) {
    HoldOut.Score model = plan.score(plan.candidates().get(3));
    HoldOut.Score average = plan.score(plan.candidates().get(1));
    return Prose.paragraph(
        "- Expect to be wrong by about %,.0f pounds in a week: so it was, on weeks that the model"
            + " had not seen. An average of four weeks was wrong by %,.0f. What pays is not the"
            + " finer model but telling it when the shop is closed.",
        model.mae(), average.mae());
  }

  private static double mean(TimeSeries weekly, LocalDate from, LocalDate to) {
    return mean(weekly.window(from, to));
  }

  private static double mean(TimeSeries weeks) {
    return Arrays.stream(weeks.values()).average().orElseThrow();
  }
}
