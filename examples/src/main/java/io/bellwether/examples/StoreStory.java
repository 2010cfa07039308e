package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What price, deal and advertisement do in many stores, and how a service makes use of it: linear
 * regression, ridge regression and support vectors tuned by grid search are compared by stores that
 * they do not know; the price elasticity is told with its range; the winner is saved and loaded by
 * an HTTP service that answers many clients at once.
 *
 * <p>Each job has a class of its own: {@link StoreWeeks} with {@link OrangeJuice} and {@link
 * SimulatedStores}, {@link StoreModels}, {@link StoreContest}, {@link GroupJackknife}, {@link
 * KeptModel} and {@link WinnerAtWork}. {@link StoreChapters} puts it into words. {@link
 * ServiceStory} has more on the service.
 */
public final class StoreStory {

  private StoreStory() {}

  /**
   * Tells the story.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println(tell(StoreWeeks.find()));
  }

  /** Returns the story as text, the same on each run. */
  static String tell(StoreWeeks weeks) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return tell(weeks, FitContext.create().executor(pool));
    } finally {
      pool.shutdownNow();
    }
  }

  private static String tell(StoreWeeks weeks, FitContext context) {
    Dataset table = weeks.table();
    StoreContest contest = StoreContest.of(table, context);
    RegressionModel winner = contest.method(contest.winner()).fit(table, "units", context);
    KeptModel<RegressionModel> kept = KeptModel.throughFile(winner, RegressionModel.class);
    GroupJackknife jackknife = GroupJackknife.of(StoreModels.linear(), table, "store");
    return String.join(
        "\n\n",
        StoreChapters.data(weeks),
        StoreChapters.contest(contest),
        StoreChapters.elasticity(jackknife, winner, table),
        StoreChapters.importance(winner, table),
        StoreChapters.service(kept.manifest(), WinnerAtWork.of(kept.model(), table)));
  }
}
