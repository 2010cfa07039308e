package io.bellwether.search;

import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.function.Function;

/**
 * Tries every combination of the values given: thorough where parameters are one or two, costly
 * beyond.
 *
 * <pre>{@code
 * var best = GridSearch.regression()
 *     .over("c", 1, 10, 100)
 *     .over("gamma", 0.01, 0.1, 1)
 *     .validation(CrossValidation.kFold(5, 42))
 *     .minimize(RegressionMetrics::rmse)
 *     .build(p -> Svr.builder().c(p.get("c")).kernel(Kernel.rbf(p.get("gamma"))).build())
 *     .fit(sales, "units");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class GridSearch {

  private GridSearch() {}

  /**
   * Starts a search for the parameters of a regression.
   *
   * @return a builder
   */
  public static RegressionBuilder regression() {
    return new RegressionBuilder();
  }

  /**
   * Calculates values that are equally far apart on a logarithmic scale.
   *
   * @param from the first, above 0
   * @param to the last, above 0
   * @param count how many, at least 2
   * @return the values, with exact ends
   * @throws IllegalArgumentException if an end is not positive and finite, or there are too few
   */
  public static double[] logSpaced(double from, double to, int count) {
    if (!(from > 0 && to > 0 && Double.isFinite(from) && Double.isFinite(to) && count >= 2)) {
      throw new IllegalArgumentException(
          "logSpaced("
              + from
              + ", "
              + to
              + ", "
              + count
              + "): the ends must be positive and finite, and the count at least 2");
    }
    double[] values = new double[count];
    double first = Math.log10(from);
    double step = (Math.log10(to) - first) / (count - 1);
    for (int i = 0; i < count; i++) {
      values[i] = Math.pow(10, first + i * step);
    }
    values[0] = from;
    values[count - 1] = to;
    return values;
  }

  /**
   * Starts a search for the parameters of a classification.
   *
   * @return a builder
   */
  public static ClassificationBuilder classification() {
    return new ClassificationBuilder();
  }

  /** Collects the options of a search for the parameters of a regression. */
  public static final class RegressionBuilder
      extends GridBuilder<RegressionMetrics, RegressionBuilder> {

    private RegressionBuilder() {}

    @Override
    RegressionBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination: a pipeline, a regression. A {@link
     *     io.bellwether.model.FitException} from it says that a combination is impossible and is
     *     reported as its failure
     * @return the search
     * @throws IllegalArgumentException if there is no parameter or no measure, two columns of the
     *     table of trials would have one name, or a combination cannot be built
     */
    public <M extends RegressionModel> RegressionSearch<M> build(
        Function<? super Parameters, ? extends Regressor<M>> build) {
      return new RegressionSearch<>(plan(), build);
    }
  }

  /** Collects the options of a search for the parameters of a classification. */
  public static final class ClassificationBuilder
      extends GridBuilder<ClassificationMetrics, ClassificationBuilder> {

    private ClassificationBuilder() {}

    @Override
    ClassificationBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination: a pipeline, a classification. A {@link
     *     io.bellwether.model.FitException} from it says that a combination is impossible and is
     *     reported as its failure
     * @return the search
     * @throws IllegalArgumentException if there is no parameter or no measure, two columns of the
     *     table of trials would have one name, or a combination cannot be built
     */
    public <M extends ClassificationModel> ClassificationSearch<M> build(
        Function<? super Parameters, ? extends Classifier<M>> build) {
      return new ClassificationSearch<>(plan(), build);
    }
  }
}
