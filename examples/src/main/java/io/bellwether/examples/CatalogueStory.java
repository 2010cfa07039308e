package io.bellwether.examples;

import io.bellwether.model.FitContext;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A whole catalogue, unattended: the turnover of Australian retailing, 152 series by state and
 * industry. Who forecasts them best is asked of a year that none of them has seen; the worst series
 * are named, with a reason; a year of all of them is planned with one call, the totals are made to
 * add up, and the plan is written to a file.
 *
 * <p>Each job has a class of its own: {@link RetailCatalogue} and {@link RetailTotals}; {@link
 * RetailBacktest}, {@link MissedYear} and {@link WhyMissed}; {@link RetailPlan}, {@link LastYear}
 * and {@link PlanFile}; {@link TerminalBar}. What they find is put into words in {@link
 * CatalogueChapters} and {@link TotalsChapters}, and drawn by {@link CataloguePictures}.
 */
public final class CatalogueStory {

  /** With all 37 years the program takes three times as long. */
  private static final int YEARS = 15;

  private CatalogueStory() {}

  /**
   * Tells the story, and writes the plan.
   *
   * @param args nothing, or the file to write the plan to ({@code target/catalogue-plan.csv}
   *     otherwise), or that and how many years of history to use (15 otherwise; there are 37)
   */
  public static void main(String[] args) {
    Path file = Path.of(args.length == 0 ? "target/catalogue-plan.csv" : args[0]);
    int years = args.length < 2 ? YEARS : Integer.parseInt(args[1]);
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      RetailCatalogue catalogue = RetailCatalogue.read(years);
      RetailMethods methods = RetailMethods.all();
      System.out.println(tell(catalogue, methods, pool, file, Gallery.FOLDER));
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Returns the story as text, the same on each run and with each executor; writes the plan to the
   * file, and draws the picture into the folder.
   */
  static String tell(
      RetailCatalogue catalogue,
      RetailMethods methods,
      Executor pool,
      Path file,
      Path folder) {
    FitContext context = FitContext.create().executor(pool);
    RetailBacktest backtest =
        watched("backtest", context, bar -> RetailBacktest.of(catalogue, methods, bar));
    RetailPlan plan =
        watched("plan", context, bar -> RetailPlan.of(catalogue, methods.chosen(), bar));
    LastYear lastYear =
        watched("last year", context, bar -> LastYear.of(catalogue, methods.chosen(), bar));
    PlanFile.write(plan, file);
    return String.join(
        "\n\n",
        CatalogueChapters.catalogue(catalogue),
        CatalogueChapters.compared(backtest),
        CatalogueChapters.worst(backtest),
        TotalsChapters.plan(plan),
        TotalsChapters.totals(plan, lastYear),
        TotalsChapters.file(
            PlanFile.check(file, catalogue.hierarchy()),
            String.valueOf(file.getFileName()),
            catalogue.hierarchy()),
        Gallery.hang(folder, CataloguePictures.of(plan)));
  }

  private static <T> T watched(String task, FitContext context, Function<FitContext, T> work) {
    try (TerminalBar bar = TerminalBar.of(task)) {
      return work.apply(context.onProgress(bar));
    }
  }
}
