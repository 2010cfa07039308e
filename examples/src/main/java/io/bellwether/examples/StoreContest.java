package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import io.bellwether.report.TextTable;
import io.bellwether.selection.CrossValidation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The methods compared by stores that they have not learned from. A method that tunes itself does
 * so anew in every turn, without the stores that it is then judged by.
 */
final class StoreContest {

  private static final CrossValidation BY_STORE = CrossValidation.grouped(5, "store", 42);

  private final Map<String, CrossValidation.Result<RegressionMetrics>> results =
      new LinkedHashMap<>();
  private final Map<String, Regressor<?>> methods = new LinkedHashMap<>();

  private StoreContest() {}

  static StoreContest of(Dataset table, FitContext context) {
    StoreContest contest = new StoreContest();
    contest.methods.put("linear regression", StoreModels.linear());
    contest.methods.put("ridge regression", StoreModels.ridge());
    contest.methods.put("support vectors, tuned", StoreModels.supportVectors());
    contest.methods.forEach(
        (name, method) ->
            contest.results.put(name, BY_STORE.evaluate(method, table, "units", context)));
    return contest;
  }

  /** The name of the method with the smallest misses. */
  String winner() {
    return results.entrySet().stream()
        .min(Comparator.comparingDouble(entry -> entry.getValue().mean(RegressionMetrics::rmse)))
        .orElseThrow()
        .getKey();
  }

  Regressor<?> method(String name) {
    Regressor<?> method = methods.get(name);
    if (method == null) {
      throw new IllegalArgumentException("no method " + name + " among " + methods.keySet());
    }
    return method;
  }

  CrossValidation.Result<RegressionMetrics> result(String name) {
    return List.copyOf(results.entrySet()).stream()
        .filter(entry -> entry.getKey().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  TextTable table() {
    TextTable table = TextTable.of("stores not seen, 5 turns", "miss (rmse)", "share missed", "r2");
    for (Map.Entry<String, CrossValidation.Result<RegressionMetrics>> entry : results.entrySet()) {
      CrossValidation.Result<RegressionMetrics> result = entry.getValue().requireComplete();
      table =
          table.row(
              entry.getKey(),
              spread(result, "%.1f +/- %.1f", RegressionMetrics::rmse),
              String.format(Locale.ROOT, "%.1f%%", 100 * result.mean(RegressionMetrics::wape)),
              spread(result, "%.3f +/- %.3f", RegressionMetrics::r2));
    }
    return table;
  }

  private static String spread(
      CrossValidation.Result<RegressionMetrics> result,
      String format,
      java.util.function.ToDoubleFunction<RegressionMetrics> measure) {
    return String.format(
        Locale.ROOT, format, result.mean(measure), result.standardDeviation(measure));
  }
}
