package io.bellwether.ml.recommend;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Several recommenders trained and tested on the same baskets. Immutable; made by {@link
 * HoldOut#compare}. A recommender that could not be fitted is part of the result.
 *
 * @since 0.1.0
 */
public final class HoldOutComparison {

  private static final int DIGITS = 4;
  private static final int SHOWN = 40;
  private static final String CUT = "...";

  private final List<Result> results;

  /** What became of one recommender: metrics or a failure. */
  record Result(
      String recommender,
      @Nullable RecommendationMetrics metrics,
      @Nullable RuntimeException failure) {}

  HoldOutComparison(List<Result> results) {
    this.results = List.copyOf(results);
  }

  /**
   * Returns what was compared.
   *
   * @return the recommenders as their {@code toString} has them, in the order given
   */
  public List<String> recommenders() {
    return results.stream().map(Result::recommender).toList();
  }

  /**
   * Returns how one of them did.
   *
   * @param index which, from 0, in the order given
   * @return its metrics
   * @throws IllegalStateException if it failed
   */
  public RecommendationMetrics metrics(int index) {
    Result result = results.get(index);
    if (result.metrics() == null) {
      throw new IllegalStateException(result.recommender() + " failed", result.failure());
    }
    return result.metrics();
  }

  /**
   * Returns how one of them did.
   *
   * @param recommender which, as {@link #recommenders} has it
   * @return its metrics
   * @throws IllegalArgumentException if there is none of this name, or more than one
   * @throws IllegalStateException if it failed
   */
  public RecommendationMetrics metrics(String recommender) {
    return metrics(place(recommender));
  }

  /**
   * Returns why one of them failed.
   *
   * @param recommender which, as {@link #recommenders} has it
   * @return the failure, empty if there was none
   * @throws IllegalArgumentException if there is none of this name, or more than one
   */
  public Optional<RuntimeException> failure(String recommender) {
    return failure(place(recommender));
  }

  private int place(String recommender) {
    List<String> names = recommenders();
    int place = names.indexOf(recommender);
    if (place < 0) {
      throw new IllegalArgumentException(
          "there is no recommender '" + recommender + "'; there are " + String.join(", ", names));
    }
    if (place != names.lastIndexOf(recommender)) {
      throw new IllegalArgumentException(
          "there are several recommenders '" + recommender + "'; ask for them by index");
    }
    return place;
  }

  /**
   * Returns why one of them failed.
   *
   * @param index which, from 0, in the order given
   * @return the failure, empty if there was none
   */
  public Optional<RuntimeException> failure(int index) {
    return Optional.ofNullable(results.get(index).failure());
  }

  /**
   * Compares one of them with the first.
   *
   * @param index which, from 0, in the order given
   * @param measure what to compare
   * @return the mean over baskets of its value less the first one's
   * @throws IllegalStateException if one of the two failed
   */
  public PairedDifference difference(int index, RankingMeasure measure) {
    return metrics(index).minus(metrics(0), measure);
  }

  /**
   * Returns the result as a table with a row for each recommender: {@code recommender}; for each of
   * the five measures its mean, its standard error ({@code ...StandardError}), its paired
   * difference to the first recommender ({@code ...Difference}) and the standard error of that
   * ({@code ...DifferenceStandardError}); {@code coverage}, {@code meanPopularityRank}, {@code
   * novelty}, {@code answered}, {@code ownShare}; {@code failure}, missing where there was none.
   * Numbers that a failure left undefined are missing.
   *
   * @return the table
   */
  public Dataset toDataset() {
    Dataset table = Dataset.of(TextColumn.of("recommender", recommenders()));
    for (RankingMeasure measure : RankingMeasure.values()) {
      String name = column(measure);
      table =
          table
              .with(numbers(name, i -> metrics(i).mean(measure)))
              .with(numbers(name + "StandardError", i -> metrics(i).standardError(measure)))
              .with(numbers(name + "Difference", i -> difference(i, measure).value()))
              .with(
                  numbers(
                      name + "DifferenceStandardError",
                      i -> difference(i, measure).standardError()));
    }
    List<@Nullable String> failures = new ArrayList<>();
    for (Result result : results) {
      failures.add(result.failure() == null ? null : String.valueOf(result.failure()));
    }
    return table
        .with(numbers("coverage", i -> metrics(i).coverage()))
        .with(numbers("meanPopularityRank", i -> metrics(i).meanPopularityRank()))
        .with(numbers("novelty", i -> metrics(i).novelty()))
        .with(numbers("answered", i -> metrics(i).answered()))
        .with(numbers("ownShare", i -> metrics(i).ownShare()))
        .with(TextColumn.of("failure", failures));
  }

  private NumericColumn numbers(String name, ToDoubleFunction<Integer> value) {
    double[] values = new double[results.size()];
    for (int i = 0; i < values.length; i++) {
      boolean compared = name.contains("Difference");
      boolean known = results.get(i).metrics() != null;
      boolean based = !compared || results.get(0).metrics() != null;
      values[i] = known && based ? value.applyAsDouble(i) : Double.NaN;
    }
    return NumericColumn.of(name, values);
  }

  static String column(RankingMeasure measure) {
    return switch (measure) {
      case HIT_RATE -> "hitRate";
      case PRECISION -> "precision";
      case RECALL -> "recall";
      case RECIPROCAL_RANK -> "reciprocalRank";
      case NDCG -> "ndcg";
    };
  }

  /**
   * Writes the five measures of each recommender, standard errors in parentheses, and below them
   * why one failed. Long names are cut; {@link #recommenders} has them whole.
   *
   * @return several lines
   */
  public String summary() {
    List<String> header = new ArrayList<>(List.of("recommender"));
    for (RankingMeasure measure : RankingMeasure.values()) {
      header.add(column(measure));
    }
    header.add("coverage");
    TextTable table = TextTable.of(header);
    for (Result result : results) {
      table = table.row(cells(result));
    }
    StringBuilder text = new StringBuilder(table.toString());
    for (Result result : results) {
      RuntimeException failure = result.failure();
      if (failure != null) {
        text.append("\n\n").append(shortened(result.recommender())).append(" failed: ");
        text.append(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    long failed = results.stream().filter(result -> result.failure() != null).count();
    return "HoldOutComparison["
        + results.size()
        + (results.size() == 1 ? " recommender" : " recommenders")
        + (failed == 0 ? "]" : ", " + failed + " failed]");
  }

  private static String shortened(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN - CUT.length()) + CUT;
  }

  private static List<String> cells(Result result) {
    List<String> cells = new ArrayList<>(List.of(shortened(result.recommender())));
    RecommendationMetrics metrics = result.metrics();
    for (RankingMeasure measure : RankingMeasure.values()) {
      cells.add(
          metrics == null
              ? "failed"
              : Significant.of(metrics.mean(measure), DIGITS)
                  + " ("
                  + Significant.of(metrics.standardError(measure), 2)
                  + ")");
    }
    cells.add(metrics == null ? "failed" : Significant.of(metrics.coverage(), DIGITS));
    return cells;
  }
}
