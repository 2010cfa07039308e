package io.bellwether.examples;

import io.bellwether.data.Dataset;
import java.nio.file.Path;

/**
 * What revenue will be, told from a shop's records: a year of transactions of a British gift
 * wholesaler becomes a series of days and of weeks, which is taken apart, tested, modelled, tried
 * on weeks that the models have not seen, and forecast. What one year cannot tell, the season of
 * the year, is the second act, on thirty-six years of Victoria's clothing shops.
 *
 * <p>Each job has a class of its own: {@link Ledger}, {@link ClosedDays} and {@link Revenue};
 * {@link Candidate}, {@link HoldOut} and {@link WeekPlan}; {@link ClothingSales}. What they find is
 * put into words in {@link RevenueChapters}, {@link WeekChapters} and {@link ClothingChapters}, and drawn by {@link
 * RevenuePictures}.
 */
public final class RevenueStory {

  private RevenueStory() {}

  /**
   * Tells the story.
   *
   * @param args nothing, for the sums by day that come with the examples; or the file of all
   *     transactions, packed by gzip or not, to make these sums anew
   */
  public static void main(String[] args) {
    Dataset ledger = args.length == 0 ? Ledger.read() : Ledger.of(Path.of(args[0]));
    System.out.println(tell(ledger, Gallery.FOLDER));
  }

  /** Returns the story as text, the same on each run; draws its pictures into a folder. */
  static String tell(Dataset ledger, Path folder) {
    Revenue revenue = Revenue.of(ledger);
    WeekPlan plan = WeekPlan.of(revenue);
    ClothingSales clothing = ClothingSales.read();
    return String.join(
        "\n\n",
        RevenueChapters.records(ledger),
        RevenueChapters.series(revenue),
        RevenueChapters.daysOfTheWeek(revenue.daily()),
        WeekChapters.diagnostics(revenue.demand()),
        WeekChapters.heldOut(plan),
        WeekChapters.nextWeeks(plan, revenue.daily()),
        ClothingChapters.season(clothing),
        ClothingChapters.models(clothing),
        ClothingChapters.nextYear(clothing),
        PlannerChapter.read(revenue, plan, clothing),
        Gallery.hang(folder, RevenuePictures.of(revenue, plan, clothing)));
  }
}
