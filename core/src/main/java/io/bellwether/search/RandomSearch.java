package io.bellwether.search;

import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.function.Function;

/**
 * Tries combinations drawn at random. Where few of many parameters matter, which is usual, it finds
 * as good ones as a grid in far fewer trials, because every trial has another value of each (J.
 * Bergstra and Y. Bengio, "Random Search for Hyper-Parameter Optimization", Journal of Machine
 * Learning Research 13 (2012) 281-305).
 *
 * <pre>{@code
 * var best = RandomSearch.regression()
 *     .over("c", Distribution.logUniform(0.1, 1000))
 *     .over("kernel", Kernel.linear(), Kernel.rbf(0.1))
 *     .trials(60)
 *     .minimize(RegressionMetrics::mae)
 *     .build(p -> Svr.builder().c(p.get("c")).kernel(p.choice("kernel", Kernel.class)).build())
 *     .fit(sales, "units");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RandomSearch {

  private RandomSearch() {}

  /**
   * Starts a search for the parameters of a regression.
   *
   * @return a builder
   */
  public static RegressionBuilder regression() {
    return new RegressionBuilder();
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
      extends RandomBuilder<RegressionMetrics, RegressionBuilder> {

    private RegressionBuilder() {}

    @Override
    RegressionBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination, see {@link
     *     GridSearch.RegressionBuilder#build}
     * @return the search
     * @throws IllegalArgumentException as there
     */
    public <M extends RegressionModel> RegressionSearch<M> build(
        Function<? super Parameters, ? extends Regressor<M>> build) {
      return new RegressionSearch<>(plan(), build);
    }
  }

  /** Collects the options of a search for the parameters of a classification. */
  public static final class ClassificationBuilder
      extends RandomBuilder<ClassificationMetrics, ClassificationBuilder> {

    private ClassificationBuilder() {}

    @Override
    ClassificationBuilder self() {
      return this;
    }

    /**
     * Ends in the search.
     *
     * @param <M> the type of the model that is tuned
     * @param build makes the specification of a combination, see {@link
     *     GridSearch.RegressionBuilder#build}
     * @return the search
     * @throws IllegalArgumentException as there
     */
    public <M extends ClassificationModel> ClassificationSearch<M> build(
        Function<? super Parameters, ? extends Classifier<M>> build) {
      return new ClassificationSearch<>(plan(), build);
    }
  }
}
