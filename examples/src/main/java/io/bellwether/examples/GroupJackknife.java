package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.model.Regressor;
import io.bellwether.pipeline.FittedRegressionPipeline;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How sure one may be of a coefficient when the rows of an article, or of a store, are alike.
 *
 * <p>The standard errors of a regression, robust ones too, take every row as news. But an article
 * in demand is so for many weeks, prices stay once moved, and most doormats went up within a
 * fortnight: fifty weeks are not fifty experiments. So groups of articles, neighbours by name, are
 * left out in turn, and the standard error comes from how much the coefficient moves (the
 * delete-a-group jackknife: P. Kott, Journal of Official Statistics 17 (2001) 521-526). It is an
 * honest width at the price of {@value #GROUPS} fits.
 */
final class GroupJackknife {

  private static final int GROUPS = 16;

  private final LinearModel whole;
  private final List<LinearModel> parts;

  private GroupJackknife(LinearModel whole, List<LinearModel> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  /** Fits to all rows, and to all but each group in turn; in parallel, in a fixed order. */
  static GroupJackknife of(
      Regressor<FittedRegressionPipeline<LinearModel>> regressor, Dataset table, String column) {
    List<String> members = table.categorical(column).labels().stream().distinct().sorted().toList();
    List<LinearModel> parts =
        IntStream.range(0, GROUPS)
            .parallel()
            .mapToObj(
                group -> regressor.fit(without(table, column, members, group), "units").model())
            .toList();
    return new GroupJackknife(regressor.fit(table, "units").model(), parts);
  }

  private static Dataset without(Dataset table, String column, List<String> members, int group) {
    int from = group * members.size() / GROUPS;
    int to = (group + 1) * members.size() / GROUPS;
    Set<String> left = Set.copyOf(members.subList(from, to));
    return table.filter(row -> !left.contains(row.text(column)));
  }

  /** The model of all rows. */
  LinearModel model() {
    return whole;
  }

  /** A coefficient of the model of all rows, with the jackknife's standard error. */
  Coefficient coefficient(String name) {
    double[] estimates = parts.stream().mapToDouble(p -> p.coefficient(name).estimate()).toArray();
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double squares = Arrays.stream(estimates).map(e -> (e - mean) * (e - mean)).sum();
    double standardError = Math.sqrt(squares * (GROUPS - 1) / GROUPS);
    return new Coefficient(name, whole.coefficient(name).estimate(), standardError, GROUPS - 1);
  }
}
